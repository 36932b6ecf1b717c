import { connection } from './connection';
import { at, Codec, Field, optional, record } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { AuthLocationIntent, CredentialIntent, CredentialKind } from '../../../intent/credential';
import { GuardCallIntent, GuardKind } from '../../../intent/policy/guard';
import { TlsIntent } from '../../../intent/tls';
import { AgentgatewayRelease, isSince } from '../release';

/** What endpoints say of credentials and TLS, which guards say in the same words. */
export interface EndpointWords {
  readonly credential: Codec<CredentialIntent>;
  readonly authLocation: Field<AuthLocationIntent>;
  readonly tls: Codec<TlsIntent>;
}

/** The guards that call a service of a cloud. */
export type CloudGuardKind = Exclude<GuardKind, 'regex' | 'webhook'>;

/** What the service of a guard can be told since 1.4; before, the schema takes what an endpoint takes. */
const CREDENTIALS: { readonly [K in CloudGuardKind]: readonly CredentialKind[] } = {
  moderation: ['secret', 'inline'],
  bedrock: ['secret', 'inline', 'awsSecret', 'awsImplicit', 'awsAssumeRole'],
  modelArmor: ['gcpImplicit', 'gcpSecret'],
};

/** How a guard calls its service: `policies`. Health and transformations, which 1.0 and 1.1 take there, are not read. */
export function guardCall(kind: CloudGuardKind, release: AgentgatewayRelease, words: EndpointWords): Field<GuardCallIntent> {
  const isNarrow = isSince(release, '1.4');
  const table: Table<GuardCallIntent> = {
    credential: optional('auth', isNarrow ? only(CREDENTIALS[kind], words.credential) : words.credential),
    authLocation: isNarrow && kind === 'modelArmor' ? absent('a credential of Model Armor in another header', 'there is no field for it since agentgateway 1.4') : at('auth', words.authLocation),
    tls: optional('tls', words.tls),
    ...connection(release),
  };
  return optional('policies', record(table));
}

/** One of some credentials. Others are refused by the server, so that there is none to read. */
function only(kinds: readonly CredentialKind[], credential: Codec<CredentialIntent>): Codec<CredentialIntent> {
  return {
    ...credential,
    encode: (v, to) => kinds.includes(v.kind) ? credential.encode(v, to)
      : to.report.error('UnsupportedFeature', `a guard of this kind cannot authenticate like that since agentgateway 1.4; use ${WORDS[kinds[kinds.length - 1]]}`, to.path),
  };
}

const WORDS: { readonly [kind: string]: string } = {
  inline: 'an API key',
  awsAssumeRole: 'credentials of AWS or an API key of Bedrock',
  gcpSecret: 'the proxy\'s own identity or a service account of Google Cloud',
};
