import { ObjectKind } from './definition';
import { at, fields, list, optional, record, value } from '../codec/codec';
import { ExternalSecretIntent, RemoteRefIntent, SecretIntent } from '../intent/secret';

/** The core Secret. */
export const secretKind: ObjectKind<SecretIntent> = {
  group: '',
  version: 'v1',
  kind: 'Secret',
  codec: fields<SecretIntent>({ type: value('type'), stringData: value('stringData') }),
};

const remote = record<RemoteRefIntent>({ key: value('key'), property: value('property'), version: value('version') });

const items = list(record<NonNullable<ExternalSecretIntent['data']>[number]>({ entry: value('secretKey'), remote: at('remoteRef', remote) }));
const extracts = list(at('extract', remote));

/** The ExternalSecret of the External Secrets Operator; v1 is served from operator 0.16 on, v1beta1 no longer since 0.17. */
export const externalSecretKind: ObjectKind<ExternalSecretIntent> = {
  group: 'external-secrets.io',
  version: 'v1',
  kind: 'ExternalSecret',
  codec: at('spec', fields<ExternalSecretIntent>({
    store: at('secretStoreRef', record<ExternalSecretIntent['store']>({ kind: value('kind'), name: value('name') })),
    refreshInterval: value('refreshInterval'),
    secretName: value('target.name'),
    template: value('target.template.data'),
    data: optional('data', items),
    extract: optional('dataFrom', extracts),
  })),
};
