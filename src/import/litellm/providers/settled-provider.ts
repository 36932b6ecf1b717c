import { CallTimeout, seconds } from './call-timeout';
import { DeploymentParams } from './deployment-params';
import { renaming } from './renaming';
import { AskedProvider } from './said-providers';
import { Substitute, tellSubstitute } from './substitutes';
import { Expression, from, literal, make, map, struct, structIfAny } from '../../code/expression';
import { SaidProvider } from '../../said/providers';
import { ConfigValue } from '../config/config-value';
import { Probe } from '../probe';

/** What is wanted of a provider besides. */
export interface Wanted {
  readonly name: string;
  readonly model: string;
  readonly params: DeploymentParams;
  readonly timeout?: CallTimeout;
  readonly bodyDefaults?: Expression;
  /** `model_info.mode`. */
  readonly mode?: ConfigValue;
  readonly substitutes: readonly Substitute[];
}

/** A provider, and what it could not be told. */
export interface Settled {
  readonly provider: SaidProvider;
  readonly timeout?: CallTimeout;
  readonly bodyDefaults?: Expression;
}

type Fields = { readonly [name: string]: Expression | undefined };

/** Paths and APIs of the modes of LiteLLM; chat completions need no word. */
const APIS: { readonly [mode: string]: readonly [path: string, api: string] } = {
  embedding: ['/v1/embeddings', 'EMBEDDINGS'],
  responses: ['/v1/responses', 'RESPONSES'],
  rerank: ['/v1/rerank', 'RERANK'],
  realtime: ['/v1/realtime', 'REALTIME'],
  completion: ['/v1/completions', 'PASSTHROUGH'],
  image_generation: ['/v1/images/generations', 'PASSTHROUGH'],
  audio_speech: ['/v1/audio/speech', 'PASSTHROUGH'],
};

/** Gives providers what a deployment says besides, as far as the dialect can. */
export class Settling {
  /** @param guards guards of the whole app, which a provider with anything of AI of its own has to repeat */
  constructor(private readonly probe: Probe, private readonly guards: Fields) {}

  /** Undefined where the provider cannot be asked at all, which is told. */
  public of({ note, ...said }: AskedProvider, { name, model, params, timeout, bodyDefaults, mode, substitutes }: Wanted): Settled | undefined {
    const refusal = this.refusal(said);
    const isTaken = ({ credential }: Substitute): boolean => this.refusal(withCredential(said, credential)) === undefined;
    const substitute = refusal === undefined ? undefined : substitutes.find(isTaken);
    if (refusal !== undefined && !substitute) {
      params.get('model')!.tell('unsupported', `${name} is not asked there: ${refusal}`);
      return undefined;
    }
    if (substitute) { tellSubstitute(substitute, params); } else { note?.at.tell('manual', note.message); }
    let provider = substitute ? withCredential(said, substitute.credential) : said;
    let policies: Fields = {};
    /** Takes fields if they can be said, and tells whether. */
    const takes = (more: Fields): boolean => {
      const both = { ...policies, ...more };
      const fuller = withPolicies(provider, both);
      if (this.refusal(fuller) !== undefined) { return false; }
      policies = both;
      return true;
    };
    // What a member of a pool says of AI takes the place of all that is said of it further out, so guards are said with it.
    const takesOfAi = (more: Fields): boolean => takes({ ...more, ...this.guards });
    const api = mode && this.api(mode, provider, name);
    if (api) {
      provider = { ...provider, fields: { ...provider.fields, apis: api } };
      policies = this.guards;
    }
    const takesDefaults = bodyDefaults !== undefined && takesOfAi({ bodyDefaults });
    this.rename(name, model, params, takesOfAi);
    const takesTimeout = timeout !== undefined && takes({ connectionHttp: from('ConnectionHttp', 'of', struct('ConnectionHttpOptions', { requestTimeout: seconds(timeout.seconds) })) });
    return {
      provider: withPolicies(provider, policies),
      ...bodyDefaults && !takesDefaults && { bodyDefaults },
      ...timeout && !takesTimeout && { timeout },
    };
  }

  private api(mode: ConfigValue, provider: SaidProvider, name: string): Expression | undefined {
    const said = mode.known;
    if (said === undefined || said === 'chat') { return undefined; }
    if (!Object.hasOwn(APIS, said)) {
      mode.tell('manual', `${name} is asked for chat completions only, since '${said}' has no API here; see the apis of a backend`);
      return undefined;
    }
    const [path, api] = APIS[said];
    const apis = map({ [path]: { kind: 'member', type: 'ApiFormat', name: api } });
    const refusal = this.refusal(withPolicies({ ...provider, fields: { ...provider.fields, apis } }, this.guards));
    if (refusal === undefined) { return apis; }
    mode.tell('unsupported', `${name} is asked for chat completions only: ${refusal}`);
    return undefined;
  }

  private rename(name: string, model: string, params: DeploymentParams, takes: (more: Fields) => boolean): void {
    const renamed = renaming(name, model);
    if (renamed.kind === 'none') { return; }
    if (renamed.kind === 'expression' && takes({ bodyTransformations: map({ model: literal(renamed.expression) }) })) { return; }
    params.get('model')!.tell('manual', `the name that the client used is sent on as it is, though LiteLLM makes ${model} of ${name}; `
      + (renamed.kind === 'unknown' ? 'name the models one by one' : `${this.probe.dialect.title} cannot change it, so name the models one by one, or let clients use the provider's names`));
  }

  private refusal({ type, fields }: SaidProvider): string | undefined {
    return this.probe.backends(chart => [make(`${type}Backend`, chart, literal('it'), struct(`${type}BackendProps`, fields))]);
  }
}

const withCredential = ({ type, fields }: SaidProvider, credential: Expression | undefined): SaidProvider =>
  ({ type, fields: { ...fields, credential } });

const withPolicies = ({ type, fields }: SaidProvider, policies: Fields): SaidProvider => ({ type, fields: { ...fields, policies: structIfAny('BackendPolicies', policies) } });
