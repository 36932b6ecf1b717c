import { Codec, Field, fields, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { ExtensionRefIntent } from '../../../intent/policy/extension-ref';
import {
  AskedAuthIntent, AuthBodyIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, ExternalAuthIntent, EXTERNAL_AUTH,
} from '../../../intent/policy/external-auth';
import { unconditional } from '../../unconditional';

/** What an AuthConfig says, or nothing. */
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

const authorizer: Field<AskedAuthIntent['authorizer']> = {
  encode: (v, to) => {
    if (v && 'extension' in v) { return reference.encode(v.extension, to.at('configRef')); }
    service.encode(v, to);
  },
  decode: from => {
    const extension = from.at('configRef').exists ? reference.decode(from.at('configRef')) : undefined;
    return extension && { extension };
  },
};

const elsewhere = 'say it in the AuthConfig';

const asked = unconditional(fields<AskedAuthIntent>({
  authorizer: authorizer as Codec<AskedAuthIntent['authorizer']>,
  protocol: absent<AuthProtocolIntent>('how the authorization service is asked', elsewhere),
  body: absent<AuthBodyIntent>('the body for the authorization service', elsewhere),
  cache: absent<AuthCacheIntent>('decisions that are kept', elsewhere),
}), EXTERNAL_AUTH);
