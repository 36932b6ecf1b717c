import { BEARER_IN_MANIFEST, BEARER_TWICE, startsWithBearer } from './bearer-in-key';
import { below, fieldTrap, FieldTrap, hasScheme, NO_SCHEME } from './field-trap';
import { isObject } from '../../schema/json-type';
import { noEviction } from '../backend/no-eviction';
import { agentgateway } from '../dialect-range';
import { ObjectRule } from '../rule';

const BACKEND = { kind: 'agentgateway.dev/AgentgatewayBackend', apiVersion: 'agentgateway.dev/v1alpha1' };
const POLICY = { kind: 'agentgateway.dev/AgentgatewayPolicy', apiVersion: 'agentgateway.dev/v1alpha1' };
const ENDPOINTS = ['spec.ai.provider', 'spec.ai.groups.*.providers.*'];

/** Where a backend takes settings towards providers from. */
const inBackend = (field: string): readonly string[] => [`spec.policies.${field}`, `spec.ai.groups.*.providers.*.policies.${field}`];

const openai = (policies: string): string => `{ai: {provider: {openai: {}}}, policies: ${policies}}`;
const onRoute = (rest: string): string => `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], ${rest}}`;
const azure = (endpoint: string): string => `{ai: {provider: {azureopenai: {endpoint: "${endpoint}", apiVersion: v1}}}, policies: {auth: {passthrough: {}}}}`;

/** Traps of `health`, `auth` and the like, which a backend and a policy hold alike. `bad` and `good` are the value of the field's first name. */
const towardsBackend = (field: string, trap: Omit<FieldTrap, 'kind' | 'apiVersion' | 'at'>): readonly ObjectRule[] => {
  const [first] = field.split('.');
  return [
    fieldTrap({ ...trap, ...BACKEND, at: inBackend(field), bad: openai(`{${first}: ${trap.bad}}`), good: openai(`{${first}: ${trap.good}}`) }),
    fieldTrap({ ...trap, ...POLICY, at: [`spec.backend.${field}`], bad: onRoute(`backend: {${first}: ${trap.bad}}`), good: onRoute(`backend: {${first}: ${trap.good}}`) }),
  ];
};

const saysNothing = (value: unknown): boolean => isObject(value) && Object.keys(value).length === 0;
/** Not below the domains of Azure. */
const isElsewhere = (value: unknown): boolean => typeof value === 'string' && !/^[^:]*\.(openai|services\.ai)\.azure\.com$/.test(value);
const isNoCoreSecret = (value: unknown): boolean => isObject(value) && ((value.group ?? '') !== '' || !['', 'Secret'].includes(String(value.kind ?? '')));

const POOL = (member: string): string =>
  `{ai: {groups: [{providers: [{name: first, openai: {model: gpt-4o}${member}}]}]}, policies: {ai: {prompt: {prepend: [{role: system, content: Be brief.}]}}}}`;

const toolsOf = (section: string): string => `{targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: tools${section}}], ` +
  'backend: {mcp: {authorization: {action: Allow, policy: {matchExpressions: ["mcp.tool.name == \'read\'"]}}}}}';

/** By the source of 1.0 to 1.4, and of 1.5, which translates them. */
const TCP = { dialects: agentgateway('1.0', '1.4'), alsoInDoubt: true, says: 'TCP settings towards backends are not translated before 1.5; leave them out' };

