import { isAddress } from './address';
import { agentBackendFeatures } from './agent-backend-features';
import { BackendIntent, EndpointIntent, LlmBackendIntent } from './backend';
import { Feature, FeatureUse } from './feature-names';
import { policyFeatures } from './policy-features';
import { RouteIntent, RuleIntent } from './route';
import { staticTlsFeatures } from './static-tls-features';

/** Every feature that a backend uses. */
export function backendFeatures(backend: BackendIntent): FeatureUse[] {
  if (backend.kind === 'static') {
    const uses: FeatureUse[] = [{ feature: 'staticBackend', where: 'hosts' }];
    if (backend.hosts.length > 1) { uses.push({ feature: 'staticManyHosts', where: 'hosts' }); }
    if (backend.credential) { uses.push({ feature: 'staticCredential', where: 'credential' }); }
    const { tls: _, ...rest } = backend;
    return [...uses, ...policyFeatures(rest, '', false), ...staticTlsFeatures(backend).map(feature => ({ feature, where: 'tls' }))];
  }
  if (backend.kind !== 'llm') { return agentBackendFeatures(backend); }
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
function endpointFeatures(endpoint: EndpointIntent, where: string): FeatureUse[] {
  const { provider, host, path, pathPrefix, hostname, port, tls } = endpoint;
  const features: Feature[] = [];
  if (provider.kind !== 'azureResource' || provider.type === 'OpenAI') { features.push(provider.kind); }
  if (provider.kind === 'azureResource' && provider.type === 'Foundry') { features.push('azureFoundry'); }
  if (provider.kind === 'anthropic' && provider.apiVersion) { features.push('anthropicVersion'); }
  if (provider.kind === 'gemini' && provider.apiVersion) { features.push('geminiVersion'); }
  if (provider.kind === 'vertex' && provider.region === 'global') { features.push('vertexGlobal'); }
  if (provider.kind === 'vertex' && (provider.region === 'us' || provider.region === 'eu')) { features.push('vertexMultiRegion'); }
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
  if (tls && tls.hostname === undefined && hostname === undefined && host !== undefined && isAddress(host)) { features.push('tlsByAddress'); }
  if (tls?.hostname !== undefined && tls.hostname !== (hostname ?? host)) { features.push('tlsServerName'); }
  return [...features.map(feature => ({ feature, where })), ...policyFeatures(endpoint, where, host !== undefined)];
}

/** Every feature that a route uses. */
export function routeFeatures(route: RouteIntent): FeatureUse[] {
  const onSet = route.parents.some(({ kind }) => kind === 'ListenerSet');
  return [
    ...onSet ? [{ feature: 'listenerSet' as const, where: 'parents' }] : [],
    ...route.rules.flatMap((rule, r) => ruleFeatures(rule).map(feature => ({ feature, where: `rules[${r}]` }))),
  ];
}

function ruleFeatures({ name, targets = [], timeouts, retry, filters = [] }: RuleIntent): Feature[] {
  const features: Feature[] = [];
  if (name !== undefined) { features.push('ruleName'); }
  if (targets.some(({ kind }) => kind === 'InferencePool')) { features.push('inferencePool'); }
  if (timeouts) { features.push('requestTimeout'); }
  if (timeouts?.backendRequest !== undefined) { features.push(retry ? 'tryTimeout' : 'backendTimeout'); }
  if (retry) { features.push('retry'); }
  if (retry?.condition ?? retry?.precondition) { features.push('retryCondition'); }
  if (filters.some(f => f.kind === 'cors')) { features.push('cors'); }
  // An answer by the gateway itself is followed wherever there are such objects.
  if (filters.some(f => f.kind === 'extension' && f.policy.kind !== 'DirectResponse')) { features.push('extension'); }
  return features;
}
