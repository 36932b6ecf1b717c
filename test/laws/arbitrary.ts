import * as fc from 'fast-check';
import { counts, durations, few, Fields, hosts, is, names, oneOrTwo, paths, ports, some, words } from './arbitrary-parts';
import { AI } from './policy/ai';
import { CALLS } from './policy/calls';
import { FRONTEND } from './policy/frontend';
import { MCP } from './policy/mcp';
import { RETRY } from './policy/retry';
import { TRAFFIC } from './policy/traffic';
import { A2aBackendIntent } from '../../src/intent/a2a-backend';
import { AgentCoreBackendIntent } from '../../src/intent/agent-core-backend';
import { AgentBackendIntent, BackendIntent, EndpointIntent, EndpointPolicyIntent, HealthIntent, UnhealthyIntent } from '../../src/intent/backend';
import { AuthLocationIntent, CredentialIntent } from '../../src/intent/credential';
import { DynamicBackendIntent } from '../../src/intent/dynamic-backend';
import { LabelSelectorIntent } from '../../src/intent/label-selector';
import { McpBackendIntent, McpPlaceIntent, McpTargetIntents } from '../../src/intent/mcp-backend';
import { AiCapabilities } from '../../src/intent/policy/ai-capabilities';
import { CallCapabilities } from '../../src/intent/policy/call-capabilities';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { PolicySelectorIntent, PolicyTargetIntent } from '../../src/intent/policy/policy-target';
import { ProviderIntent } from '../../src/intent/provider';
import { FilterIntent, GrantIntent, HeaderChangeIntent, MatchIntent, ObjectRefIntent, PathRewriteIntent, RouteIntent, RuleIntent, TargetIntent } from '../../src/intent/route';
import { TlsIntent, TlsPolicyIntent, TrustIntent } from '../../src/intent/tls';

const secret = <K extends string>(kind: K) => some<{ kind: K; name: string; key?: string }>(['kind', 'name'], { kind: is(kind), name: names, key: names });

const identity = <K extends string>(kind: K) => fc.record({ kind: is(kind), name: names });

const credential: fc.Arbitrary<CredentialIntent> = fc.oneof<fc.Arbitrary<CredentialIntent>[]>(
  secret('secret'), identity('awsSecret'), identity('azureSecret'), secret('gcpSecret'),
  fc.record({ kind: is('inline'), value: words }),
  fc.record({ kind: fc.constantFrom('passthrough', 'awsImplicit', 'azureWorkloadIdentity', 'azureImplicit') }),
  some(['kind', 'roleArn'], { kind: is('awsAssumeRole'), roleArn: words, sessionName: words }),
  some(['kind'], { kind: is('azureManagedIdentity'), clientId: words, objectId: words, resourceId: words }),
  some(['kind'], { kind: is('gcpImplicit'), idToken: fc.boolean(), audience: words }),
);

const authLocation: fc.Arbitrary<AuthLocationIntent> = fc.oneof<fc.Arbitrary<AuthLocationIntent>[]>(
  some(['kind', 'name'], { kind: is('header'), name: words, prefix: words }),
  fc.record({ kind: fc.constantFrom('query', 'cookie'), name: words }),
);

const trust: fc.Arbitrary<TrustIntent> = fc.oneof<fc.Arbitrary<TrustIntent>[]>(
  fc.record({ kind: is('system') }),
  fc.record({ kind: fc.constantFrom('configMap', 'secret'), name: names }),
  fc.record({ kind: is('insecure'), skip: fc.constantFrom('all', 'hostname') }),
);

const tls: fc.Arbitrary<TlsIntent> = some<TlsIntent>(['trust'], {
  trust, hostname: hosts, subjectAltNames: few(hosts, 1), alpnProtocols: few(words, 1), keyExchangeGroups: few(words, 1), clientCertificate: names,
});

const health: fc.Arbitrary<HealthIntent> = some<HealthIntent>([], {
  unhealthy: fc.oneof<fc.Arbitrary<UnhealthyIntent>[]>(fc.record({ kind: is('cel'), expression: words }), fc.record({ kind: is('failedCall') })),
  eviction: some([], { duration: durations, consecutiveFailures: counts, healthThreshold: counts, restoreHealth: counts }),
});

const provider: fc.Arbitrary<ProviderIntent> = fc.oneof<fc.Arbitrary<ProviderIntent>[]>(
  some(['kind'], { kind: fc.constantFrom('openai', 'mistral'), model: words }),
  some(['kind'], { kind: fc.constantFrom('anthropic', 'gemini'), model: words, apiVersion: words }),
  some(['kind', 'projectId'], {
    kind: is('vertex'), projectId: words, region: words, model: words, apiVersion: words, publisher: words, modelPath: words, jsonSchema: words,
  }),
  some(['kind'], { kind: is('bedrock'), region: words, model: words, guardrail: fc.record({ identifier: words, version: words }) }),
  some(['kind', 'endpoint'], { kind: is('azureOpenai'), endpoint: hosts, deployment: words, apiVersion: words }),
  some(['kind', 'type', 'resourceName'], {
    kind: is('azureResource'), type: fc.constantFrom('OpenAI', 'Foundry'), resourceName: names, projectName: names, model: words, apiVersion: words,
  }),
  some(['kind', 'formats'], {
    kind: is('custom'),
    formats: few(some<{ type: string; path?: string }>(['type'], { type: words, path: paths }), 1),
    model: words,
    server: some<{ group?: string; kind?: string; name: string; port?: number }>(['name'], { group: words, kind: words, name: names, port: ports }),
  }),
);

