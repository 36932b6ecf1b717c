import { Cases, Full } from './full';
import { AuthLocationIntent, CredentialIntent, CredentialIntents, CredentialKind } from '../../../src/intent/credential';
import { ProviderKind } from '../../../src/intent/provider';

/** What requests to AWS are signed for. */
const SIGNED = { region: 'eu-west-1', serviceName: 'bedrock-mantle' };

/** One credential of each kind with every field set; a new kind does not compile until it is here. */
export const FULL_CREDENTIALS: { readonly [K in CredentialKind]: { readonly kind: K } & Full<Omit<CredentialIntents[K], 'namespace'>> } = {
  secret: { kind: 'secret', name: 'key', key: 'api-key' },
  inline: { kind: 'inline', value: 'sk-literal' },
  passthrough: { kind: 'passthrough' },
  awsSecret: { kind: 'awsSecret', ...SIGNED, name: 'aws' },
  awsImplicit: { kind: 'awsImplicit', ...SIGNED },
  awsAssumeRole: {
    kind: 'awsAssumeRole',
    roleArn: 'arn:aws:iam::123456789012:role/bedrock',
    sessionName: 'gateway',
    sessionNameExpression: 'jwt.sub',
    tags: [{ key: 'team', value: 'research', expression: 'jwt.team' }],
    ...SIGNED,
  },
  azureSecret: { kind: 'azureSecret', name: 'azure' },
  azureManagedIdentity: { kind: 'azureManagedIdentity', clientId: 'client', objectId: 'object', resourceId: 'resource' },
  azureWorkloadIdentity: { kind: 'azureWorkloadIdentity' },
  azureImplicit: { kind: 'azureImplicit' },
  gcpImplicit: { kind: 'gcpImplicit', idToken: true, audience: 'https://service.example' },
  gcpSecret: { kind: 'gcpSecret', name: 'gcp', key: 'entry' },
};

/** Credentials of the kinds with optional fields, without them. */
export const BARE_CREDENTIALS: Cases<CredentialIntent> = {
  secret: { kind: 'secret', name: 'key' },
  awsSecret: { kind: 'awsSecret', name: 'aws' },
  awsAssumeRole: { kind: 'awsAssumeRole', roleArn: 'arn:aws:iam::123456789012:role/bedrock' },
  azureSecret: { kind: 'azureSecret', name: 'azure' },
  azureManagedIdentity: { kind: 'azureManagedIdentity' },
  gcpImplicit: { kind: 'gcpImplicit' },
  awsImplicit: { kind: 'awsImplicit' },
  gcpSecret: { kind: 'gcpSecret', name: 'gcp' },
};

/** The provider that each kind of credential is for. */
export const CREDENTIAL_HOME: { readonly [K in CredentialKind]: ProviderKind } = {
  secret: 'openai',
  inline: 'openai',
  passthrough: 'openai',
  awsSecret: 'bedrock',
  awsImplicit: 'bedrock',
  awsAssumeRole: 'bedrock',
  azureSecret: 'azureOpenai',
  azureManagedIdentity: 'azureOpenai',
  azureWorkloadIdentity: 'azureOpenai',
  azureImplicit: 'azureOpenai',
  gcpImplicit: 'vertex',
  gcpSecret: 'vertex',
};

export const AUTH_LOCATIONS: Cases<AuthLocationIntent> = {
  'a header with a prefix': { kind: 'header', name: 'X-Key', prefix: 'Token ' },
  'a header without prefix': { kind: 'header', name: 'api-key' },
  'a query parameter': { kind: 'query', name: 'key' },
  'a cookie': { kind: 'cookie', name: 'session' },
};
