import { maybe, maybeTextMap } from './optional';
import { Saying } from './saying';
import { EndpointPolicyIntent } from '../../intent/backend';
import { AuthLocationIntent, AwsRoleIntent, AwsSigningIntent, CredentialIntent, GCP_ENTRY } from '../../intent/credential';
import { call, Expression, from, literal, structIfAny } from '../code/expression';

type Credential<K extends CredentialIntent['kind']> = CredentialIntent & { readonly kind: K };

/** A key of a provider; undefined for what is none. */
export function apiKey(credential: CredentialIntent | undefined, saying: Saying): Expression | undefined {
  switch (credential?.kind) {
    case 'secret': return saying.apiKey(credential.name, credential.key);
    case 'passthrough': return from('ApiKey', 'passthrough');
    case 'inline': return saying.inlineKey(credential.value);
    default: return undefined;
  }
}

/** Where a key travels; undefined for the usual place, and for what is no header. */
export function authHeader(location: AuthLocationIntent | undefined): Expression | undefined {
  if (location?.kind !== 'header') { return undefined; }
  const { name, prefix } = location;
  return prefix === undefined ? from('AuthHeader', 'named', literal(name)) : from('AuthHeader', 'prefixed', literal(name), literal(prefix));
}

/** The same as properties; what travels elsewhere has one of its own. */
export const locationFields = (location: AuthLocationIntent | undefined): { readonly [name: string]: Expression | undefined } =>
  ({ authHeader: authHeader(location), authLocation: otherPlace(location) });

/** Where a key travels that is in no header. */
export const otherPlace = (location: AuthLocationIntent | undefined): Expression | undefined =>
  location && location.kind !== 'header' ? credentialLocation(location) : undefined;

/** Where a credential travels to a backend. */
export function credentialLocation(said: AuthLocationIntent): Expression {
  switch (said.kind) {
    case 'header': return from('CredentialLocation', 'header', literal(said.name), maybe(said.prefix));
    case 'query': return from('CredentialLocation', 'queryParameter', literal(said.name));
    case 'cookie': return from('CredentialLocation', 'cookie', literal(said.name));
  }
}

export function awsCredential(credential: CredentialIntent | undefined, saying: Saying): Expression | undefined {
  switch (credential?.kind) {
    case 'awsSecret': return signed(saying.awsKeys(credential.name), credential);
    case 'awsImplicit': return signed(from('AwsCredential', 'implicit'), credential);
    case 'awsAssumeRole': return signed(assumedRole(credential), credential);
    default: return wrapped('AwsCredential', 'fromApiKey', apiKey(credential, saying));
  }
}

const signed = (credential: Expression, { region, serviceName }: AwsSigningIntent): Expression => {
  const options = structIfAny('AwsSigningOptions', { region: maybe(region), serviceName: maybe(serviceName) });
  return options ? call(credential, 'signedFor', options) : credential;
};

function assumedRole({ roleArn, sessionName, sessionNameExpression, tags = [] }: AwsRoleIntent): Expression {
  const texts = tags.flatMap(({ key, value }) => value === undefined ? [] : [[key, value]]);
  const expressions = tags.flatMap(({ key, expression }) => expression === undefined ? [] : [[key, expression]]);
  return from('AwsCredential', 'assumeRole', literal(roleArn), structIfAny('AwsAssumeRoleOptions', {
    sessionName: maybe(sessionName),
    sessionNameExpression: maybe(sessionNameExpression),
    tags: texts.length > 0 ? maybeTextMap(Object.fromEntries(texts) as { [key: string]: string }) : undefined,
    tagExpressions: expressions.length > 0 ? maybeTextMap(Object.fromEntries(expressions) as { [key: string]: string }) : undefined,
  }));
}

export function azureCredential(credential: CredentialIntent | undefined, saying: Saying): Expression | undefined {
  switch (credential?.kind) {
    case 'azureSecret': return saying.servicePrincipal(credential.name);
    case 'azureManagedIdentity': return managedIdentity(credential);
    case 'azureWorkloadIdentity': return from('AzureCredential', 'workloadIdentity');
    case 'azureImplicit': return from('AzureCredential', 'implicit');
    default: return wrapped('AzureCredential', 'fromApiKey', apiKey(credential, saying));
  }
}

function managedIdentity({ clientId, objectId, resourceId }: Credential<'azureManagedIdentity'>): Expression | undefined {
  if (clientId !== undefined) { return from('AzureCredential', 'managedIdentityByClientId', literal(clientId)); }
  if (objectId !== undefined) { return from('AzureCredential', 'managedIdentityByObjectId', literal(objectId)); }
  return resourceId === undefined ? undefined : from('AzureCredential', 'managedIdentityByResourceId', literal(resourceId));
}

export function gcpCredential(credential: CredentialIntent | undefined, saying: Saying): Expression | undefined {
  switch (credential?.kind) {
    case 'gcpSecret': {
      const options = structIfAny('GcpSecretOptions', { entry: credential.key === GCP_ENTRY ? undefined : maybe(credential.key) });
      return from('GcpCredential', 'fromServiceAccountSecretName', literal(credential.name), options);
    }
    case 'gcpImplicit': return credential.idToken && credential.audience !== undefined
      ? from('GcpCredential', 'idToken', literal(credential.audience)) : from('GcpCredential', 'implicit');
    default: return wrapped('GcpCredential', 'fromAccessToken', apiKey(credential, saying));
  }
}

const wrapped = (type: string, method: string, key: Expression | undefined): Expression | undefined => key && from(type, method, key);

/** The credential of a policy, of whatever kind it is. */
export function backendCredential({ credential, authLocation }: Pick<EndpointPolicyIntent, 'credential' | 'authLocation'>, saying: Saying): Expression | undefined {
  const kind = credential?.kind ?? '';
  if (kind.startsWith('aws')) { return wrapped('BackendCredential', 'aws', awsCredential(credential, saying)); }
  if (kind.startsWith('azure')) { return wrapped('BackendCredential', 'azure', azureCredential(credential, saying)); }
  if (kind.startsWith('gcp')) { return wrapped('BackendCredential', 'gcp', gcpCredential(credential, saying)); }
  const key = apiKey(credential, saying);
  return key && (authLocation && authLocation.kind !== 'header' ? from('BackendCredential', 'fromApiKeyAt', key, credentialLocation(authLocation))
    : from('BackendCredential', 'fromApiKey', key, authHeader(authLocation)));
}
