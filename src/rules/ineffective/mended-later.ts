import { fieldTrap } from './field-trap';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { ObjectRule } from '../rule';

const BACKEND = { kind: 'agentgateway.dev/AgentgatewayBackend', apiVersion: 'agentgateway.dev/v1alpha1' };
const POLICY = { kind: 'agentgateway.dev/AgentgatewayPolicy', apiVersion: 'agentgateway.dev/v1alpha1' };
const MODEL = { kind: 'agentgateway.dev/AgentgatewayModel', apiVersion: 'agentgateway.dev/v1alpha1' };
const ENDPOINTS = ['spec.ai.provider', 'spec.ai.groups.*.providers.*'];

const listOf = (node: unknown): readonly unknown[] => Array.isArray(node) ? node : [];

/** What holds for an endpoint: all that is said of ai there, or else on the backend. */
const aiOf = (endpoint: unknown, spec: JsonObject): JsonObject => mapOf(mapOf(mapOf(endpoint).policies).ai ?? mapOf(spec.policies).ai);
const apisOf = (endpoint: unknown, spec: JsonObject): readonly unknown[] => Object.values(mapOf(aiOf(endpoint, spec).routes));
const isOfAzure = (endpoint: unknown): boolean => /^\d{4}-/.test(String(azureOf(endpoint).apiVersion));
const azureOf = (endpoint: unknown): JsonObject => {
  const { azure, azureopenai } = mapOf(endpoint);
  return mapOf(isObject(azure) && azure.resourceType !== 'Foundry' ? azure : azureopenai);
};

const ownHost = (api: string): string =>
  `{ai: {provider: {openai: {}, host: models.example.com, port: 443, pathPrefix: /openai/v1}}, policies: {tls: {}, ai: {routes: {/v1/models: ${api}}}}}`;
const azure = (version: string): string =>
  `{ai: {provider: {azureopenai: {endpoint: example.openai.azure.com, deploymentName: gpt, apiVersion: ${version}}}}, policies: {auth: {passthrough: {}}, ai: {routes: {/v1/responses: Responses}}}}`;
const pool = (kind: string, group: string): string => `custom: {formats: [{type: Completions}], backendRef: {group: "${group}", kind: ${kind}, name: llama, port: 8000}}`;
const guarded = (guard: string): string => `{ai: {provider: {openai: {}}}, policies: {ai: {promptGuard: {request: [${guard}]}}}}`;
const bedrock = (model: string): string =>
  `{ai: {provider: {bedrock: {region: us-east-1${model}}}}, policies: {ai: {transformations: [{field: model, expression: '"amazon.nova-pro-v1:0"'}]}}}`;
const tokens = (target: string): string => `{${target}, traffic: {jwtAuthentication: {providers: [{issuer: "https://login.example.com", ` +
  'jwks: {remote: {jwksPath: /keys, backendRef: {kind: Service, name: login, port: 80}}}}]}}}';

const INFERENCE = 'inference.networking.k8s.io';
const isPool = (ref: unknown): boolean => mapOf(ref).kind === 'InferencePool';
const NOT_PICKED = 'the endpoint picker of an InferencePool is not asked before 1.5, and requests go to any of its pods; lead a route to the pool, or use 1.5';

