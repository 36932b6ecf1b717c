import { TrafficPolicyForms } from './forms';
import { Codec, dictionary, fields, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { AskedAuthIntent, AuthBodyIntent, AuthProtocolIntent, ExternalAuthIntent, EXTERNAL_AUTH, TextsIntent } from '../../../intent/policy/external-auth';
import { byReference } from '../../extension-ref';
import { unconditional } from '../../unconditional';

/** A service in a GatewayExtension that is asked, or none. */
export function externalAuth({ plane }: TrafficPolicyForms): Codec<ExternalAuthIntent> {
  const off = plane === '2.0' ? word('enablement', 'DisableAll') : empty('disable');
  return {
    encode: (v, to) => 'off' in v ? off.encode(v, to) : asked.encode(v, to),
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

/** Services speak the protocol of Envoy only. */
const grpc: Codec<AuthProtocolIntent | undefined> = {
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
const context = optional<TextsIntent>('contextExtensions', dictionary);
const metadata = absent<TextsIntent>('metadata for the authorization service', 'give it texts instead of expressions');
const http = absent<AuthProtocolIntent>(`${EXTERNAL_AUTH} over HTTP`, 'use one that speaks the gRPC protocol of Envoy');

const asked = unconditional(fields<AskedAuthIntent>({
  authorizer: byReference('extensionRef', EXTERNAL_AUTH) as Codec<AskedAuthIntent['authorizer']>,
  protocol: grpc,
  body: optional('withRequestBody', body),
  cache: absent('decisions that are kept', 'kgateway has no such setting'),
}), EXTERNAL_AUTH);
