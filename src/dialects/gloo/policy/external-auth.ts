import { chosen, says } from '../../../codec/chosen';
import { at, Codec, Field, fields, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { ExtensionRefIntent } from '../../../intent/policy/extension-ref';
import {
  AskedAuthIntent, AuthBodyIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, ExternalAuthIntent, EXTERNAL_AUTH, NothingAskedIntent,
} from '../../../intent/policy/external-auth';
import { BY_AUTH_CONFIG, IN_AUTH_CONFIG } from '../../lacking';
import { unconditional } from '../../unconditional';

const off: Codec<NothingAskedIntent> = {
  encode: (_, to) => to.at('disable').set(true),
  decode: from => {
    if (from.at('disable').peek !== true) { return undefined; }
    from.at('disable').read();
    return { off: true };
  },
};

const reference = record<ExtensionRefIntent['extension']>({ name: value('name') as Codec<string>, namespace: value('namespace') });
const config = fields<ExtensionRefIntent>({ extension: at('configRef', reference) });
const service = absent<AuthorizerIntent>(`${EXTERNAL_AUTH} and is not in an AuthConfig`, BY_AUTH_CONFIG);

const authorizer: Field<AskedAuthIntent['authorizer']> = {
  ...chosen<AskedAuthIntent['authorizer'] | undefined>([config, service], v => says(v, 'extension') ? config : service),
  decode: from => from.at('configRef').exists ? config.decode(from) : undefined,
};

const asked = unconditional(fields<AskedAuthIntent>({
  authorizer: authorizer as Codec<AskedAuthIntent['authorizer']>,
  protocol: absent<AuthProtocolIntent>('how the authorization service is asked', IN_AUTH_CONFIG),
  body: absent<AuthBodyIntent>('the body for the authorization service', IN_AUTH_CONFIG),
  cache: absent<AuthCacheIntent>('decisions that are kept', 'a RouteOption has no such thing'),
}), EXTERNAL_AUTH);

/** What an AuthConfig says, or nothing. */
export const externalAuth: Codec<ExternalAuthIntent> = {
  ...chosen([off, asked], v => says(v, 'off') ? off : asked),
  decode: from => off.decode(from) ?? asked.decode(from),
};
