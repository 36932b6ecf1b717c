import { BackendIntent, EndpointIntent, LlmBackendIntent } from './backend';
import { RouteIntent, RuleIntent } from './route';

/** What gateway releases differ in, in words that fit "X cannot express …". Each dialect answers for every one of them. */
export const FEATURES = {
  openai: 'the OpenAI provider',
  anthropic: 'the Anthropic provider',
  anthropicVersion: 'a fixed Anthropic API version',
  gemini: 'the Gemini provider',
  geminiVersion: 'a fixed Gemini API version',
  mistral: 'a provider of its own for Mistral',
  vertex: 'the Vertex AI provider',
  vertexGlobal: 'the Vertex AI region global',
  vertexClaude: 'Claude models on Vertex AI',
  vertexVersion: 'a fixed API version, publisher or model path for Vertex AI',
  vertexJsonSchema: 'a declared body format for Vertex AI',
  bedrock: 'the AWS Bedrock provider',
  bedrockGuardrail: 'a Bedrock guardrail on the provider',
  azureOpenai: 'the Azure OpenAI provider',
  azureResource: 'Azure by resource name',
  azureFoundry: 'the Azure AI Foundry provider',
  custom: 'a provider with its own list of API formats',
  hostOverride: 'another host for a provider',
  hostnameOverride: 'a server name that differs from the host',
  pathOverride: 'another upstream path',
  pathOverrideAlone: 'another upstream path on the provider\'s own host',
  pathPrefix: 'another upstream path prefix',
  pathPrefixBeyondOpenai: 'another upstream path prefix for a provider other than OpenAI and Anthropic',
  secret: 'a credential in a Secret',
  secretKey: 'a Secret entry of another name than the gateway\'s own',
  inline: 'a literal credential in the backend',
  passthrough: 'passing on the caller\'s credential',
  awsSecret: 'AWS keys in a Secret',
  awsImplicit: 'the AWS identity of the proxy',
  awsAssumeRole: 'assuming an AWS role',
  azureSecret: 'an Azure service principal in a Secret',
  azureManagedIdentity: 'an Azure managed identity',
  azureWorkloadIdentity: 'an Azure workload identity',
  azureImplicit: 'the Azure identity of the proxy',
  gcpImplicit: 'the Google Cloud identity of the proxy',
  gcpSecret: 'a Google Cloud service account in a Secret',
  authHeader: 'a credential in another header, or without prefix',
  authQueryOrCookie: 'a credential in a query parameter or a cookie',
  tlsOnOverriddenHost: 'verified TLS to an overridden host',
  tlsOnOwnHost: 'TLS settings for the provider\'s own host',
  tlsOffOn443: 'plain text to port 443',
  tlsOnOtherPort: 'TLS to an overridden host on another port than 443',
  tlsCaConfigMap: 'a CA bundle in a ConfigMap',
  tlsCaSecret: 'a CA bundle in a Secret',
  tlsInsecure: 'TLS without verification',
  tlsServerName: 'a TLS server name that differs from the host',
  tlsSettings: 'subject alternative names, ALPN or key exchange groups towards a provider',
  tlsClientCertificate: 'a client certificate towards a provider',
  failover: 'failover between tiers',
  failoverMixedProviders: 'unlike providers in one backend',
  health: 'a health rule of an endpoint',
  sharedPolicies: 'a credential, header or TLS said once for all endpoints',
  staticCredential: 'a credential for plain hosts',
  staticTls: 'TLS to plain hosts',
  staticBackend: 'a backend of plain hosts',
  staticManyHosts: 'several hosts in a plain backend',
  listenerSet: 'a route on a ListenerSet',
  inferencePool: 'a route to an InferencePool',
  requestTimeout: 'a request timeout',
  backendTimeout: 'a timeout of each try',
  retry: 'retries of a route',
  retryCondition: 'a retry condition in CEL',
  cors: 'CORS on a route',
  extension: 'a policy that a route rule refers to',
} as const;

export type Feature = keyof typeof FEATURES;

/** A feature in use, and where in the intent. */
export interface FeatureUse {
  readonly feature: Feature;
  readonly where: string;
}

/** Every feature that a backend uses. */
export function backendFeatures(backend: BackendIntent): FeatureUse[] {
  if (backend.kind === 'static') {
    const uses: FeatureUse[] = [{ feature: 'staticBackend', where: 'hosts' }];
    if (backend.hosts.length > 1) { uses.push({ feature: 'staticManyHosts', where: 'hosts' }); }
    if (backend.credential) { uses.push({ feature: 'staticCredential', where: 'credential' }); }
    if (backend.tls) { uses.push({ feature: 'staticTls', where: 'tls' }); }
    return [...uses, ...policyFeatures(backend, '', false)];
  }
  return [
    ...poolFeatures(backend),
    ...policyFeatures(backend, '', false),
    ...backend.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => endpointFeatures(endpoint, `tiers[${t}][${e}]`))),
  ];
}

