import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { IntentRule } from '../rule';

export const regionMissing: IntentRule = {
  code: 'RegionMissing',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'Bedrock has no region',
  reason: 'the gateway has none of its own to fall back to, or only for the provider\'s own host',
  fix: 'name the region',
  dialects: dialects('gloo-1.20', ...idsIn(agentgateway('1.4'))),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new BedrockBackend(chart, \'bedrock\', { model: \'amazon.nova-pro-v1:0\', host: \'bedrock.internal.example\', port: 443, path: \'/\', tls: BackendTls.systemTrust(), credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    good: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', model: \'amazon.nova-pro-v1:0\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    dialects: ['agentgateway-1.4'],
  },
  inBackend: (backend, dialect) => inEndpoints(({ provider, host, credential = backend.credential }) => {
    if (provider.kind !== 'bedrock' || provider.region !== undefined) { return undefined; }
    if (dialect.id.startsWith('gloo')) { return { message: 'Bedrock needs a region here, got none; name one' }; }
    return host === undefined || !credential?.kind.startsWith('aws') ? undefined
      : { message: `Bedrock at '${host}' needs a region to sign requests for, got none, and us-east-1 is that of its own host only; name one` };
  })(backend, dialect),
};
