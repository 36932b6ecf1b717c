import { absent, Codec, dictionary, fields, optional, record, value } from '../../../codec/codec';
import {
  AskedAuthIntent, AuthBodyIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, ExternalAuthIntent, EXTERNAL_AUTH, KnownAuthorizerIntent, TextsIntent,
} from '../../../intent/policy/external-auth';
import { ExtensionRefIntent } from '../../../intent/policy/extension-ref';
import { unconditional } from '../../unconditional';

/** What an AuthConfig says, a service that the Settings of the gateway name, or nothing. */
export const externalAuth: Codec<ExternalAuthIntent> = {
  encode: (v, to) => {
    if ('off' in v) { return to.at('disable').set(true); }
    asked.encode(v, to);
  },
  decode: from => {
    if (from.at('disable').peek === true) {
      from.at('disable').read();
      return { off: true };
    }
    return asked.decode(from);
  },
};

const reference = record<ExtensionRefIntent['extension']>({ name: value('name') as Codec<string>, namespace: value('namespace') });
const service = absent<AuthorizerIntent>(`${EXTERNAL_AUTH} and is not in an AuthConfig`, 'make an AuthConfig, and name it');

const authorizer: Codec<AskedAuthIntent['authorizer']> = {
  encode: (v, to) => {
    if ('extension' in v) { return reference.encode(v.extension, to.at('configRef')); }
    if ('known' in v) { return to.in(['customAuth', 'name']).set(v.known); }
    service.encode(v, to);
  },
  decode: from => {
    const known = from.in(['customAuth', 'name']);
    if (known.exists) { return { known: known.read() as string } satisfies KnownAuthorizerIntent; }
    const extension = from.at('configRef').exists ? reference.decode(from.at('configRef')) : undefined;
    return extension && { extension };
  },
};

const context = optional<TextsIntent>('customAuth.contextExtensions', dictionary);
const elsewhere = 'say it in the AuthConfig';
const http = absent<AuthProtocolIntent>(`${EXTERNAL_AUTH} over HTTP`, elsewhere);
const metadata = absent<TextsIntent>('metadata for the authorization service', elsewhere);

const protocol: Codec<AuthProtocolIntent | undefined> = {
  encode: (v, to) => {
    if (v?.kind === 'http') { return http.encode(v, to); }
    context.encode(v?.context, to);
    metadata.encode(v?.metadata, to);
  },
  decode: from => {
    const said = context.decode(from);
    return said && { kind: 'grpc', context: said };
  },
};

const asked = unconditional(fields<AskedAuthIntent>({
  authorizer,
  protocol,
  body: absent<AuthBodyIntent>('the body for the authorization service', 'say it in the Settings of the gateway'),
  cache: absent<AuthCacheIntent>('decisions that are kept', elsewhere),
}), EXTERNAL_AUTH);
