import { bodyDefaults } from './body-defaults';
import { CallTimeout, callTimeout } from './call-timeout';
import { DeploymentParams, wholeNumber } from './deployment-params';
import { FOREIGN, LitellmProvider, providerByName, PROVIDERS } from './provider-table';
import { saidProvider } from './said-providers';
import { Settling } from './settled-provider';
import { substitutes } from './substitutes';
import { nearest } from '../../../schema/resemblance';
import { Expression } from '../../code/expression';
import { providerValue, SaidProvider } from '../../said/providers';
import { ConfigMap } from '../config/config-map';
import { Environment } from '../config/environment';

/** An entry of `model_list`: a provider that answers to a name. */
export interface Deployment {
  /** The name that clients ask for; it may have a star. */
  readonly name: string;
  /** The model that the provider is asked for; it has a star where the name decides. */
  readonly model: string;
  readonly id?: string;
  /** What the config says of it to people. */
  readonly comments: readonly string[];
  readonly params: DeploymentParams;
  readonly provider: SaidProvider;
  /** The provider as a value: the same wherever it is asked. */
  readonly value: Expression;
  readonly weight?: number;
  readonly rpm?: number;
  readonly tpm?: number;
  readonly order: number;
  /** Fields of the body that the provider itself cannot be told. */
  readonly bodyDefaults?: Expression;
  /** How long a call may take, where the provider itself cannot be told. */
  readonly timeout?: CallTimeout;
  /** The same for one model of those that a star stands for. */
  of(model: string): Deployment | undefined;
}

/** What all deployments have in common. */
export interface DeploymentContext {
  readonly environment: Environment;
  readonly credentials: ReadonlyMap<string, ConfigMap>;
  /** `router_settings.default_litellm_params`. */
  readonly defaults?: ConfigMap;
  /** How long a call may take, unless the deployment says otherwise. */
  readonly timeout?: CallTimeout;
  readonly settling: Settling;
}

/** Reads an entry of `model_list`; what cannot be asked is told. */
export function deployment(entry: ConfigMap, context: DeploymentContext): Deployment | undefined {
  const name = entry.known('model_name');
  const own = entry.map('litellm_params');
  const info = entry.map('model_info');
  if (name === undefined || name.trim() === '') { return told(entry, 'it was left out: it has no model_name that clients could ask for; give it one'); }
  if (!own) { return told(entry, `it was left out: ${name} has no litellm_params, which say who is asked; give them, with model`); }
  const params = paramsOf(own, context);
  const stated = params.known('model');
  if (stated === undefined) { return told(own, `it was left out: ${name} has no model, which says who is asked; give it as provider/model`); }
  const found = providerOf(stated, params.known('custom_llm_provider'));
  if (typeof found === 'string') { return tellUnknown(params, name, found); }
  if (found.provider.note !== undefined) { params.get('model')!.tell('approximate', found.provider.note); }
  if (found.model.includes('*') && !name.includes('*')) { return told(own, `it was left out: ${name} has no star, so nothing says what the one in ${stated} stands for; name the model`); }
  const facts = {
    name,
    id: info?.known('id'),
    comments: entry.comments,
    params,
    weight: params.number('weight'),
    rpm: params.count('rpm', 1) ?? wholeNumber(entry.get('rpm'), 1),
    tpm: params.count('tpm', 1) ?? wholeNumber(entry.get('tpm'), 1),
    order: params.number('order') ?? Infinity,
  };
  const wanted = { timeout: callTimeout(params.get('timeout')) ?? context.timeout, bodyDefaults: bodyDefaults(params), mode: info?.get('mode') };
  const made = new Map<string, Deployment | undefined>();
  const make = (model: string): Deployment | undefined => {
    if (made.has(model)) { return made.get(model); }
    const said = saidProvider({ params, provider: found.provider, model: model.includes('*') ? undefined : model, environment: context.environment, of: name });
    const others = said ? substitutes(said.type, { environment: context.environment, of: name }) : [];
    const settled = said && context.settling.of(said, { ...wanted, name, model, params, substitutes: others });
    const { provider, ...rest } = settled ?? {};
    const result = provider && { ...facts, ...rest, model, provider, value: providerValue(provider), of: make };
    made.set(model, result);
    return result;
  };
  return make(found.model);
}

function paramsOf(own: ConfigMap, { credentials, defaults }: DeploymentContext): DeploymentParams {
  const name = own.known('litellm_credential_name');
  const credential = name === undefined ? undefined : credentials.get(name);
  if (name !== undefined && !credential) { own.get('litellm_credential_name')!.tell('manual', `credential_list has no '${name}'; add it, or say the credential here`); }
  return new DeploymentParams([own, ...credential ? [credential] : [], ...defaults ? [defaults] : []]);
}

/** Whose a model is, and what they call it; a text where nobody knows. */
function providerOf(model: string, stated: string | undefined): { readonly provider: LitellmProvider; readonly model: string } | string {
  if (stated !== undefined) {
    const own = model.startsWith(`${stated}/`) ? model.slice(stated.length + 1) : model;
    return Object.hasOwn(PROVIDERS, stated) ? { provider: PROVIDERS[stated], model: own } : stated;
  }
  const slash = model.indexOf('/');
  const prefix = model.slice(0, slash);
  if (slash > 0 && Object.hasOwn(PROVIDERS, prefix)) { return { provider: PROVIDERS[prefix], model: model.slice(slash + 1) }; }
  const byName = providerByName(model);
  if (byName !== undefined) { return { provider: PROVIDERS[byName], model }; }
  return slash > 0 ? prefix : model;
}

function tellUnknown(params: DeploymentParams, name: string, provider: string): undefined {
  const at = params.get('custom_llm_provider') ?? params.get('model')!;
  const meant = nearest(provider, Object.keys(PROVIDERS));
  if (provider === '*') {
    at.tell('manual', `${name} was left out: LiteLLM asks whichever provider the name of the model begins with; give an entry for each that is meant, `
      + 'such as model_name: openai/* with model: openai/*');
  } else if (FOREIGN.has(provider)) {
    at.tell('unsupported', `${name} was left out: gateways do not speak the API of '${provider}'; where it has one that is compatible with OpenAI's, `
      + 'say model: openai/NAME with its api_base, or keep a LiteLLM proxy for it (StaticBackend)');
  } else {
    at.tell('manual', `${name} was left out: '${provider}' is no provider that is known here${meant === undefined ? '' : `, perhaps ${meant} misspelt`}; where its API is compatible `
      + `with OpenAI's, say model: openai/NAME with its api_base; known are ${Object.keys(PROVIDERS).join(', ')}`);
  }
  return undefined;
}

function told(at: ConfigMap, message: string): undefined {
  at.tell('manual', message);
  return undefined;
}
