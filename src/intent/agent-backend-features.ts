import { AgentBackendIntent, HostPolicyIntent } from './backend';
import { Feature, FeatureUse } from './feature-names';
import { McpBackendIntent } from './mcp-backend';
import { policyFeatures } from './policy-features';
import { staticTlsFeatures } from './static-tls-features';
import { TlsIntent } from './tls';

/** Every feature that a backend uses of what agents call beside models. */
export function agentBackendFeatures(backend: AgentBackendIntent): FeatureUse[] {
  const { kind, tls, ...rest } = backend;
  const used: FeatureUse[] = [{ feature: kind, where: '' }, ...hostFeatures(rest, '')];
  switch (kind) {
    case 'mcp': return [...used, ...mcpFeatures(backend)];
    case 'a2a': return [...used, ...tlsFeatures(tls, [backend.host], 'tls')];
    case 'dynamic': return [...used, ...dynamicTlsFeatures(tls).map(feature => ({ feature, where: 'tls' }))];
    case 'agentCore': return [
      ...used.filter(({ feature }) => feature !== 'staticCredential'),
      ...tlsFeatures(tls, [], 'tls'),
      ...['awsImplicit', 'awsAssumeRole'].includes(backend.credential?.kind ?? '') ? [{ feature: 'agentCoreIdentity' as const, where: 'credential' }] : [],
    ];
  }
}

function mcpFeatures(backend: McpBackendIntent): FeatureUse[] {
  const { targets, tls, credential, authLocation, sessionRouting, failureMode, prefixMode } = backend;
  const features: Feature[] = [];
  if (sessionRouting !== undefined) { features.push('mcpSessionRouting'); }
  if (failureMode !== undefined) { features.push('mcpFailureMode'); }
  if (prefixMode !== undefined) { features.push('mcpPrefixMode'); }
  if (credential ?? authLocation ?? tls) { features.push('sharedPolicies'); }
  return [
    ...features.map(feature => ({ feature, where: '' })),
    ...tlsFeatures(tls, [], 'tls'),
    ...targets.flatMap((target, t): FeatureUse[] => {
      const where = `targets[${t}]`;
      if (target.kind !== 'host') { return target.kind === 'service' ? [{ feature: 'mcpService', where }] : []; }
      const { credential: own, authLocation: at } = target;
      return [...hostFeatures({ credential: own, authLocation: at }, where), ...tlsFeatures(target.tls, [target.host], where)];
    }),
  ];
}

function hostFeatures(policies: HostPolicyIntent, where: string): FeatureUse[] {
  return [...policies.credential ? [{ feature: 'staticCredential' as const, where }] : [], ...policyFeatures(policies, where, false)];
}

const tlsFeatures = (tls: TlsIntent | undefined, hosts: readonly string[], where: string): FeatureUse[] =>
  staticTlsFeatures({ tls, hosts: hosts.map(host => ({ host, port: 0 })) }).map(feature => ({ feature, where }));

function dynamicTlsFeatures(tls: TlsIntent | undefined): Feature[] {
  if (!tls) { return []; }
  const { trust, ...settings } = tls;
  const isPlain = trust.kind === 'system' && Object.values(settings).every(setting => setting === undefined);
  return ['dynamicTls', ...isPlain ? [] : ['dynamicTlsSettings' as const], ...trust.kind === 'secret' ? ['staticTlsSecret' as const] : []];
}
