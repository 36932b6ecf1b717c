import { Chart, Duration } from 'cdk8s';
import { leaving, once, one, pooled, routed, rule as sends, served, tiers } from './constructs';
import { leaves, llm, member, onRoute, openai, pair, policy, pool, route, rule, server, to, under } from './manifests';
import { Recordings } from './recording';
import { ApiKey, BackendCredential, BackendTls, ConnectionHttp, ConnectionPolicies, EndpointPolicies, GatewayRef, HealthRule, IPolicyTarget, LlmPolicy, RouteTarget } from '../../src';

const GATEWAY = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' };
const PLAIN = { group: '', kind: 'Service', name: 'plain' };
const service: IPolicyTarget = { toPolicyTarget: () => PLAIN };

const says = (chart: Chart, name: string, target: IPolicyTarget, policies: EndpointPolicies & ConnectionPolicies): LlmPolicy =>
  new LlmPolicy(chart, `policy-${name}`, { metadata: { name }, targets: [target], ...policies });

const within = (seconds: number): ConnectionHttp => ConnectionHttp.of({ requestTimeout: Duration.seconds(seconds) });
const http = (requestTimeout: string): object => ({ http: { requestTimeout } });

const keyed = (key: string): BackendCredential => BackendCredential.fromApiKey(ApiKey.unsafeInline(key));
const auth = (key: string): object => ({ backend: { auth: { key } } });

/** How backends are called, as policies say. */
export const CONNECTIONS: Recordings = {
  '129b': {
    seen: 'a timeout in the backend wins over that of the route, longer or shorter',
    manifests: [llm('north', openai('north'), http('1s')), llm('south', openai('south'), http('2s')), server('west'),
      route('own', rule(under('/north'), 'north'), rule(under('/south'), 'south')), route('said', rule(under('/west'), 'west')),
      policy('said', onRoute('said'), { backend: http('1s') })],
    build: chart => {
      const own = (name: string, seconds: number) => served(chart, name, { policies: { connectionHttp: within(seconds) } });
      routed(chart, 'own', [sends('/north', own('north', 1)), sends('/south', own('south', 2))]);
      says(chart, 'said', routed(chart, 'said', [sends('/west', served(chart, 'west'))]), { connectionHttp: within(1) });
    },
  },
  '152b': {
    seen: 'what a backend says itself wins over policies, but for one that is for its member',
    manifests: [
      server('north'), pool('pool', [[member('south')]]), pool('own', [[member('west', { auth: { key: 'own' } })]]),
      route('out', rule(under('/north'), 'north'), rule(under('/pool'), 'pool'), rule(under('/own'), 'own')),
      policy('edge', GATEWAY, auth('edge')), policy('out', onRoute('out'), auth('out')), policy('north', to('north'), auth('attached')),
      policy('member', to('pool', { sectionName: 'south' }), auth('member')), policy('other', to('own', { sectionName: 'west' }), auth('member')),
    ],
    build: chart => {
      const pools = { pool: pooled(chart, 'pool', HealthRule.none(), tiers([one('south')])), own: pooled(chart, 'own', HealthRule.none(), tiers([one('west', { apiKey: ApiKey.unsafeInline('own') })])) };
      const north = served(chart, 'north');
      const out = routed(chart, 'out', [sends('/north', north), sends('/pool', pools.pool, once), sends('/own', pools.own, once)]);
      says(chart, 'edge', GatewayRef.named('edge'), { credential: keyed('edge') });
      says(chart, 'out', out, { credential: keyed('out') });
      says(chart, 'north', north, { credential: keyed('attached') });
      says(chart, 'member', pools.pool.endpoint('south'), { credential: keyed('member') });
      says(chart, 'other', pools.own.endpoint('west'), { credential: keyed('member') });
    },
  },
  '152c': {
    seen: 'TLS for a route is TLS for all its backends',
    manifests: [server('north'), server('south'), route('out', rule(under('/north'), 'north'), rule(under('/south'), 'south')),
      policy('out', onRoute('out'), { backend: { tls: {} } })],
    build: chart => says(chart, 'out', routed(chart, 'out', [sends('/north', served(chart, 'north')), sends('/south', served(chart, 'south'))]), { tls: BackendTls.systemTrust() }),
  },
  '166': {
    seen: 'a policy for a Service sets its key',
    manifests: [route('out', rule(undefined, [{ name: 'plain', port: 9000 }])), policy('plain', PLAIN, auth('plain'))],
    build: chart => {
      routed(chart, 'out', [sends(undefined, RouteTarget.fromServiceName('plain', 9000))]);
      says(chart, 'plain', service, { credential: keyed('plain') });
    },
  },
  '92': {
    seen: 'a rule of health in a policy on the backend or on the Gateway holds as well',
    manifests: [pair('near'), pair('far'), route('out', rule(under('/near'), 'near'), rule(under('/far'), 'far')),
      policy('near', to('near'), { backend: { health: leaves() } }), policy('edge', GATEWAY, { backend: { health: leaves() } })],
    build: chart => {
      const [near, far] = ['near', 'far'].map(name => pooled(chart, name, HealthRule.none()));
      routed(chart, 'out', [sends('/near', near, once), sends('/far', far, once)]);
      says(chart, 'near', near, { health: leaving() });
      says(chart, 'edge', GatewayRef.named('edge'), { health: leaving() });
    },
  },
};
