import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { IntentRule } from '../rule';

/** The agentgateway data plane knows a provider's path on the provider's own host only. */
export const forwardedPath: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: dialects('kgateway-2.1', ...idsIn(agentgateway('0.12'))),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', host: \'bedrock.internal.example\', port: 443, tls: BackendTls.systemTrust(), credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    good: 'new BedrockBackend(chart, \'bedrock\', { region: \'eu-central-1\', credential: AwsCredential.fromSecretName(\'aws-keys\') });',
    dialects: ['agentgateway-1.4'],
  },
  inBackend: inEndpoints(({ provider, host, path, pathPrefix }) => host === undefined || path !== undefined || pathPrefix !== undefined || provider.kind === 'custom' ? undefined : {
    message: `'${host}' is called at the path of the client's request, since the provider's own path is used on its own host only; give the path where clients call another`,
    level: Severity.INFO,
  }),
};
