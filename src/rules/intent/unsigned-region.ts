import { inEndpoints } from './endpoints';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { IntentRule } from '../rule';

/** Before 1.4 there is no way to say it; see `dialects/agentgateway/signed-region.ts`. */
export const unsignedRegion: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: dialects('kgateway-2.1', ...idsIn(agentgateway('0.12', '1.3'))),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', model: \'amazon.nova-pro-v1:0\', host: \'bedrock.internal.example\', port: 443, path: \'/\', tls: BackendTls.systemTrust(), credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    good: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', model: \'amazon.nova-pro-v1:0\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
  },
  inBackend: (backend, dialect) => inEndpoints(({ provider, host, credential = backend.credential }) =>
    provider.kind !== 'bedrock' || host === undefined || !credential?.kind.startsWith('aws') ? undefined : {
      message: `requests to '${host}' are signed for the region that the proxy runs in, ` +
        `${provider.region === undefined ? 'and fail where it knows of none' : `which must be '${provider.region}'`}; use agentgateway-1.4 to say it, or leave the host out`,
    })(backend, dialect),
};
