import { AuthLocationIntent, CredentialIntent } from '../../intent/credential';
import { Followed, Holding } from '../followed';
import { recorded } from '../ground';
import { Passing } from '../request';
import { secretEntry } from '../secrets';
import { Answered, Walking } from '../walking';

/** What else a credential depends on. */
export interface CredentialSite {
  /** The region that the provider is known to be in; undefined on an own host. */
  readonly region?: string;
  readonly location: AuthLocationIntent | undefined;
  /** Whether the provider has an identity of its own that is used where nothing is said. */
  readonly identity?: 'aws' | 'azure' | 'gcp';
}

/** Puts the credential of a provider into a request. */
export function authenticate(walking: Walking, request: Passing, held: Holding<'credential'> | undefined, site: CredentialSite): void {
  const credential = held?.value ?? implicitOf(site.identity);
  if (credential === undefined) { return; }
  const namespace = held?.source.namespace;
  switch (credential.kind) {
    case 'inline': return put(request, walking.site.vault.hide('key of the manifest', credential.value), site.location);
    case 'secret': return fromSecret(walking, request, credential, held!, site.location);
    case 'passthrough': {
      if (walking.clientToken !== undefined) { put(request, walking.clientToken, site.location); }
      return;
    }
    case 'awsSecret': {
      const key = secretEntry(walking, credential.name, walking.site.dialect.secretEntries.awsAccessKey, namespace);
      if (key.kind === 'missing') { return refuse(walking, 'no credentials'); }
      const session = secretEntry(walking, credential.name, walking.site.dialect.secretEntries.awsSessionToken, namespace);
      if (session.kind === 'value' && session.value !== '') { request.headers.set('x-amz-security-token', walking.site.vault.hide(`Secret ${credential.name}/${walking.site.dialect.secretEntries.awsSessionToken}`, session.value)); }
      return signForAws(walking, request, walking.site.vault.hide(`Secret ${credential.name}/${walking.site.dialect.secretEntries.awsAccessKey}`, key.kind === 'value' ? key.value : undefined),
        credential.region ?? site.region, credential.serviceName);
    }
    case 'awsImplicit': case 'awsAssumeRole': {
      if (!hasIdentity(walking)) { return refuse(walking, 'no credentials were found'); }
      const name = credential.kind === 'awsAssumeRole' ? `key of the role ${credential.roleArn}` : 'AWS identity of the gateway';
      return signForAws(walking, request, walking.site.vault.hide(name, undefined), credential.region ?? site.region, credential.serviceName);
    }
    case 'gcpImplicit': case 'gcpSecret':
      if (credential.kind === 'gcpImplicit' && !hasIdentity(walking)) { return refuse(walking, 'no credentials were found'); }
      return put(request, walking.site.vault.hide(credential.kind === 'gcpSecret' ? `token for Secret ${credential.name}` : 'Google identity of the gateway', undefined), site.location);
    default:
      if (credential.kind !== 'azureSecret' && !hasIdentity(walking)) { return refuse(walking, 'no credentials were found'); }
      return put(request, walking.site.vault.hide(credential.kind === 'azureSecret' ? `token for Secret ${credential.name}` : 'Azure identity of the gateway', undefined), site.location);
  }
}

const hasIdentity = ({ world: { isComplete = false, hasCloudIdentity = !isComplete } }: Walking): boolean => hasCloudIdentity;

const implicitOf = (identity: CredentialSite['identity']): CredentialIntent | undefined =>
  identity === 'aws' ? { kind: 'awsImplicit' } : identity === 'azure' ? { kind: 'azureImplicit' } : identity === 'gcp' ? { kind: 'gcpImplicit' } : undefined;

function refuse(walking: Walking, why: string): never {
  walking.tell('failure', `the gateway has no credential for the provider: ${why}`, recorded('69', '69b'));
  throw new Answered({ status: 500, headers: { 'content-type': 'text/plain' }, body: `backend authentication failed: ${why}` });
}

/** Only a Secret read by its usual entry may say `Bearer` itself; one that is missing leaves an empty token. */
function fromSecret(
  walking: Walking, request: Passing, { name, key, namespace }: Extract<CredentialIntent, { kind: 'secret' }>, { source: from, level }: Holding<'credential'>,
  location: AuthLocationIntent | undefined,
): void {
  const usual = walking.site.dialect.secretEntries.apiKey;
  const entry = secretEntry(walking, name, key ?? usual, namespace ?? from.namespace);
  if (entry.kind === 'missing') {
    if (level === 'backend itself') {
      walking.tell('failure', `there is no entry ${key ?? usual} in Secret ${name}, so that the backend is not served`, recorded('63'));
      throw new Answered({ status: 500, headers: { 'content-type': 'text/plain' }, body: 'service not found' });
    }
    walking.tell('send', `there is no entry ${key ?? usual} in Secret ${name}, so that the token is empty`, recorded('63', '98', '98b'));
  }
  const value = entry.kind === 'value' ? entry.value.replace(/\n$/, '') : entry.kind === 'missing' ? '' : undefined;
  const bare = key === undefined ? value?.replace(/^Bearer /, '') : value;
  put(request, value === '' ? '' : walking.site.vault.hide(`Secret ${name}/${key ?? usual}`, bare), location);
}

/** Writes a credential to where it is to be; the client's own stays where that is elsewhere. */
export function put(request: Passing, value: string, location: AuthLocationIntent | undefined): void {
  const { kind, name } = location ?? { kind: 'header', name: 'authorization' };
  switch (kind) {
    case 'header': {
      const prefix = location === undefined ? 'Bearer ' : location.kind === 'header' ? location.prefix ?? '' : '';
      return request.headers.set(name, `${prefix}${value}`.trim());
    }
    case 'query': {
      request.query = `${request.query === undefined ? '' : `${request.query}&`}${name}=${value}`;
      return;
    }
    default: {
      const others = (request.headers.get('cookie') ?? '').split(/; */).filter(pair => pair !== '' && pair.split('=')[0] !== name);
      return request.headers.set('cookie', [...others, `${name}=${value}`].join('; '));
    }
  }
}

/** Headers that a signature covers, beside the host. */
const SIGNED = /^(content-type|date|x-amzn?-.*)$/;

function signForAws(walking: Walking, request: Passing, key: string, region: string | undefined, service = 'bedrock'): void {
  if (region === undefined) {
    walking.tell('failure', 'nobody says for which region the request is signed', recorded('69b'));
    throw new Answered({ status: 500, headers: { 'content-type': 'text/plain' }, body: 'backend authentication failed: No region found in AWS config or request extensions' });
  }
  request.headers.remove('authorization');
  request.headers.set('x-amz-date', '<date>');
  const signed = ['host', ...Object.keys(request.headers.toObject()).filter(name => SIGNED.test(name))].sort();
  request.headers.set('authorization',
    `AWS4-HMAC-SHA256 Credential=${key}/<date>/${region}/${service}/aws4_request, SignedHeaders=${signed.join(';')}, Signature=<signature>`);
}

/** Further secrets that are sent along. */
export function addExtraCredentials(walking: Walking, request: Passing, followed: Followed): void {
  const held = followed.one('extraCredentials');
  for (const { secret, location } of held?.value ?? []) {
    const key = secret.key ?? walking.site.dialect.secretEntries.apiKey;
    const entry = secretEntry(walking, secret.name, key, held!.source.namespace);
    put(request, walking.site.vault.hide(`Secret ${secret.name}/${key}`, entry.kind === 'value' ? entry.value : undefined), location);
  }
}
