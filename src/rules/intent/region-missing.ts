import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { agentgateway, dialects } from '../dialect-range';
import { CodeEntry, IntentRule } from '../rule';

export const REGION_MISSING: CodeEntry = {
  code: 'RegionMissing',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'Bedrock has no region',
  reason: 'the gateway has none of its own to fall back to, or only for the provider\'s own host',
  fix: 'name the region',
};

/** Gloo has no region of its own. */
export const regionMissing: IntentRule = {
  ...REGION_MISSING,
  dialects: dialects('gloo-1.20'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new BedrockBackend(chart, \'bedrock\', { credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    good: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
  },
  inBackend: inEndpoints(({ provider }) => provider.kind !== 'bedrock' || provider.region !== undefined ? undefined
    : { message: 'Bedrock needs a region here, got none; name one' }),
};

/** agentgateway falls back to a region on the provider's own host only. What manifests say of it stands beside the keys; see `unsignedHost`. */
export const regionElsewhere: IntentRule = {
  ...REGION_MISSING,
  dialects: agentgateway('1.4'),
  stage: 'placed',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new BedrockBackend(chart, \'bedrock\', { model: \'amazon.nova-pro-v1:0\', host: \'bedrock.internal.example\', port: 443, path: \'/\', tls: BackendTls.systemTrust(), credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    good: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', model: \'amazon.nova-pro-v1:0\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
  },
  inBackend: (backend, dialect) => inEndpoints(({ provider, host, credential = backend.credential }) =>
    provider.kind !== 'bedrock' || provider.region !== undefined || host === undefined || !credential?.kind.startsWith('aws') ? undefined
      : { message: `Bedrock at '${host}' needs a region to sign requests for, got none, and us-east-1 is that of its own host only; name one` })(backend, dialect),
};
