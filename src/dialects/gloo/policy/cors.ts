import { Field, optional, record, value } from '../../../codec/codec';
import { CorsIntent } from '../../../intent/policy/cors';

const age = value<string>('maxAge');

/** Seconds, as a text. */
const maxAge: Field<number> = {
  encode: (v, to) => age.encode(v === undefined ? undefined : String(v), to),
  decode: from => /^(0|[1-9]\d*)$/.test(String(from.at('maxAge').peek)) && typeof from.at('maxAge').peek === 'string' ? Number(age.decode(from)) : undefined,
};

export const cors: Field<CorsIntent> = optional('options.cors', record<CorsIntent>({
  allowOrigins: value('allowOrigin'),
  originPatterns: value('allowOriginRegex'),
  allowMethods: value('allowMethods'),
  allowHeaders: value('allowHeaders'),
  exposeHeaders: value('exposeHeaders'),
  allowCredentials: value('allowCredentials'),
  maxAge,
  off: value('disableForRoute'),
}));
