import { connectionFields } from './connections';
import { apiKey, awsCredential, locationFields } from './credentials';
import { maybeMember } from './enums';
import { healthRule } from './health';
import { labelSelector } from './label-selector';
import { mcpFields } from './mcp';
import { maybe } from './optional';
import { backendFields } from './policies';
import { provider, providerValue } from './providers';
import { Saying } from './saying';
import { backendTls } from './tls';
import { apiFindings } from '../../dialects/apis';
import { DialectDefinition } from '../../dialects/definition';
import { BackendIntent, EndpointIntent, HostPolicyIntent, LlmBackendIntent } from '../../intent/backend';
import { McpBackendIntent, McpServerPolicyIntent, McpTargetIntent } from '../../intent/mcp-backend';
import { isLone, namesOfTheirOwn } from '../../intent/normalize';
import { withCredential } from '../../intent/shared-credential';
import { Expression, from, list, literal, make, struct, structIfAny } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** What stands with a backend. */
export interface BesideBackend {
  /** What a construct says of its object. */
  readonly metadata: Expression | undefined;
  /** The metadata of TLS policies, by the name of the endpoint or target; `''` where there is none. */
  readonly tlsPolicies: ReadonlyMap<string, Expression>;
}

/** A construct for a backend. @throws Unsayable where there is none */
export function backend(said: BackendIntent, id: string, beside: BesideBackend, saying: Saying): Expression {
  const construct = (type: string, fields: Fields): Expression => make(type, saying.chart, literal(id), struct(`${type}Props`, { metadata: beside.metadata, ...fields }));
  const tlsPolicyMetadata = beside.tlsPolicies.get('');
  const tls = 'tls' in said && said.tls ? backendTls(said.tls, saying) : undefined;
  switch (said.kind) {
    case 'llm': return pool(withTakenApis(said, saying.dialect), construct, beside, saying);
    case 'static': return construct('StaticBackend', {
      hosts: list(said.hosts.map(({ host, port }) => struct('StaticHost', { host: literal(host), port: literal(port) }))),
      ...hostFields(said, saying),
      tlsPolicyMetadata,
      policies: structIfAny('ConnectionPolicies', connectionFields(said, saying)),
    });
    case 'mcp': return construct('McpBackend', {
      targets: list(said.targets.map(target => mcpTarget(target, beside, saying))),
      sessionRouting: maybeMember('McpSessionRouting', said.sessionRouting),
      failureMode: maybeMember('McpFailureMode', said.failureMode),
      prefixMode: maybeMember('McpPrefixMode', said.prefixMode),
      ...hostFields(said, saying),
      policies: mcpPolicies(said, saying),
    });
    case 'a2a': return construct('A2aBackend', {
      host: literal(said.host), port: literal(said.port), ...hostFields(said, saying), policies: structIfAny('ConnectionPolicies', connectionFields(said, saying)),
    });
    case 'agentCore': return construct('AgentCoreBackend', {
      runtimeArn: literal(said.runtimeArn),
      qualifier: maybe(said.qualifier),
      credential: awsCredential(said.credential, saying),
      policies: structIfAny('ConnectionPolicies', connectionFields(said, saying)),
    });
    case 'dynamic': return construct('DynamicForwardProxyBackend', { tls, policies: structIfAny('ConnectionPolicies', connectionFields(said, saying)) });
  }
}

/** APIs that constructs refuse, since the provider cannot be asked in them, are said by overrides. */
function withTakenApis(said: LlmBackendIntent, dialect: DialectDefinition): LlmBackendIntent {
  const taken = (endpoint: EndpointIntent): EndpointIntent => {
    const { apis, ...rest } = endpoint;
    const isTaken = (end: string, api: string): boolean =>
      apiFindings({ kind: 'llm', tiers: [[{ ...rest, apis: { [end]: api } }]] }, dialect).length === 0;
    const left = Object.entries(apis ?? {}).filter(([end, api]) => isTaken(end, api));
    return { ...rest, ...left.length > 0 && { apis: Object.fromEntries(left) } };
  };
  return { ...said, tiers: said.tiers.map(tier => tier.map(taken)) };
}

