import { AuthForms } from './auth-forms';
import { awsAssumeRole, awsSecret, awsSigning } from './aws';
import { at, Codec, Field, fields, needless, optional, record, value } from '../../codec/codec';
import { Reader } from '../../codec/reader';
import { Writer } from '../../codec/writer';
import { AuthLocationIntent, CredentialIntent, CredentialIntents, CredentialKind } from '../../intent/credential';
import { CREDENTIAL_NAMES } from '../../intent/credential-names';
import { noAuthLocation } from '../auth-location';
import { noSecretKey } from '../secret-gaps';

type Arms = { readonly [K in CredentialKind]: Codec<CredentialIntents[K]> | undefined };

/** The `auth` block: exactly one key says which credential, except that `aws`, `azure` and `gcp` hold several. */
export function auth(forms: AuthForms): Codec<CredentialIntent> {
  const arms = credentialArms(forms);
  return {
    encode(credential, to: Writer) {
      const arm = arms[credential.kind] as Codec<unknown> | undefined;
      if (arm) { return arm.encode(credential, to); }
      to.report.error('UnsupportedFeature', `${CREDENTIAL_NAMES[credential.kind]} cannot be asked for here, and is only used by itself on the provider's own host ` +
        'where no credential is said for all endpoints; leave out the host, or give a key', to.path);
    },
    decode(from: Reader) {
      const kind = kindOf(from);
      if (!kind || !arms[kind]) { return undefined; }
      return { kind, ...(arms[kind] as Codec<object>).decode(from) } as CredentialIntent;
    },
    gaps: Object.values(arms).flatMap(arm => arm?.gaps ?? []),
    lacks: credential => (arms[credential.kind] as Codec<unknown> | undefined)?.lacks?.(credential) ?? [],
  };
}

function credentialArms(forms: AuthForms): Arms {
  const secretRef = (path: string, key: Field<string>) =>
    at(path, fields<CredentialIntents['secret']>({
      name: value('name'),
      key,
      namespace: needless(),
    }));
  const named: Field<string> = forms.secretKey ? value('key') : noSecretKey;
  const empty = (path: string): Codec<{}> => ({
    encode: (_, to) => to.in(path.split('.')).set({}),
    decode: from => { from.in(path.split('.')).readIfEmpty(); return {}; },
  });
  return {
    secret: secretRef('secretRef', named),
    inline: fields<CredentialIntents['inline']>({ value: value('key') }),
    passthrough: empty('passthrough'),
    awsSecret: awsSecret(forms),
    awsImplicit: forms.awsIdentity ? at('aws', record<CredentialIntents['awsImplicit']>(awsSigning(forms))) : undefined,
    awsAssumeRole: forms.awsIdentity ? awsAssumeRole(forms) : undefined,
    azureSecret: forms.azure ? secretRef('azure.secretRef', needless()) : undefined,
    azureManagedIdentity: forms.azure ? at('azure.managedIdentity', forms.managedIdentityByOneId ? managedIdentityByOneId : managedIdentity) : undefined,
    azureWorkloadIdentity: forms.azureWorkload ? empty('azure.workloadIdentity') : undefined,
    azureImplicit: forms.azureWorkload ? empty('azure') : undefined,
    gcpImplicit: forms.gcp ? gcpIdentity : undefined,
    gcpSecret: forms.gcpSecret ? secretRef('gcp.secretRef', named) : undefined,
  };
}

const ID_KEYS = ['clientId', 'objectId', 'resourceId'] as const;

/** The schema wants all three ids; the gateway takes the first that is not empty. */
const managedIdentity: Codec<CredentialIntents['azureManagedIdentity']> = {
  encode: (ids, to) => { for (const key of ID_KEYS) { to.at(key).set(ids[key] ?? ''); } },
  decode: from => idsIn(from, ''),
};

const idsIn = (from: Reader, silent: unknown): CredentialIntents['azureManagedIdentity'] => Object.fromEntries(ID_KEYS
  .map(key => [key, from.at(key).read()] as const).filter(([, id]) => id !== silent && id !== undefined));

/** By one of its ids; by none it is that of the system. */
const managedIdentityByOneId: Codec<CredentialIntents['azureManagedIdentity']> = {
  encode: (ids, to) => {
    const stated = ID_KEYS.filter(key => ids[key] !== undefined);
    if (stated.length > 1) { to.report.error('UnsupportedFeature', `a managed identity has one id here, not several (${stated.join(', ')}); leave one`, to.path); }
    if (stated.length === 0) { return to.set({}); }
    for (const key of stated) { to.at(key).set(ids[key]); }
  },
  decode: from => {
    from.readIfEmpty();
    return idsIn(from, undefined);
  },
};

const gcpIdentity: Codec<CredentialIntents['gcpImplicit']> = {
  encode: ({ idToken, audience }, to) => {
    to.at('gcp').touch();
    if (idToken !== undefined) { to.in(['gcp', 'type']).set(idToken ? 'IdToken' : 'AccessToken'); }
    to.in(['gcp', 'audience']).set(audience);
  },
  decode: from => {
    const gcp = from.at('gcp');
    if (!gcp.at('type').exists && !gcp.at('audience').exists) { gcp.readIfEmpty(); return {}; }
    const type = gcp.at('type').read();
    const audience = gcp.at('audience').read() as string | undefined;
    return { ...type !== undefined && { idToken: type === 'IdToken' }, ...audience !== undefined && { audience } };
  },
};

function kindOf(from: Reader): CredentialKind | undefined {
  const has = (...keys: string[]) => from.in(keys).exists;
  if (has('key')) { return 'inline'; }
  if (has('secretRef')) { return 'secret'; }
  if (has('passthrough')) { return 'passthrough'; }
  if (has('aws')) { return has('aws', 'assumeRole') ? 'awsAssumeRole' : has('aws', 'secretRef') ? 'awsSecret' : 'awsImplicit'; }
  if (has('azure')) {
    return has('azure', 'secretRef') ? 'azureSecret' : has('azure', 'managedIdentity') ? 'azureManagedIdentity'
      : has('azure', 'workloadIdentity') ? 'azureWorkloadIdentity' : 'azureImplicit';
  }
  if (has('gcp')) { return has('gcp', 'secretRef') ? 'gcpSecret' : 'gcpImplicit'; }
  return undefined;
}

const KEYS_ONLY = 'this release authenticates to the provider with a key in the Authorization header only';

/** Where the credential goes in the request. */
export function authLocation(forms: AuthForms): Field<AuthLocationIntent> {
  return forms.location ? optional('location', location) : noAuthLocation(KEYS_ONLY, KEYS_ONLY);
}

/** A place in a request. */
export const location: Codec<AuthLocationIntent> = {
  encode: (v, to) => {
    const below = to.at(v.kind === 'query' ? 'queryParameter' : v.kind);
    below.at('name').set(v.name);
    if (v.kind === 'header') { below.at('prefix').set(v.prefix); }
  },
  decode: from => {
    if (from.at('header').exists) {
      const prefix = from.in(['header', 'prefix']).read() as string | undefined;
      return { kind: 'header', name: from.in(['header', 'name']).read() as string, ...prefix !== undefined && { prefix } };
    }
    const kind = from.at('cookie').exists ? 'cookie' as const : 'query' as const;
    return { kind, name: from.in([kind === 'query' ? 'queryParameter' : kind, 'name']).read() as string };
  },
};
