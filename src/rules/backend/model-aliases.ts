import { Severity } from '../../diagnostic/diagnostic';
import { EndpointIntent, LlmBackendIntent } from '../../intent/backend';
import { isObject } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

const manifest = (model: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: ${model}
  policies:
    ai:
      modelAliases:
        fast: gpt-4o-mini
        smart: gpt-4o
`;

const NONE: readonly Found[] = [];

/**
 * The model of a provider takes the place of the client's, and only then are aliases looked up: an alias of that very model applies to every
 * request, all others to none (recorded on 1.4.1).
 */
export const modelAliases: ObjectRule = {
  code: 'LintModelAliases',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'other names for models are given beside a model that always takes their place',
  reason: 'the model of the provider replaces the one that the client names before aliases are looked up, so that those for other models never apply',
  fix: 'leave out the model, or the aliases',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  fields: ['modelAliases'],
  examples: { language: 'yaml', bad: manifest('{model: gpt-4.1}'), good: manifest('{}') },
  find: object => {
    const { backend } = object;
    if (backend?.intent.kind !== 'llm') { return NONE; }
    const { intent } = backend;
    if (intent.modelAliases === undefined && !intent.tiers.some(tier => tier.some(hasAliases))) { return NONE; }
    const own = intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => endpoint.modelAliases === undefined ? NONE
      : found(endpoint.modelAliases, [endpoint], object, isLone(intent) ? SHARED : [...endpointAt(`tiers[${t}][${e}]`, object.manifest), 'policies', 'ai', 'modelAliases'])));
    return intent.modelAliases === undefined ? own : [...found(intent.modelAliases, intent.tiers.flat().filter(takesShared), object, SHARED), ...own];
  },
};

const hasAliases = (endpoint: EndpointIntent): boolean => endpoint.modelAliases !== undefined;

const SHARED = ['spec', 'policies', 'ai', 'modelAliases'];

const isLone = ({ tiers }: LlmBackendIntent): boolean => tiers.length === 1 && tiers[0].length === 1 && tiers[0][0].name === undefined;

/** What a member says of its APIs or models takes the place of all that is said for the backend. */
const takesShared = ({ apis, modelAliases: own }: EndpointIntent): boolean => apis === undefined && own === undefined;

function found(aliases: { readonly [alias: string]: string }, of: readonly EndpointIntent[], object: KnownObject, keys: Found['keys']): readonly Found[] {
  const models = of.map(({ provider }) => provider.kind === 'azureOpenai' ? provider.deployment : provider.model);
  if (models.length === 0 || models.some(model => model === undefined) || changesModel(object)) { return NONE; }
  const idle = Object.keys(aliases).filter(alias => !models.some(model => matches(alias, model as string)));
  if (idle.length === 0) { return NONE; }
  const names = [...new Set(models)].map(model => `'${model}'`).join(', ');
  return [{
    message: `${idle.map(alias => `'${alias}'`).join(', ')} never ${idle.length === 1 ? 'applies' : 'apply'}: the model ${names} of the provider takes the place of ` +
    'the one that the client names, before aliases are looked up (seen on agentgateway 1.4); leave out the model, or the aliases',
    keys,
  }];
}

/** A star stands for any text, at either end. */
const matches = (alias: string, model: string): boolean => alias === model || alias === '*'
  || (alias.endsWith('*') && model.startsWith(alias.slice(0, -1))) || (alias.startsWith('*') && model.endsWith(alias.slice(1)));

const CHANGES = ['spec.policies.ai.overrides.*.field', 'spec.policies.ai.transformations.*.field', 'spec.ai.groups.*.providers.*.policies.ai.overrides.*.field',
  'spec.ai.groups.*.providers.*.policies.ai.transformations.*.field'].map(path);

/** Whether the model is set once more, between the two. */
const changesModel = ({ manifest: object }: KnownObject): boolean => isObject(object.spec)
  && CHANGES.some(each => placesOf(object, each).some(({ value }) => value === 'model'));
