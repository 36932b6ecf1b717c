import { BEARER_IN_MANIFEST, BEARER_TWICE, startsWithBearer } from './bearer-in-key';
import { below, fieldTrap, hasScheme, NO_SCHEME } from './field-trap';
import { isObject, mapOf } from '../../schema/json-type';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { dialects } from '../dialect-range';
import { ObjectRule } from '../rule';

const BACKEND = { kind: 'gateway.kgateway.dev/Backend', apiVersion: 'gateway.kgateway.dev/v1alpha1' };
const PARAMETERS = { kind: 'gateway.kgateway.dev/GatewayParameters', apiVersion: 'gateway.kgateway.dev/v1alpha1' };
const POLICY = { kind: 'gateway.kgateway.dev/TrafficPolicy', apiVersion: 'gateway.kgateway.dev/v1alpha1' };
const ENDPOINTS = ['spec.ai.llm', 'spec.ai.priorityGroups.*.providers.*', 'spec.ai.llm.provider', 'spec.ai.multipool.priorities.*.pool.*.provider'];

const NOT_THIS_PLANE = 'the agentgateway data plane of kgateway 2.1 ignores it; ';
const NOT_ENABLED = 'the extension is only deployed where enabled is true, and without it no LLM backend answers; add enabled: true, unless the class says so already';
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';
const onRoute = (rest: string): string => `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]${rest}}`;

/** Fields of a TrafficPolicy that only Envoy acts on, with a value that the schema takes. */
const ENVOY_ONLY: { readonly [field: string]: string } = {
  'cors': '{allowOrigins: ["https://example.com"]}',
  'csrf': '{percentageEnabled: 100}',
  'retry': '{attempts: 2, statusCodes: [503]}',
  'timeouts': '{request: 300s}',
  'buffer': '{maxRequestSize: 64Ki}',
  'headerModifiers': '{request: {remove: [x-debug]}}',
  'extProc': '{extensionRef: {name: ext}}',
  'autoHostRewrite': 'true',
  'ai.routeType': 'CHAT_STREAMING',
};

const stated = (field: string, value: string): string => field.includes('.') ? `${field.split('.')[0]}: {${field.split('.')[1]}: ${value}}` : `${field}: ${value}`;

const openai = (authToken: string): string => `{type: AI, ai: {llm: {openai: {authToken: ${authToken}}}}}`;
const azure = (endpoint: string, more = ''): string =>
  `{type: AI, ai: {llm: {azureopenai: {endpoint: "${endpoint}", deploymentName: gpt-4o, apiVersion: 2024-10-21, authToken: {kind: Passthrough}}${more}}}}`;

export const KGATEWAY_TRAPS: readonly ObjectRule[] = [
  fieldTrap({
    ...POLICY,
    dialects: dialects('kgateway-2.1-envoy'),
    at: ['spec.csrf'],
    when: csrf => isObject(csrf) && csrf.percentageEnabled === undefined && csrf.percentageShadowed === undefined,
    says: 'without percentageEnabled no request is looked at; say 100',
    bad: onRoute(', csrf: {additionalOrigins: [{exact: app.example, ignoreCase: false}]}'),
    good: onRoute(', csrf: {additionalOrigins: [{exact: app.example, ignoreCase: false}], percentageEnabled: 100}'),
  }),
  fieldTrap({
    ...POLICY,
    dialects: dialects('kgateway-2.0'),
    at: ['spec.ai.defaults.*.override'],
    when: override => override === true,
    entry: PARTIAL_SUPPORT,
    isAskedOfOurs: false,
    says: 'this release may take it for a default; have clients leave the field out, or use kgateway 2.1',
    bad: onRoute(', ai: {defaults: [{field: temperature, value: "0.2", override: true}]}'),
    good: onRoute(', ai: {defaults: [{field: temperature, value: "0.2"}]}'),
  }),
  ...Object.entries(ENVOY_ONLY).map(([field, value]) => fieldTrap({
    ...POLICY,
    dialects: dialects('kgateway-2.1'),
    at: [`spec.${field}`],
    says: `${NOT_THIS_PLANE}say it in the HTTPRoute where that can, else leave it out`,
    bad: onRoute(`, ${stated(field, value)}`),
    good: onRoute(', rbac: {policy: {matchExpressions: ["request.method == \'POST\'"]}}'),
  })),
  fieldTrap({
    ...POLICY,
    dialects: dialects('kgateway-2.1'),
    at: ['spec.targetSelectors'],
    says: `${NOT_THIS_PLANE}name the targets in targetRefs`,
    bad: '{targetSelectors: [{group: gateway.networking.k8s.io, kind: HTTPRoute, matchLabels: {app: chat}}]}',
    good: onRoute(''),
  }),
  fieldTrap({
    ...POLICY,
    dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy'),
    at: ['spec.ai.promptGuard.response.regex.action'],
    when: action => action === 'REJECT',
    says: 'what is found in answers is masked, whatever the action; leave it out',
    bad: onRoute(', ai: {promptGuard: {response: {regex: {action: REJECT, builtins: [EMAIL]}}}}'),
    good: onRoute(', ai: {promptGuard: {response: {regex: {action: MASK, builtins: [EMAIL]}}}}'),
  }),
  fieldTrap({
    ...BACKEND,
    dialects: dialects('kgateway-2.1'),
    at: ENDPOINTS,
    when: endpoint => isObject(endpoint) && endpoint.azureopenai !== undefined && endpoint.host === undefined,
    says: `${NOT_THIS_PLANE}without host, port and path the request goes to api.openai.com`,
    bad: azure('example.openai.azure.com'),
    good: azure('example.openai.azure.com', ', host: llm.models.svc, port: 8080, path: {full: /v1/chat/completions}'),
  }),
  fieldTrap({
    ...BACKEND,
    dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy'),
    at: below(ENDPOINTS, 'azureopenai.endpoint'),
    when: hasScheme,
    says: NO_SCHEME,
    bad: azure('https://example.openai.azure.com'),
    good: azure('example.openai.azure.com'),
    tried: ['kgateway-2.1-envoy'],
  }),
  fieldTrap({
    ...BACKEND,
    dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
    at: below(ENDPOINTS, '*.authToken'),
    field: ['kind'],
    when: token => isObject(token) && ((token.kind === 'Inline' && isNothing(token.inline)) || (token.kind === 'SecretRef' && isNothing(mapOf(token.secretRef).name))),
    says: 'the kind alone counts, and what it names is not given, so no credential is found; give secretRef with a name for SecretRef, inline for Inline',
    bad: openai('{kind: SecretRef, inline: $KEY}'),
    good: openai('{kind: Inline, inline: $KEY}'),
    tried: ['kgateway-2.1-envoy', 'kgateway-2.1'],
  }),
  fieldTrap({
    ...PARAMETERS,
    dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy'),
    at: ['spec.kube.aiExtension'],
    when: extension => isObject(extension) && extension.enabled === undefined,
    says: NOT_ENABLED,
    bad: '{kube: {aiExtension: {image: {tag: v2.0.4}}}}',
    good: '{kube: {aiExtension: {enabled: true, image: {tag: v2.0.4}}}}',
  }),
  fieldTrap({
    ...BACKEND,
    dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
    at: below(ENDPOINTS, '*.authToken.inline'),
    when: startsWithBearer,
    entry: BEARER_IN_MANIFEST,
    says: BEARER_TWICE,
    bad: openai('{kind: Inline, inline: Bearer $KEY}'),
    good: openai('{kind: Inline, inline: $KEY}'),
    tried: ['kgateway-2.1-envoy', 'kgateway-2.1'],
  }),
];
