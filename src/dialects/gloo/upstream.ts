import { at, Codec, fields, list } from '../../codec/codec';
import { absent } from '../../codec/lacking';
import { BackendIntent, EndpointPolicyIntent } from '../../intent/backend';
import { isLone } from '../../intent/normalize';
import { ObjectKind } from '../definition';
import { noAi, noCalls, ON_ROUTES } from '../lacking';
import { namelessPool } from '../nameless-pool';
import { endpoint } from './provider';
import { staticHosts } from './static';

const EACH = 'give it to each endpoint';

const pool = namelessPool(list(at('pool', list(endpoint))));

const unshared = fields<EndpointPolicyIntent>({
  credential: absent('a credential said once for all endpoints', EACH),
  authLocation: absent('an authentication header said once for all endpoints', EACH),
  tls: absent('TLS said once for all endpoints', EACH),
  health: absent('a health rule of an endpoint', 'this release has no health rule'),
  apis: absent('the APIs that clients speak', 'clients speak the provider\'s own API'),
  modelAliases: absent('other names for models', 'make a backend for each name and match it in the route'),
  ...noAi(ON_ROUTES),
  ...noCalls(ON_ROUTES),
});

const spec: Codec<BackendIntent> = {
  encode(v, to) {
    if (v.kind === 'static') { unshared.encode({ ...v, tls: undefined }, to); return staticHosts.encode(v, to); }
    if (v.kind !== 'llm') {
      return to.report.error('UnsupportedFeature', `a backend of the kind '${v.kind}' is not available here; lead the route to a Service`, to.path);
    }
    unshared.encode(v, to);
    if (isLone(v)) { return endpoint.encode(v.tiers[0][0], to.at('ai')); }
    pool.encode(v.tiers, to.in(['ai', 'multi', 'priorities']));
  },
  decode(from) {
    if (from.at('static').exists) { return staticHosts.decode(from); }
    if (from.in(['ai', 'multi', 'priorities']).exists) { return { kind: 'llm', tiers: pool.decode(from.in(['ai', 'multi', 'priorities'])) ?? [] }; }
    const only = from.at('ai').exists ? endpoint.decode(from.at('ai')) : undefined;
    return only && { kind: 'llm', tiers: [[only]] };
  },
};

/** The Upstream of Gloo Gateway. */
export const upstream: ObjectKind<BackendIntent> = { group: 'gloo.solo.io', version: 'v1', kind: 'Upstream', codec: at('spec', spec) };
