import { DeploymentParams } from './deployment-params';
import { Keys } from './keys';
import { Expression, from, literal, struct } from '../../code/expression';

/** Another credential, for releases that do not have the one that the config says. */
export interface Substitute {
  /** Undefined where it is the identity of the proxy. */
  readonly credential: Expression | undefined;
  /** What to do for it. */
  readonly message: string;
}

/** Settings of credentials that have substitutes. */
const SETTINGS = ['vertex_credentials', 'vertex_ai_credentials', 'azure_ad_token', 'tenant_id', 'client_id', 'client_secret', 'aws_role_name', 'aws_session_name'];

/** Tells that a substitute is used. */
export function tellSubstitute({ message }: Substitute, params: DeploymentParams): void {
  SETTINGS.forEach(name => params.get(name)?.tell('unsupported', 'this release has no such credential'));
  params.tell('manual', message);
}

/** Credentials that may do in the place of another one, the best first. */
export function substitutes(type: string, { environment, of }: Keys): readonly Substitute[] {
  const variable = (name: string, what: string): Expression => literal(environment.need(name, `${what} of ${of}`));
  switch (type) {
    case 'VertexAi': return [
      { credential: undefined, message: 'this release has no service accounts: the identity of the gateway\'s proxy is used, so give its ServiceAccount the right to call the model' },
      {
        credential: from('GcpCredential', 'fromAccessToken', from('ApiKey', 'fromEnvironment', variable('VERTEX_ACCESS_TOKEN', 'access token'))),
        message: 'this release calls Vertex AI with an access token only, such as gcloud auth print-access-token prints: keep the Secret fresh, since tokens last an hour',
      },
    ];
    case 'AzureOpenAi': return [{
      credential: from('AzureCredential', 'fromApiKey', from('ApiKey', 'fromEnvironment', variable('AZURE_API_KEY', 'api_key'))),
      message: 'this release calls Azure with a key only: give AZURE_API_KEY one',
    }];
    case 'Bedrock': return [
      { credential: undefined, message: 'this release assumes no role: requests are signed by the identity of the gateway\'s proxy, so give its ServiceAccount the role' },
      {
        credential: from('AwsCredential', 'fromEnvironment', struct('AwsEnvironmentOptions', {
          accessKeyId: variable('AWS_ACCESS_KEY_ID', 'aws_access_key_id'), secretAccessKey: variable('AWS_SECRET_ACCESS_KEY', 'aws_secret_access_key'),
        })),
        message: 'this release signs with keys only: give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY those of a user that may call the model',
      },
    ];
    default: return [];
  }
}
