import { absent, at, Codec, fields, lackingOf, list } from '../../codec/codec';
import { deferred } from '../../codec/deferred';
import { Table } from '../../codec/table';
import { BackendIntent, EndpointPolicyIntent, StaticBackendIntent } from '../../intent/backend';
import { isLone } from '../../intent/normalize';
import { noAgents } from '../agent-gaps';
import { ALIASES, APIS, backendGaps, WITHOUT_CREDENTIAL } from '../backend-gaps';
import { ObjectKind } from '../definition';
import { TLS_GAPS } from './ssl-config';
import { noAi, noCalls, ON_ROUTES } from '../lacking';
import { namelessPool } from '../nameless-pool';
import { endpoint } from './provider';
import { staticHosts } from './static';

const EACH = 'give it to each endpoint';

const pool = namelessPool(list(at('pool', list(endpoint))));

/** What no backend says here, be it a pool or plain hosts. */
const NOWHERE: Table<Omit<EndpointPolicyIntent, 'credential' | 'authLocation' | 'tls'>> = {
  health: absent('a health rule of an endpoint', 'there is no health rule; retries move traffic to the next tier'),
  apis: absent(APIS, 'clients speak the provider\'s own API'),
  modelAliases: absent(ALIASES, 'make a backend for each name and match it in the route'),
  ...noAi(ON_ROUTES),
  ...noCalls(ON_ROUTES),
};

const unshared = fields<EndpointPolicyIntent>({
  ...NOWHERE,
  credential: absent('a credential said once for all endpoints', EACH),
  authLocation: absent('an authentication header said once for all endpoints', EACH),
  tls: absent('TLS said once for all endpoints', EACH),
});

const ofHosts = fields<Omit<EndpointPolicyIntent, 'tls'>>({ ...NOWHERE, ...WITHOUT_CREDENTIAL });

const NO_TOOLS = 'this gateway knows nothing of tools and agents';

const agents = noAgents({
  mcp: NO_TOOLS, a2a: NO_TOOLS, dynamic: 'a dynamic forward proxy is not among the Upstreams that routes of the Gateway API lead to', agentCore: NO_TOOLS,
});

const spec: Codec<BackendIntent> = {
  encode(v, to) {
    if (v.kind === 'static') { ofHosts.encode(v, to); return staticHosts.encode(v, to); }
    if (v.kind !== 'llm') { return agents.encode(v, to); }
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
  ...backendGaps({ endpoint, shared: unshared, plain: lackingOf<StaticBackendIntent>([['', ofHosts], ['tls', TLS_GAPS]]), agents }),
};

/** The Upstream of Gloo Gateway. */
export const upstream: ObjectKind<BackendIntent> = { group: 'gloo.solo.io', version: 'v1', kind: 'Upstream', codec: deferred(() => at('spec', spec)) };
