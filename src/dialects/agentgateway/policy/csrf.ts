import { Codec, Field, list, optional, record } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { CsrfIntent, OriginIntent } from '../../../intent/policy/csrf';

/** An origin as it stands. */
const origin: Codec<OriginIntent> = {
  encode: ({ exact, ...rest }, to) => {
    if (exact !== undefined && !Object.values(rest).some(part => part !== undefined)) { return to.set(exact); }
    to.report.error('UnsupportedFeature', 'an origin by a part of it cannot be expressed in this dialect; list the origins as they are', to.path);
  },
  decode: from => typeof from.peek === 'string' ? { exact: from.read() as string } : undefined,
};

export const csrf: Field<CsrfIntent> = optional('csrf', record<CsrfIntent>({
  additionalOrigins: optional('additionalOrigins', list(origin)),
  percent: absent('a CSRF policy on some of the requests', 'it holds for all here'),
  shadowPercent: absent('a CSRF policy that only counts', 'it refuses here; leave it out'),
}));