/** Faults of releases that later ones do not have, by the source of both. */
export const MENDED_LATER: readonly ObjectRule[] = [
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('1.1', '1.3'),
    at: ENDPOINTS,
    field: ['pathPrefix'],
    when: (endpoint, spec) => isObject(endpoint) && endpoint.pathPrefix !== undefined && apisOf(endpoint, spec).some(api => api === 'Passthrough' || api === 'Detect'),
    says: 'what is passed on (Passthrough, Detect) goes to the path of the client, without the prefix, before 1.4; rewrite the prefix in the route, or use 1.4',
    bad: ownHost('Passthrough'),
    good: ownHost('Completions'),
  }),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('0.12', '1.3'),
    at: ENDPOINTS,
    when: (endpoint, spec) => isOfAzure(endpoint) && apisOf(endpoint, spec).includes('Responses'),
    says: 'with an API version that is a date, Responses are asked of a deployment before 1.4, where Azure has none (404); use apiVersion: v1',
    bad: azure('2025-04-01-preview'),
    good: azure('v1'),
  }),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('1.3', '1.4'),
    alsoInDoubt: true,
    at: ENDPOINTS.map(path => `${path}.custom.backendRef`),
    when: isPool,
    says: NOT_PICKED,
    bad: `{ai: {provider: {${pool('InferencePool', INFERENCE)}}}}`,
    good: `{ai: {provider: {${pool('Service', '')}}}}`,
  }),
  fieldTrap({
    ...MODEL,
    dialects: agentgateway('1.4', '1.4'),
    alsoInDoubt: true,
    at: ['spec.custom.backendRef'],
    when: isPool,
    says: NOT_PICKED,
    bad: `{parentRefs: [{name: ai-gateway}], provider: Custom, ${pool('InferencePool', INFERENCE)}}`,
    good: `{parentRefs: [{name: ai-gateway}], provider: Custom, ${pool('Service', '')}}`,
  }),
  ...['bedrockGuardrails', 'googleModelArmor'].map(guard => fieldTrap({
    ...BACKEND,
    dialects: agentgateway('1.0', '1.1'),
    at: ['spec.policies.ai.promptGuard.request.*', 'spec.policies.ai.promptGuard.response.*'].map(path => `${path}.${guard}.policies.auth`),
    says: 'the guard is asked with the identity of the proxy before 1.2, whatever is said here; give the proxy that identity, or use 1.2',
    bad: guarded(guard === 'bedrockGuardrails' ? '{bedrockGuardrails: {identifier: g, version: "1", region: us-east-1, policies: {auth: {aws: {secretRef: {name: aws-keys}}}}}}'
      : '{googleModelArmor: {templateId: t, projectId: p, policies: {auth: {secretRef: {name: gcp-token}}}}}'),
    good: guarded(guard === 'bedrockGuardrails' ? '{bedrockGuardrails: {identifier: g, version: "1", region: us-east-1}}' : '{googleModelArmor: {templateId: t, projectId: p}}'),
  })),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('1.0', '1.4'),
    alsoInDoubt: true,
    at: ENDPOINTS.map(path => `${path}.bedrock.model`),
    when: (_, spec) => ['overrides', 'transformations'].some(list => listOf(mapOf(mapOf(spec.policies).ai)[list]).some(change => mapOf(change).field === 'model')),
    says: 'Bedrock is called at the path of this model before 1.5, whatever overrides and transformations make of it; leave it out where they name one',
    bad: bedrock(', model: anthropic.claude-sonnet-4-20250514-v1:0'),
    good: bedrock(''),
    tried: ['agentgateway-1.0', 'agentgateway-1.4'],
  }),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('0.12', '1.0'),
    at: ['spec.mcp.targets.*.static.policies.mcp'],
    says: 'rules for one server of tools are not followed, and later releases refuse them; say them in spec.policies.mcp, with mcp.tool.target in the expression',
    bad: '{mcp: {targets: [{name: files, static: {host: files.ai.svc, port: 80, policies: {mcp: {authorization: {action: Allow, policy: {matchExpressions: ["mcp.tool.name == \'read\'"]}}}}}}]}}',
    good: '{mcp: {targets: [{name: files, static: {host: files.ai.svc, port: 80}}]}}',
  }),
  fieldTrap({
    ...POLICY,
    dialects: agentgateway('1.2', '1.3'),
    at: ['spec.traffic.jwtAuthentication.providers.*.jwks.remote'],
    when: (_, { targetRefs, targetSelectors }) => listOf(targetRefs).length === 0 && listOf(targetSelectors).length > 0,
    says: 'the keys are never fetched before 1.4 for a policy that selects its targets by labels; name them in targetRefs',
    bad: tokens('targetSelectors: [{group: gateway.networking.k8s.io, kind: HTTPRoute, matchLabels: {use: chat}}]'),
    good: tokens('targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]'),
  }),
  fieldTrap({
    ...POLICY,
    dialects: agentgateway('1.3', '1.3'),
    at: ['spec.backend.mcp.guardrails.processors.*.remote.backendRef'],
    when: ref => mapOf(ref).kind === 'AgentgatewayBackend',
    says: 'a backend that only guards of tools refer to does not reach the proxy before 1.4; refer to a Service, or use 1.4',
    bad: '{targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: tools}], backend: {mcp: {guardrails: {processors: [{methods: {tools/call: Request}, remote: {backendRef: {group: agentgateway.dev, kind: AgentgatewayBackend, name: guard}}}]}}}}',
    good: '{targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: tools}], backend: {mcp: {guardrails: {processors: [{methods: {tools/call: Request}, remote: {backendRef: {kind: Service, name: guard, port: 80}}}]}}}}',
  }),
];