type Construct = (type: string, fields: Fields) => Expression;

function pool({ tiers, kind: _, ...shared }: LlmBackendIntent, construct: Construct, beside: BesideBackend, saying: Saying): Expression {
  const besideOf = ({ name }: EndpointIntent) => ({
    ...name !== undefined && { name },
    ...beside.tlsPolicies.has(name ?? '') && { tlsPolicyMetadata: beside.tlsPolicies.get(name ?? '') },
  });
  const [[only]] = tiers;
  if (isLone({ kind: 'llm', tiers }) && shared.health === undefined) {
    const { type, fields } = provider({ ...shared, ...only }, { ...besideOf(only), name: undefined }, saying);
    return construct(`${type}Backend`, fields);
  }
  // A lone endpoint with a name is a pool of one.
  const areNamed = tiers.flat().length === 1 || namesOfTheirOwn(tiers).length > 0;
  const usual = saying.dialect.placement.failover.health;
  const health = shared.health ? healthRule(shared.health) : usual ? from('HealthRule', 'none') : undefined;
  const isUsual = health?.kind === 'static' && health.method === 'failover' && usual;
  // What is said once for all endpoints has no other place in a pool.
  const withShared = (endpoint: EndpointIntent): EndpointIntent => ({ ...shared.tls && { tls: shared.tls }, ...withCredential(endpoint, shared) });
  return construct('FailoverBackend', {
    tiers: list(tiers.map(tier => struct('FailoverTier', {
      providers: list(tier.map(endpoint => {
        const own = besideOf(endpoint);
        return providerValue(provider(withShared(endpoint), areNamed ? own : { ...own, name: undefined }, saying));
      })),
    }))),
    health: isUsual ? undefined : health,
    policies: structIfAny('BackendPolicies', backendFields(shared, saying)),
  });
}

const hostFields = ({ credential, authLocation, tls }: Pick<HostPolicyIntent, 'credential' | 'authLocation' | 'tls'>, saying: Saying): Fields =>
  ({ apiKey: apiKey(credential, saying), ...locationFields(authLocation), tls: tls && backendTls(tls, saying) });

const mcpPolicies = (said: McpBackendIntent, saying: Saying): Expression | undefined =>
  structIfAny('McpBackendPolicies', { ...connectionFields(said, saying), ...mcpFields(said, saying) });

function serverPolicies(said: McpServerPolicyIntent, saying: Saying): Expression | undefined {
  const { mcpAuthentication, mcpAuthorization } = mcpFields(said, saying);
  return structIfAny('McpServerPolicies', {
    ...connectionFields(said, saying), health: said.health && healthRule(said.health), mcpAuthentication, mcpAuthorization,
  });
}

function mcpTarget(target: McpTargetIntent, { tlsPolicies }: BesideBackend, saying: Saying): Expression {
  const name = literal(target.name);
  switch (target.kind) {
    case 'host': return from('McpTarget', target.protocol === 'SSE' ? 'sse' : 'streamableHttp', name, struct('McpServerOptions', {
      host: literal(target.host),
      port: literal(target.port),
      path: maybe(target.path),
      ...hostFields(target, saying),
      policies: serverPolicies(target, saying),
      tlsPolicyMetadata: tlsPolicies.get(target.name),
    }));
    case 'service': return from('McpTarget', 'service', name, struct('McpServiceOptions', {
      serviceName: literal(target.service),
      port: literal(target.port),
      path: maybe(target.path),
      protocol: target.protocol === 'SSE' ? maybeMember('McpProtocol', 'SSE') : undefined,
    }));
    case 'selector': return from('McpTarget', 'selector', name, struct('McpSelectorOptions', {
      namespaces: target.namespaces && labelSelector(target.namespaces), services: target.services && labelSelector(target.services),
    }));
  }
}
