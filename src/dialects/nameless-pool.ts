import { Codec } from '../codec/codec';
import { EndpointIntent } from '../intent/backend';
import { namesOfTheirOwn, withNames } from '../intent/normalize';

/** A pool in a release that does not name endpoints: names of one's own are dropped with a warning, and found again by position. */
export function namelessPool(pool: Codec<readonly (readonly EndpointIntent[])[]>): Codec<readonly (readonly EndpointIntent[])[]> {
  return {
    encode(tiers, to) {
      for (const name of namesOfTheirOwn(tiers)) {
        to.report.warn('PartialSupport', `endpoints have no names in this release; '${name}' is dropped`, to.path);
      }
      pool.encode(tiers, to);
    },
    decode: from => withNames(pool.decode(from) ?? []),
  };
}
