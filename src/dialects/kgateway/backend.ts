import { Provided } from './provider';
import { absent, at, Codec, Field, fields, lackingOf, list, value } from '../../codec/codec';
import { deferred } from '../../codec/deferred';
import { Table } from '../../codec/table';
import { AgentBackendIntent, BackendIntent, EndpointIntent, EndpointPolicyIntent, HostPolicyIntent, StaticBackendIntent } from '../../intent/backend';
import { AuthLocationIntent } from '../../intent/credential';
import { isLone } from '../../intent/normalize';
import { TlsIntent } from '../../intent/tls';
import { noAuthLocation } from '../auth-location';
import { ALIASES, APIS, backendGaps, PATH_PREFIX, WITHOUT_CREDENTIAL } from '../backend-gaps';
import { ObjectKind } from '../definition';
import { noAi, noCalls, ON_ROUTES, TLS_BESIDE } from '../lacking';

const EACH = 'give it to each endpoint';

/** Where the Backend of one kgateway release keeps a lone endpoint, and a pool of them. */
export interface BackendForms {
  readonly lone: Codec<EndpointIntent>;
  readonly pool: Codec<readonly (readonly EndpointIntent[])[]>;
  /** Path of the pool below `spec`. */
  readonly poolPath: readonly string[];
  /** What agents call beside models, where there is a backend for it. */
  readonly ofAgents: Codec<AgentBackendIntent>;
  /** Why APIs are not told apart. */
  readonly apis: string;
}

/** The Backend of one kgateway release. */
export function kgatewayBackend(forms: BackendForms): ObjectKind<BackendIntent> {
  return { group: 'gateway.kgateway.dev', version: 'v1alpha1', kind: 'Backend', codec: deferred(() => at('spec', backend(forms))) };
}

/** What the type of a backend is called. */
const TYPES = { llm: 'AI', static: 'Static', mcp: 'MCP', dynamic: 'DynamicForwardProxy', a2a: undefined, agentCore: undefined };

function backend({ lone, pool, poolPath, ofAgents, apis }: BackendForms): Codec<BackendIntent> {
  const shared = unshared(apis);
  const ofHosts = fields<EndpointPolicyIntent>({ ...beyond(apis), ...WITHOUT_CREDENTIAL, tls: TLS_OF_ALL });
  return {
    encode(v, to) {
      to.at('type').set(TYPES[v.kind]);
      if (v.kind !== 'llm' && v.kind !== 'static') { return ofAgents.encode(v, to); }
      if (v.kind === 'static') { ofHosts.encode(v, to); return hosts.encode(v.hosts, to); }
      shared.encode(v, to);
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
    ...backendGaps({ endpoint: lone, shared, plain: lackingOf<StaticBackendIntent>([['', ofHosts]]), agents: ofAgents }),
  };
}

/** How an endpoint is reached: all that is said of it beside the provider's key. */
export type Address = Omit<EndpointIntent, keyof Provided>;

/** An endpoint of a provider's key and what stands beside it. */
export const endpointOf = (provided: Codec<Provided>, address: Codec<Address>): Codec<EndpointIntent> => ({
  encode: (v, to) => { provided.encode(v, to); address.encode(v, to); },
  decode: from => {
    const found = provided.decode(from);
    return found && { ...found, ...address.decode(from) };
  },
  ...lackingOf<EndpointIntent>([['', provided], ['', address]]),
});

const hosts: Codec<StaticBackendIntent['hosts']> = at('static.hosts',
  list(fields<StaticBackendIntent['hosts'][number]>({ host: value('host'), port: value('port') })));

/** The header that carries the credential, in the words of kgateway 2.1; `ignored` is why a data plane takes no notice of it. */
export function authHeader(ignored?: string): Field<AuthLocationIntent> {
  const { encode: refuse, lacks, gaps = [] } = noAuthLocation(ignored ?? '', 'a credential always travels in a header');
  const isLacking = (v: AuthLocationIntent | undefined) => v !== undefined && (v.kind !== 'header' || ignored !== undefined);
  return {
    encode(v, to) {
      if (v?.kind !== 'header') { return refuse(v, to); }
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
    gaps: gaps.slice(ignored === undefined ? 1 : 0),
    lacks: v => isLacking(v) ? lacks?.(v) ?? [] : [],
  };
}

/** What no Backend says of any host. */
export const notOnBackends: Table<Omit<HostPolicyIntent, 'credential' | 'authLocation' | 'tls'>> = {
  health: absent('a health rule of an endpoint', 'this release has no health rule'),
  ...noCalls(ON_ROUTES),
};

/** What is said of TLS once for all endpoints. */
export const TLS_OF_ALL: Field<TlsIntent> = absent('TLS said once for all endpoints', EACH);

/** What no Backend says, be it a provider, a pool or plain hosts; `apis` is why. */
const beyond = (apis: string): Table<Omit<EndpointPolicyIntent, 'credential' | 'authLocation' | 'tls'>> => ({
  ...notOnBackends,
  apis: absent(APIS, apis),
  modelAliases: absent(ALIASES, 'make a backend for each name and match it in the route'),
  ...noAi(ON_ROUTES),
});

/** A Backend has no place for what holds for all endpoints. */
const unshared = (apis: string): Codec<EndpointPolicyIntent> => fields<EndpointPolicyIntent>({
  ...beyond(apis),
  credential: absent('a credential said once for all endpoints', EACH),
  authLocation: absent('an authentication header said once for all endpoints', EACH),
  tls: TLS_OF_ALL,
});

/** What no kgateway release can say of an endpoint. */
export const nowhere = (apis: string) => ({
  ...beyond(apis),
  hostname: absent<string>('a server name that differs from the host', 'the Host header and SNI follow the host'),
  pathPrefix: absent<string>(PATH_PREFIX, 'the path is always the provider\'s own'),
  tls: absent<NonNullable<EndpointIntent['tls']>>('TLS settings inside the backend', TLS_BESIDE),
});