function poolFeatures(backend: LlmBackendIntent): FeatureUse[] {
  const kinds = new Set(backend.tiers.flat().map(endpoint => endpoint.provider.kind));
  const uses: FeatureUse[] = [];
  if (backend.tiers.length > 1) { uses.push({ feature: 'failover', where: 'tiers' }); }
  if (backend.credential ?? backend.authLocation ?? backend.tls) { uses.push({ feature: 'sharedPolicies', where: 'tiers' }); }
  if (kinds.size > 1) { uses.push({ feature: 'failoverMixedProviders', where: 'tiers' }); }
  return uses;
}

/** Every feature that one endpoint uses. */
export function endpointFeatures(endpoint: EndpointIntent, where: string): FeatureUse[] {
  const { provider, host, path, pathPrefix, hostname, port, tls } = endpoint;
  const features: Feature[] = [];
  if (provider.kind !== 'azureResource' || provider.type === 'OpenAI') { features.push(provider.kind); }
  if (provider.kind === 'azureResource' && provider.type === 'Foundry') { features.push('azureFoundry'); }
  if (provider.kind === 'anthropic' && provider.apiVersion) { features.push('anthropicVersion'); }
  if (provider.kind === 'gemini' && provider.apiVersion) { features.push('geminiVersion'); }
  if (provider.kind === 'vertex' && provider.region === 'global') { features.push('vertexGlobal'); }
  if (provider.kind === 'vertex' && /(^|\/)claude-|^anthropic\//.test(provider.model ?? '')) { features.push('vertexClaude'); }
  if (provider.kind === 'vertex' && (provider.apiVersion ?? provider.publisher ?? provider.modelPath)) { features.push('vertexVersion'); }
  if (provider.kind === 'vertex' && provider.jsonSchema) { features.push('vertexJsonSchema'); }
  if (provider.kind === 'bedrock' && provider.guardrail) { features.push('bedrockGuardrail'); }
  if (host !== undefined) { features.push('hostOverride'); }
  if (hostname !== undefined && hostname !== host) { features.push('hostnameOverride'); }
  if (path !== undefined) { features.push(host === undefined ? 'pathOverrideAlone' : 'pathOverride'); }
  if (pathPrefix !== undefined) { features.push('pathPrefix'); }
  if (pathPrefix !== undefined && provider.kind !== 'openai' && provider.kind !== 'anthropic') { features.push('pathPrefixBeyondOpenai'); }
  if (host === undefined && tls) { features.push('tlsOnOwnHost'); }
  if (host !== undefined && port === 443 && !tls) { features.push('tlsOffOn443'); }
  if (host !== undefined && port !== 443 && tls) { features.push('tlsOnOtherPort'); }
  if (tls?.hostname !== undefined && tls.hostname !== (hostname ?? host)) { features.push('tlsServerName'); }
  return [...features.map(feature => ({ feature, where })), ...policyFeatures(endpoint, where, host !== undefined)];
}

type Policies = Pick<EndpointIntent, 'credential' | 'authLocation' | 'tls' | 'health'>;

function policyFeatures({ credential, authLocation, tls, health }: Policies, where: string, overridden: boolean): FeatureUse[] {
  const features: Feature[] = [];
  if (credential) { features.push(credential.kind); }
  if (credential && 'key' in credential && credential.key !== undefined) { features.push('secretKey'); }
  if (authLocation) { features.push(authLocation.kind === 'header' ? 'authHeader' : 'authQueryOrCookie'); }
  if (tls) {
    const { trust } = tls;
    if (trust.kind === 'system' && overridden) { features.push('tlsOnOverriddenHost'); }
    if (trust.kind === 'configMap') { features.push('tlsCaConfigMap'); }
    if (trust.kind === 'secret') { features.push('tlsCaSecret'); }
    if (trust.kind === 'insecure') { features.push('tlsInsecure'); }
    if (tls.subjectAltNames ?? tls.alpnProtocols ?? tls.keyExchangeGroups) { features.push('tlsSettings'); }
    if (tls.clientCertificate) { features.push('tlsClientCertificate'); }
  }
  if (health) { features.push('health'); }
  return features.map(feature => ({ feature, where }));
}

/** Every feature that a route uses. */
export function routeFeatures(route: RouteIntent): FeatureUse[] {
  const onSet = route.parents.some(({ kind }) => kind === 'ListenerSet');
  return [
    ...onSet ? [{ feature: 'listenerSet' as const, where: 'parents' }] : [],
    ...route.rules.flatMap((rule, r) => ruleFeatures(rule).map(feature => ({ feature, where: `rules[${r}]` }))),
  ];
}

function ruleFeatures({ targets = [], timeouts, retry, filters = [] }: RuleIntent): Feature[] {
  const features: Feature[] = [];
  if (targets.some(({ kind }) => kind === 'InferencePool')) { features.push('inferencePool'); }
  if (timeouts) { features.push('requestTimeout'); }
  if (timeouts?.backendRequest !== undefined) { features.push('backendTimeout'); }
  if (retry) { features.push('retry'); }
  if (retry?.condition ?? retry?.precondition) { features.push('retryCondition'); }
  if (filters.some(f => f.kind === 'cors')) { features.push('cors'); }
  if (filters.some(f => f.kind === 'extension')) { features.push('extension'); }
  return features;
}
