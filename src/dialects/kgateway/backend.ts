import { Provided } from './provider';
import { at, Codec, Field, fields, list, value } from '../../codec/codec';
import { absent } from '../../codec/lacking';
import { Writer } from '../../codec/writer';
import { AgentBackendIntent, BackendIntent, EndpointIntent, EndpointPolicyIntent, StaticBackendIntent } from '../../intent/backend';
import { AuthLocationIntent } from '../../intent/credential';
import { isLone } from '../../intent/normalize';
import { ObjectKind } from '../definition';
import { noAi, noCalls, ON_ROUTES } from '../lacking';

const EACH = 'give it to each endpoint';

/** Where the Backend of one kgateway release keeps a lone endpoint, and a pool of them. */
export interface BackendForms {
  readonly lone: Codec<EndpointIntent>;
  readonly pool: Codec<readonly (readonly EndpointIntent[])[]>;
  /** Path of the pool below `spec`. */
  readonly poolPath: readonly string[];
  /** What agents call beside models, where there is a backend for it. */
  readonly ofAgents?: Codec<AgentBackendIntent>;
}

/** The Backend of one kgateway release. */
export function kgatewayBackend(forms: BackendForms): ObjectKind<BackendIntent> {
  return { group: 'gateway.kgateway.dev', version: 'v1alpha1', kind: 'Backend', codec: at('spec', backend(forms)) };
}

/** What the type of a backend is called. */
const TYPES = { llm: 'AI', static: 'Static', mcp: 'MCP', dynamic: 'DynamicForwardProxy', a2a: undefined, agentCore: undefined };

function backend({ lone, pool, poolPath, ofAgents = NO_AGENTS }: BackendForms): Codec<BackendIntent> {
  return {
    encode(v, to) {
      to.at('type').set(TYPES[v.kind]);
      unshared.encode(v.kind === 'dynamic' ? { ...v, tls: undefined } : v, to);
      if (v.kind === 'static') { return hosts.encode(v.hosts, to); }
      if (v.kind !== 'llm') { return ofAgents.encode(v, to); }
      if (isLone(v)) { return lone.encode(v.tiers[0][0], to.in(['ai', 'llm'])); }
      pool.encode(v.tiers, to.in(poolPath));
    },
    decode(from) {
      if (from.at('static').exists) { from.at('type').read(); return { kind: 'static', hosts: hosts.decode(from) ?? [] }; }
      const found = ofAgents.decode(from);
      if (!found && !from.at('ai').exists) { return undefined; }
      from.at('type').read();
      if (found) { return found; }
      const only = from.in(['ai', 'llm']).exists ? lone.decode(from.in(['ai', 'llm'])) : undefined;
      if (only) { return { kind: 'llm', tiers: [[only]] }; }
      return from.in(poolPath).exists ? { kind: 'llm', tiers: pool.decode(from.in(poolPath)) ?? [] } : undefined;
    },
  };
}

/** For the release that has none of it. */
const NO_AGENTS: Codec<AgentBackendIntent> = {
  encode: (v, to) => to.report.error('UnsupportedFeature', `a backend of the kind '${v.kind}' is not available here; lead the route to a Service`, to.path),
  decode: () => undefined,
};

/** How an endpoint is reached: all that is said of it beside the provider's key. */
export type Address = Omit<EndpointIntent, keyof Provided>;

/** An endpoint of a provider's key and what stands beside it. */
export const endpointOf = (provided: Codec<Provided>, address: Codec<Address>): Codec<EndpointIntent> => ({
  encode: (v, to) => { provided.encode(v, to); address.encode(v, to); },
  decode: from => {
    const found = provided.decode(from);
    return found && { ...found, ...address.decode(from) };
  },
});

const hosts: Codec<StaticBackendIntent['hosts']> = at('static.hosts',
  list(fields<StaticBackendIntent['hosts'][number]>({ host: value('host'), port: value('port') })));

/** A Backend has no place for what holds for all endpoints. */
const unshared: { encode(v: EndpointPolicyIntent, to: Writer): void } = fields<EndpointPolicyIntent>({
  credential: absent('a credential said once for all endpoints', EACH),
  authLocation: absent('an authentication header said once for all endpoints', EACH),
  tls: absent('TLS said once for all endpoints', EACH),
  health: absent('a health rule of an endpoint', 'this release has no health rule'),
  apis: absent('the APIs that clients speak', 'clients speak the provider\'s own API'),
  modelAliases: absent('other names for models', 'make a backend for each name and match it in the route'),
  ...noAi(ON_ROUTES),
  ...noCalls(ON_ROUTES),
});

/** The header that carries the credential, in the words of kgateway 2.1. */
export const authHeader: Field<AuthLocationIntent> = {
  encode(v, to) {
    if (!v) { return; }
    if (v.kind !== 'header') { return to.report.error('UnsupportedFeature', `a credential cannot travel in a ${v.kind} here; use a header`, to.path); }
    to.in(['authHeader', 'headerName']).set(v.name);
    to.in(['authHeader', 'prefix']).set(v.prefix);
  },
  decode(from) {
    const header = from.at('authHeader');
    if (!header.exists) { return undefined; }
    const name = header.at('headerName').read() as string | undefined;
    const prefix = header.at('prefix').read() as string | undefined;
    return { kind: 'header', name: name ?? 'Authorization', ...prefix !== undefined && { prefix } };
  },
};

/** What no kgateway release can say of an endpoint. */
export const NOWHERE = {
  hostname: absent<string>('a server name that differs from the host', 'the Host header and SNI follow the host'),
  pathPrefix: absent<string>('another upstream path prefix', 'there is no path prefix'),
  tls: absent<NonNullable<EndpointIntent['tls']>>('TLS settings inside the backend', 'TLS is not kept in the backend'),
  health: absent<NonNullable<EndpointIntent['health']>>('a health rule of an endpoint', 'this release has no health rule'),
  apis: absent<NonNullable<EndpointIntent['apis']>>('the APIs that clients speak', 'clients speak the provider\'s own API'),
  modelAliases: absent<NonNullable<EndpointIntent['modelAliases']>>('other names for models', 'make a backend for each name and match it in the route'),
  ...noAi(ON_ROUTES),
  ...noCalls(ON_ROUTES),
};
