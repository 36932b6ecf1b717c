import { TrafficPolicyForms } from './forms';
import { chosen, says } from '../../../codec/chosen';
import { Codec, dictionary, Field, fields, optional, record, value } from '../../../codec/codec';
import { absent, absentBy } from '../../../codec/lacking';
import { AskedAuthIntent, AUTH_BODY, AuthBodyIntent, AuthProtocolIntent, ExternalAuthIntent, EXTERNAL_AUTH, TextsIntent } from '../../../intent/policy/external-auth';
import { byReference } from '../../extension-ref';
import { unconditional } from '../../unconditional';

/** A service in a GatewayExtension that is asked, or none. */
export function externalAuth({ plane }: TrafficPolicyForms): Codec<ExternalAuthIntent> {
  const off = plane === '2.0' ? word('enablement', 'DisableAll') : empty('disable');
  return {
    ...chosen([off, asked], v => says(v, 'off') ? off : asked),
    decode: from => off.decode(from) ?? asked.decode(from),
  };
}

type Off = { readonly off: true };

const word = (key: string, text: string): Codec<Off> => ({
  encode: (_, to) => to.at(key).set(text),
  decode: from => {
    if (from.at(key).peek !== text) { return undefined; }
    from.at(key).read();
    return { off: true };
  },
});

const empty = (key: string): Codec<Off> => ({
  encode: (_, to) => to.at(key).set({}),
  decode: from => {
    if (!from.at(key).exists) { return undefined; }
    from.at(key).readIfEmpty();
    return { off: true };
  },
});

/** How much of the body the service gets. */
export const body: Codec<AuthBodyIntent> = record<AuthBodyIntent>({
  maxSize: value('maxRequestBytes') as Codec<number | string>,
  partial: value('allowPartialMessage'),
  asBytes: value('packAsBytes'),
});

const grpc = fields<Omit<AuthProtocolIntent & { readonly kind: 'grpc' }, 'kind'>>({
  context: optional<TextsIntent>('contextExtensions', dictionary),
  metadata: absent('metadata for the authorization service', 'give it texts instead of expressions'),
});
const NO_HTTP = 'use one that speaks the gRPC protocol of Envoy';
const http = absentBy<AuthProtocolIntent>([
  { feature: `${EXTERNAL_AUTH} over HTTP`, level: 'no', because: NO_HTTP }, { feature: AUTH_BODY, level: 'no', because: NO_HTTP },
], () => 0);

/** Services speak the protocol of Envoy only. */
const protocol: Field<AuthProtocolIntent> = {
  ...chosen<AuthProtocolIntent | undefined>([http, grpc], v => v?.kind === 'http' ? http : grpc),
  decode: from => {
    const said = grpc.decode(from);
    return said?.context && { kind: 'grpc', ...said };
  },
};

const asked = unconditional(fields<AskedAuthIntent>({
  authorizer: byReference('extensionRef', EXTERNAL_AUTH) as Codec<AskedAuthIntent['authorizer']>,
  protocol: optional('', protocol),
  body: optional('withRequestBody', body),
  cache: absent('decisions that are kept', 'kgateway has no such setting'),
}), EXTERNAL_AUTH);