export const AGENTGATEWAY_TRAPS: readonly ObjectRule[] = [
  fieldTrap({
    ...POLICY,
    dialects: agentgateway('0.12', '0.12'),
    at: ['spec.traffic.hostRewrite'],
    says: 'an error in the schema of this release makes it unusable; leave it out',
    bad: onRoute('traffic: {hostRewrite: {mode: Auto}}'),
    good: onRoute('traffic: {timeouts: {request: 300s}}'),
    tried: [],
  }),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('0.12', '1.1'),
    at: below(ENDPOINTS, 'azureopenai.endpoint'),
    when: hasScheme,
    says: NO_SCHEME,
    bad: azure('https://example.openai.azure.com'),
    good: azure('example.openai.azure.com'),
  }),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('1.2'),
    at: ENDPOINTS,
    field: ['azureopenai', 'endpoint'],
    when: provider => isObject(provider) && provider.host === undefined && isObject(provider.azureopenai)
      && isElsewhere(provider.azureopenai.endpoint),
    says: 'an endpoint that is no host below openai.azure.com or services.ai.azure.com gets \'.openai.azure.com\' appended; use the azure provider, or host and port',
    bad: azure('example.cognitiveservices.azure.com'),
    good: azure('example.openai.azure.com'),
  }),
  fieldTrap({
    ...BACKEND,
    dialects: agentgateway('0.12', '1.4'),
    alsoInDoubt: true,
    at: ['spec.ai.groups.*.providers.*.policies.ai'],
    when: (_, { policies }) => isObject(policies) && policies.ai !== undefined,
    says: 'it replaces all of spec.policies.ai for this provider, prompts and guards included; repeat here what is to hold',
    bad: POOL(', policies: {ai: {modelAliases: {gpt-4o: gpt-4o-mini}}}'),
    good: POOL(''),
  }),
  fieldTrap({
    ...POLICY,
    dialects: agentgateway('0.12', '1.1'),
    at: ['spec.backend.mcp'],
    when: (_, { targetRefs }) => Array.isArray(targetRefs) && targetRefs.some(ref => isObject(ref) && ref.sectionName !== undefined && ref.kind === 'AgentgatewayBackend'),
    says: 'rules for a single tool server (sectionName) are not followed before 1.2; leave sectionName out',
    bad: toolsOf(', sectionName: files'),
    good: toolsOf(''),
    tried: ['agentgateway-1.0', 'agentgateway-1.1'],
  }),
  fieldTrap({ ...TCP, ...BACKEND, at: inBackend('tcp'), bad: openai('{tcp: {connectTimeout: 5s}}'), good: openai('{http: {requestTimeout: 300s}}') }),
  fieldTrap({
    ...TCP,
    ...POLICY,
    at: ['spec.backend.tcp'],
    bad: onRoute('backend: {tcp: {connectTimeout: 5s}}'),
    good: onRoute('backend: {http: {requestTimeout: 300s}}'),
  }),
  ...towardsBackend('auth.key', {
    dialects: agentgateway('0.12'),
    when: startsWithBearer,
    entry: BEARER_IN_MANIFEST,
    says: BEARER_TWICE,
    bad: '{key: Bearer $KEY}',
    good: '{key: $KEY}',
  }),
  ...towardsBackend('auth.aws.secretRef', {
    dialects: agentgateway('0.12', '1.2'),
    when: ref => isObject(ref) && (ref.name ?? '') === '',
    says: 'without a name there is no explicit credential, and the identity of the proxy is used; name the Secret, or leave auth out',
    bad: '{aws: {secretRef: {}}}',
    good: '{aws: {secretRef: {name: aws-keys}}}',
  }),
  ...towardsBackend('auth.azure', {
    dialects: agentgateway('1.0', '1.3'),
    when: saysNothing,
    says: 'this release cannot translate it; leave auth out, or name an identity',
    bad: '{azure: {}}',
    good: '{azure: {secretRef: {name: azure-principal}}}',
  }),
  ...towardsBackend('auth.secretRef', {
    dialects: agentgateway('1.3'),
    when: isNoCoreSecret,
    says: 'only core Secrets are looked up; leave group and kind out',
    bad: '{secretRef: {group: vault.example.com, kind: Credential, name: openai-key}}',
    good: '{secretRef: {name: openai-key}}',
  }),
  ...towardsBackend('health.eviction', {
    dialects: agentgateway('1.0'),
    when: rule => isObject(rule) && rule.consecutiveFailures === 0 && rule.healthThreshold === undefined,
    entry: noEviction,
    says: 'consecutiveFailures: 0 alone never evicts; leave it out to evict on the first failure',
    bad: '{unhealthyCondition: response.code >= 500, eviction: {duration: 30s, consecutiveFailures: 0}}',
    good: '{unhealthyCondition: response.code >= 500, eviction: {duration: 30s, consecutiveFailures: 3}}',
  }),
];
