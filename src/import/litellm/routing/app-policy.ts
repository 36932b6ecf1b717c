import { Statement } from '../../code/app-code';
import { Expression, from, list, literal, make, struct, use, Variable } from '../../code/expression';
import { ClientAccess, OPEN_TO_ALL, OTHER_KEYS } from '../access';
import { Findings } from '../finding';
import { SaidGuard } from '../guards/guard';
import { Probe } from '../probe';

type Fields = { readonly [name: string]: Expression | undefined };

/** Why a policy on a route cannot say something. */
export function policyRefusal(probe: Probe, fields: Fields, before: (chart: Expression) => readonly Statement[] = () => []): string | undefined {
  return probe.refusal((chart, gateway) => {
    const [backend, route] = [new Variable('backend'), new Variable('route')];
    const rule = struct('LlmRouteRule', { targets: list([use(backend)]) });
    return [
      ...before(chart),
      { variable: backend, value: make('OpenAiBackend', chart, literal('it'), struct('OpenAiBackendProps', { apiKey: from('ApiKey', 'fromSecretName', literal('key')), model: literal('gpt-4o') })) },
      { variable: route, value: make('LlmRoute', chart, literal('route'), struct('LlmRouteProps', { gateway, rules: list([rule]) })) },
      { variable: new Variable('policy'), value: make('LlmPolicy', chart, literal('policy'), struct('LlmPolicyProps', { targets: list([use(route)]), ...fields })) },
    ];
  });
}

const FIELD_OF = { request: 'requestGuards', response: 'responseGuards' } as const;

/** Guards that the dialect has, as properties; each of the others is told, and takes none with it. */
export function guardFields(all: readonly SaidGuard[], probe: Probe, findings: Findings): Fields {
  const fields = (some: readonly SaidGuard[]): Fields => Object.fromEntries((['request', 'response'] as const).flatMap(side => {
    const values = some.filter(each => each.side === side).map(({ value }) => value);
    return values.length === 0 ? [] : [[FIELD_OF[side], list(values)]];
  }));
  const said = fields(probe.together(all, some => policyRefusal(probe, fields(some)), ({ at, name, side }, why) => {
    findings.add('unsupported', at, `the guard ${name}, or a part of it, does not look at ${side === 'request' ? 'requests' : 'answers'}: ${why}`);
  }));
  if (!said.responseGuards) { return said; }
  const withStreams = { ...said, guardStreams: literal(true) };
  const isStreamed = policyRefusal(probe, withStreams) === undefined;
  all.filter(({ side }) => side === 'response').forEach(({ at, name }) => {
    if (isStreamed) { findings.add('approximate', at, `the guard ${name} ends streamed answers that it rejects, and masks nothing in them`); } else {
      findings.add('unsupported', at, `the guard ${name} does not look at streamed answers here`);
    }
  });
  return isStreamed ? withStreams : said;
}

/** Who may call, in code. */
export interface SaidAccess {
  readonly fields: Fields;
  readonly statements: readonly Statement[];
  /** What has to be known before the code is used. */
  readonly warning?: string;
}

/** Who may call, as far as the dialect can ask. Where it cannot, that is told loudly. */
export function accessFields(access: ClientAccess | undefined, chart: Expression, probe: Probe, findings: Findings): SaidAccess {
  if (!access) { return { fields: {}, statements: [] }; }
  const fields = { clientAuth: list([access.auth]) };
  const why = policyRefusal(probe, fields, place => [access.secret(place)]);
  if (why === undefined) {
    findings.add('approximate', access.at, OTHER_KEYS);
    return { fields, statements: [access.secret(chart)] };
  }
  findings.add('unsupported', access.at, `OPEN TO EVERYBODY: the master key is not asked for, so ${OPEN_TO_ALL}: ${why}`);
  return { fields: {}, statements: [], warning: `Clients are not asked for a key here, so ${OPEN_TO_ALL}. LiteLLM asked for its master_key.` };
}
