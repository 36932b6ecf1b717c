import { fieldTrap, hasScheme, NO_SCHEME } from './field-trap';
import { isObject } from '../../schema/json-type';
import { dialects } from '../dialect-range';
import { ObjectRule } from '../rule';

const UPSTREAM = { kind: 'gloo.solo.io/Upstream', apiVersion: 'gloo.solo.io/v1', dialects: dialects('gloo-1.20') };
const PROVIDERS = ['openai', 'anthropic', 'azureOpenai', 'gemini', 'vertexAi', 'mistral', 'bedrock', 'multi'];
const azure = (endpoint: string): string =>
  `{ai: {azureOpenai: {endpoint: "${endpoint}", authToken: {secretRef: {name: azure-key, namespace: gloo-system}}}}}`;
const routeWith = (field: string): string =>
  `{parentRefs: [{name: ai-gateway}], rules: [{${field}backendRefs: [{group: gloo.solo.io, kind: Upstream, name: openai}]}]}`;
const namesNoNamespace = (ref: unknown): boolean => isObject(ref) && ref.namespace === undefined;
const moderated = (ref: string): string =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], options: {ai: {promptGuard: {request: {moderation: {openai: {authToken: {secretRef: {${ref}}}}}}}}}}`;

export const GLOO_TRAPS: readonly ObjectRule[] = [
  fieldTrap({
    ...UPSTREAM,
    at: ['spec.ai.azureOpenai.endpoint', 'spec.ai.multi.priorities.*.pool.*.azureOpenai.endpoint'],
    when: hasScheme,
    says: NO_SCHEME,
    bad: azure('https://example.openai.azure.com'),
    good: azure('example.openai.azure.com'),
  }),
  fieldTrap({
    ...UPSTREAM,
    at: ['spec.ai.*.authToken.secretRef', 'spec.ai.multi.priorities.*.pool.*.*.authToken.secretRef', 'spec.ai.bedrock.credentialProvider.secretRef'],
    when: namesNoNamespace,
    says: 'the reference names no namespace, and Gloo fills none in; give that of the Upstream',
    bad: '{ai: {openai: {authToken: {secretRef: {name: openai-key}}}}}',
    good: '{ai: {openai: {authToken: {secretRef: {name: openai-key, namespace: gloo-system}}}}}',
  }),
  fieldTrap({
    kind: 'gateway.solo.io/RouteOption',
    apiVersion: 'gateway.solo.io/v1',
    dialects: dialects('gloo-1.20'),
    at: ['spec.options.ai.promptGuard.request.moderation.openai.authToken.secretRef'],
    when: namesNoNamespace,
    says: 'the reference names no namespace, and Gloo fills none in; give that of the RouteOption',
    bad: moderated('name: openai-key'),
    good: moderated('name: openai-key, namespace: gloo-system'),
  }),
  fieldTrap({
    ...UPSTREAM,
    at: ['spec.ai', 'spec.ai.multi.priorities.*.pool.*'],
    when: ai => isObject(ai) && PROVIDERS.filter(provider => ai[provider] !== undefined).length > 1,
    says: `of ${PROVIDERS.join(', ')} only one can be followed, and nothing says which; make an Upstream for each, or a pool with multi`,
    bad: '{ai: {openai: {authToken: {passthrough: {}}}, gemini: {model: gemini-2.5-flash, authToken: {passthrough: {}}}}}',
    good: '{ai: {openai: {authToken: {passthrough: {}}}}}',
  }),
  ...([['timeouts', '{request: 300s}'], ['retry', '{attempts: 2}']] as const).map(([field, value]) => fieldTrap({
    kind: 'gateway.networking.k8s.io/HTTPRoute',
    apiVersion: 'gateway.networking.k8s.io/v1',
    dialects: dialects('gloo-1.20'),
    at: [`spec.rules.*.${field}`],
    says: 'Gloo does not translate it; say it in a RouteOption that the rule refers to',
    bad: routeWith(`${field}: ${value}, `),
    good: routeWith(''),
  })),
];