const apis = fc.dictionary(fc.constantFrom('/v1/messages', '/v1/embeddings', '*'), fc.constantFrom('Messages', 'Passthrough'), { noNullPrototype: true });

export const ownFields = { credential, authLocation, tls, health, apis, modelAliases: fc.dictionary(names, words, { noNullPrototype: true }) };

const policyFields: Fields<EndpointPolicyIntent> = { ...ownFields, ...AI.fields, ...CALLS.fields };

const policy: fc.Arbitrary<EndpointPolicyIntent> = fc.oneof(
  { weight: 4, arbitrary: some<Omit<EndpointPolicyIntent, keyof AiCapabilities | keyof CallCapabilities>>([], ownFields) },
  { weight: 1, arbitrary: oneOrTwo(policyFields) },
);

const address = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  some<Pick<EndpointIntent, 'host' | 'port' | 'hostname' | 'path' | 'pathPrefix'>>(
    ['host', 'port'], { host: hosts, port: ports, hostname: hosts, path: paths, pathPrefix: paths }),
  some<Pick<EndpointIntent, 'path' | 'pathPrefix'>>([], { path: paths, pathPrefix: paths }),
);

const endpoint: fc.Arbitrary<EndpointIntent> =
  fc.tuple(provider, address, fc.oneof(fc.constant<EndpointPolicyIntent>({}), policy), fc.option(names, { nil: undefined }))
    .map(([p, a, more, name]) => ({ ...name !== undefined && { name }, provider: p, ...a, ...more }));

const hostList = few(fc.record({ host: hosts, port: ports }));

const labels: fc.Arbitrary<LabelSelectorIntent> = some<LabelSelectorIntent>([], {
  labels: fc.dictionary(names, words, { noNullPrototype: true }),
  expressions: few(some<NonNullable<LabelSelectorIntent['expressions']>[number]>(['key', 'operator'], { key: names, operator: words, values: few(words) })),
});

const hostPolicy = { credential, authLocation, tls, health, ...CALLS.fields };

const place: fc.Arbitrary<McpPlaceIntent> = fc.oneof<fc.Arbitrary<McpPlaceIntent>[]>(
  some<{ readonly kind: 'host' } & McpTargetIntents['host']>(['kind', 'host', 'port'], {
    kind: is('host'), host: hosts, port: ports, path: paths, protocol: words, ...hostPolicy, mcpAuthentication: MCP.fields.mcpAuthentication, mcpAuthorization: MCP.fields.mcpAuthorization,
  }),
  some<{ readonly kind: 'service' } & McpTargetIntents['service']>(['kind', 'service', 'port'], {
    kind: is('service'), service: names, port: ports, path: paths, protocol: words,
  }),
  some<{ readonly kind: 'selector' } & McpTargetIntents['selector']>(['kind'], { kind: is('selector'), namespaces: labels, services: labels }),
);

const agentBackend: fc.Arbitrary<AgentBackendIntent> = fc.oneof<fc.Arbitrary<AgentBackendIntent>[]>(
  some<McpBackendIntent>(['kind', 'targets'], {
    kind: is('mcp'),
    targets: few(fc.tuple(names, place).map(([name, where]) => ({ name, ...where }))),
    sessionRouting: words,
    failureMode: words,
    ...MCP.fields,
    prefixMode: words,
    ...hostPolicy,
  }),
  some<A2aBackendIntent>(['kind', 'host', 'port'], { kind: is('a2a'), host: hosts, port: ports, ...hostPolicy }),
  some<DynamicBackendIntent>(['kind'], { kind: is('dynamic'), ...hostPolicy }),
  some<AgentCoreBackendIntent>(['kind', 'runtimeArn'], { kind: is('agentCore'), runtimeArn: words, qualifier: words, ...hostPolicy }),
);

const modelsAndHosts = fc.oneof<fc.Arbitrary<BackendIntent>[]>(
  endpoint.map(only => ({ kind: 'llm' as const, tiers: [[only]] })),
  fc.tuple(few(few(endpoint)), fc.oneof(fc.constant<EndpointPolicyIntent>({}), policy)).map(([tiers, shared]) => ({ kind: 'llm' as const, tiers, ...shared })),
  fc.tuple(hostList, policy).map(([list, shared]) => ({ kind: 'static' as const, hosts: list, ...shared })),
);

/** Backends that the types allow; sensible or not. Many dialects have none for agents. */
export const backends: fc.Arbitrary<BackendIntent> = fc.oneof({ weight: 7, arbitrary: modelsAndHosts }, { weight: 1, arbitrary: agentBackend });

const objectRef: Fields<ObjectRefIntent> = {
  group: fc.constantFrom('', 'agentgateway.dev'), kind: fc.constantFrom('Service', 'AgentgatewayBackend'), name: names, namespace: names, port: ports,
};

export const headerChange: Fields<HeaderChangeIntent> = {
  set: few(fc.record({ name: words, value: words })), add: few(fc.record({ name: words, value: words })), remove: few(words),
};

const pathRewrite: fc.Arbitrary<PathRewriteIntent> = fc.record({ type: fc.constantFrom('full', 'prefix'), value: paths });

const filter: fc.Arbitrary<FilterIntent> = fc.oneof<fc.Arbitrary<FilterIntent>[]>(
  some(['kind'], { kind: fc.constantFrom('requestHeaders', 'responseHeaders'), ...headerChange }),
  some(['kind'], { kind: is('rewrite'), hostname: hosts, path: pathRewrite }),
  some(['kind'], { kind: is('redirect'), scheme: words, hostname: hosts, port: ports, path: pathRewrite, statusCode: counts }),
  some(['kind', 'target'], {
    kind: is('mirror'),
    target: some<ObjectRefIntent>(['group', 'kind', 'name'], objectRef),
    percent: counts,
    fraction: some<{ numerator: number; denominator?: number }>(['numerator'], { numerator: counts, denominator: counts }),
  }),
  some(['kind'], {
    kind: is('cors'),
    allowOrigins: few(words),
    allowMethods: few(words),
    allowHeaders: few(words),
    exposeHeaders: few(words),
    allowCredentials: fc.boolean(),
    maxAge: counts,
  }),
  fc.record({ kind: is('extension'), policy: fc.record({ group: words, kind: words, name: names }) }),
);

const valueMatch = fc.record({ name: words, type: fc.constantFrom('exact' as const, 'regex' as const), value: words });

const match: fc.Arbitrary<MatchIntent> = some<MatchIntent>([], {
  path: fc.record({ type: fc.constantFrom('prefix', 'exact', 'regex'), value: paths }),
  headers: few(valueMatch),
  query: few(valueMatch),
  method: fc.constantFrom('GET', 'POST'),
});

const target: fc.Arbitrary<TargetIntent> = some<TargetIntent>(['group', 'kind', 'name'], { ...objectRef, weight: counts, filters: few(filter) });

const rule: fc.Arbitrary<RuleIntent> = some<RuleIntent>([], {
  name: names,
  matches: few(match),
  filters: few(filter),
  targets: few(target),
  timeouts: some([], { request: durations, backendRequest: durations }),
  retry: RETRY.arbitrary,
});

/** Routes that the types allow. */
export const routes: fc.Arbitrary<RouteIntent> = some<RouteIntent>(['parents', 'rules'], {
  parents: few(some(['name'], { group: words, kind: words, name: names, namespace: names, sectionName: names, port: ports })),
  hostnames: few(hosts),
  rules: few(rule),
});

const policyTarget: fc.Arbitrary<PolicyTargetIntent> =
  some<PolicyTargetIntent>(['group', 'kind', 'name'], { group: words, kind: words, name: names, sectionName: names, port: ports });

export const tlsPolicies: fc.Arbitrary<TlsPolicyIntent> = some<TlsPolicyIntent>(['targets', 'hostname', 'trust'], {
  targets: few(policyTarget),
  hostname: hosts,
  trust: fc.uniqueArray(trust, { minLength: 1, maxLength: 3, selector: t => JSON.stringify(t) }),
  subjectAltNames: few(fc.record({ type: fc.constantFrom('Hostname', 'URI'), value: words }), 1),
  options: fc.dictionary(words, words),
});

export const grants: fc.Arbitrary<GrantIntent> = fc.record({
  from: few(fc.record({ group: words, kind: words, namespace: names })),
  to: few(some<GrantIntent['to'][number]>(['group', 'kind'], { group: words, kind: words, name: names })),
});

/** What most dialects have, or anything. */
export const policies: fc.Arbitrary<PolicyIntent> = fc.tuple(few(policyTarget), fc.oneof(oneOrTwo({ ...AI.fields, ...TRAFFIC.fields }), oneOrTwo<Omit<PolicyIntent, 'targets'>>({
  selectors: few(some<PolicySelectorIntent>(['group', 'kind', 'labels'], {
    group: words, kind: words, labels: fc.dictionary(names, words, { noNullPrototype: true }), sectionName: names, port: ports,
  }), 1),
  preRouting: fc.boolean(),
  overrides: fc.boolean(),
  ...policyFields,
  ...TRAFFIC.fields,
  ...FRONTEND.fields,
  ...MCP.fields,
}))).map(([targets, rest]) => ({ targets, ...rest }));

/** What a document can hold where a string or a number was meant. */
export const oddities: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', ' ', 'no/name', 'http://user:secret@host', 'x'.repeat(300), '__proto__', 0, -1, 1.5, NaN, 1e9, true, [], {}, [[]], { kind: 'x' }),
  fc.string(),
  fc.double(),
);
