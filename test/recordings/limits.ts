import { Chart, Duration } from 'cdk8s';
import { host, routed, rule as sends, served } from './constructs';
import { hosts, onRoute, policy, route, rule, server, under } from './manifests';
import { Manifest, Recordings } from './recording';
import {
  Csrf, DirectResponse, GatewayRef, IPolicyTarget, IRouteTarget, LlmPolicy, LlmRoute, OriginMatch, RateLimit, RequestDelay, RoutePolicies, RouteTarget,
} from '../../src';

const GATEWAY = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' };
const PLAIN = { group: '', kind: 'Service', name: 'plain', port: 9000 };

const says = (chart: Chart, name: string, targets: IPolicyTarget[], policies: RoutePolicies): LlmPolicy =>
  new LlmPolicy(chart, `policy-${name}`, { metadata: { name }, targets, ...policies });

/** A route of a name to the plain host `north`, or to something else. */
const leads = (chart: Chart, name: string, target: IRouteTarget = host(chart, 'north')): LlmRoute => routed(chart, name, [sends(`/${name}`, target)]);
const led = (name: string, to = 'north'): Manifest => route(name, rule(under(`/${name}`), to));

interface Limited {
  readonly name: string;
  readonly traffic: object;
  readonly policies: RoutePolicies;
}

/** Routes with a policy each. */
const each = (...limited: readonly Limited[]): Pick<Recordings[string], 'manifests' | 'build'> => ({
  manifests: [...hosts('north'), ...limited.flatMap(({ name, traffic }) => [led(name), policy(name, onRoute(name), { traffic })])],
  build: chart => limited.forEach(({ name, policies }) => says(chart, name, [leads(chart, name)], policies)),
});

const local = (name: string, limits: readonly object[], ...rateLimits: readonly RateLimit[]): Limited =>
  ({ name, traffic: { rateLimit: { local: limits } }, policies: { rateLimits: [...rateLimits] } });

const CHANGES = { set: [{ name: 'x-both', value: 'policy' }], add: [{ name: 'x-more', value: '1' }], remove: ['x-gone'] };
const FILTER = { set: [{ name: 'x-both', value: 'filter' }], add: [{ name: 'x-filter', value: '1' }] };

/** What is limited, delayed, answered and changed on the way. */
export const LIMITS: Recordings = {
  '111': {
    seen: 'requests over the limit are answered with 429; the bucket holds the limit and the burst, and fills again',
    ...each(local('few', [{ requests: 2, unit: 'Minutes' }], RateLimit.requests(2).perMinute()),
      local('burst', [{ requests: 1, burst: 2, unit: 'Minutes' }], RateLimit.requests(1).perMinute({ burst: 2 })),
      local('soon', [{ requests: 1, unit: 'Seconds' }], RateLimit.requests(1).perSecond())),
  },
  '111b': {
    seen: 'routes of a Gateway share a bucket, several targets of a policy do not',
    manifests: [...hosts('north'), ...['x', 'y', 'z', 'w'].map(name => led(name)),
      { ...policy('two', {}, {}), spec: { targetRefs: [onRoute('z'), onRoute('w')], traffic: { rateLimit: { local: [{ requests: 2, unit: 'Minutes' }] } } } },
      policy('all', GATEWAY, { traffic: { rateLimit: { local: [{ requests: 3, unit: 'Minutes' }] } } })],
    build: chart => {
      const [, , z, w] = ['x', 'y', 'z', 'w'].map(name => leads(chart, name));
      says(chart, 'two', [z, w], { rateLimits: [RateLimit.requests(2).perMinute()] });
      says(chart, 'all', [GatewayRef.named('edge')], { rateLimits: [RateLimit.requests(3).perMinute()] });
    },
  },
  '112': {
    seen: 'tokens are counted after the answer, of streams as well',
    manifests: [server('north'), led('x'), led('y'), policy('x', onRoute('x'), { traffic: { rateLimit: { local: [{ tokens: 10, unit: 'Minutes' }] } } }),
      policy('y', onRoute('y'), { traffic: { rateLimit: { local: [{ tokens: 4, unit: 'Minutes' }] } } })],
    build: chart => {
      const north = served(chart, 'north');
      says(chart, 'x', [leads(chart, 'x', north)], { rateLimits: [RateLimit.tokens(10).perMinute()] });
      says(chart, 'y', [leads(chart, 'y', north)], { rateLimits: [RateLimit.tokens(4).perMinute()] });
    },
  },
  '113': {
    seen: 'of several local limits only the first counts, whatever it counts',
    ...each(local('wide', [{ requests: 100, unit: 'Minutes' }, { requests: 1, unit: 'Minutes' }], RateLimit.requests(100).perMinute(), RateLimit.requests(1).perMinute()),
      local('narrow', [{ requests: 1, unit: 'Minutes' }, { requests: 100, unit: 'Minutes' }], RateLimit.requests(1).perMinute(), RateLimit.requests(100).perMinute()),
      local('mixed', [{ tokens: 1000, unit: 'Minutes' }, { requests: 1, unit: 'Minutes' }], RateLimit.tokens(1000).perMinute(), RateLimit.requests(1).perMinute())),
    warned: ['LintIneffective'],
  },
  '123': {
    seen: 'requests from other origins are refused with 403, but for those that are named',
    ...each({
      name: 'own',
      traffic: { csrf: { additionalOrigins: ['https://app.test'] } },
      policies: { csrf: Csrf.of({ additionalOrigins: [OriginMatch.exact('https://app.test')] }) },
    }),
  },
  '124': {
    seen: 'a header filter of a route replaces the same setting of a policy as a whole',
    manifests: [...hosts('north'), route('changed', rule(undefined, 'north', { filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: FILTER }] })),
      policy('changed', onRoute('changed'), { traffic: { headerModifiers: { request: CHANGES, response: { set: [{ name: 'x-answer', value: '1' }] } } } })],
    build: chart => says(chart, 'changed', [
      routed(chart, 'changed', [sends(undefined, host(chart, 'north'), { requestHeaders: { set: { 'x-both': 'filter' }, add: { 'x-filter': '1' } } })]),
    ], {
      headers: { request: { set: { 'x-both': 'policy' }, add: { 'x-more': '1' }, remove: ['x-gone'] }, response: { set: { 'x-answer': '1' } } },
    }),
  },
  '126': {
    seen: 'the gateway answers by itself, with a body and headers that may be made from the request',
    ...each({
      name: 'told',
      traffic: { directResponse: { status: 503, body: 'later', headers: [{ name: 'x-why', value: '\'test\'' }] } },
      policies: { directResponse: DirectResponse.of({ status: 503, body: 'later', headers: { 'x-why': '\'test\'' } }) },
    }, {
      name: 'made',
      traffic: { directResponse: { status: 200, bodyExpression: 'toJson({\'path\': request.path})' } },
      policies: { directResponse: DirectResponse.of({ status: 200, bodyExpression: 'toJson({\'path\': request.path})' }) },
    }),
  },
  '127': {
    seen: 'a limit of the body holds for the answer as well, and larger ones do not pass even where they should',
    manifests: [server('north'), led('x'), led('o'), policy('x', onRoute('x'), { traffic: { buffer: { request: { maxBytes: 100 } } } }),
      policy('o', onRoute('o'), { traffic: { buffer: { request: { maxBytes: 100, failureMode: 'FailOpen' } } } })],
    build: chart => {
      const north = served(chart, 'north');
      says(chart, 'x', [leads(chart, 'x', north)], { buffer: { request: { maxBytes: 100 } } });
      says(chart, 'o', [leads(chart, 'o', north)], { buffer: { request: { maxBytes: 100, failOpen: true } } });
    },
    warned: ['LintBufferedAnswers'],
  },
  '128': {
    seen: 'requests are held back for a while',
    ...each({ name: 'slow', traffic: { delay: { duration: '1s' } }, policies: { delay: RequestDelay.of(Duration.seconds(1)) } }),
  },
  '131': {
    seen: 'a Service gets its own name as host where that is said; hosts and models get the client\'s where it is said that they do not',
    manifests: [...hosts('north'), server('south'), ...['auto', 'none'].map(name =>
      route(name, rule(under(`/${name}/host`), 'north'), rule(under(`/${name}/model`), 'south'), rule(under(`/${name}/service`), [PLAIN]))),
    policy('auto', onRoute('auto'), { traffic: { hostRewrite: { mode: 'Auto' } } }), policy('none', onRoute('none'), { traffic: { hostRewrite: { mode: 'None' } } })],
    build: chart => {
      const south = served(chart, 'south');
      for (const [name, rewriteHost] of [['auto', true], ['none', false]] as const) {
        const plain = RouteTarget.fromServiceName('plain', 9000);
        says(chart, name, [routed(chart, name, [
          sends(`/${name}/host`, host(chart, 'north')), sends(`/${name}/model`, south), sends(`/${name}/service`, plain),
        ])], { rewriteHost });
      }
    },
  },
  '139': {
    seen: 'the first limit whose condition holds is the one',
    ...each({
      name: 'tiers',
      traffic: {
        rateLimit: {
          conditional: [
            { condition: 'request.headers[\'x-tier\'] == \'gold\'', policy: { local: [{ requests: 3, unit: 'Minutes' }] } }, { policy: { local: [{ requests: 1, unit: 'Minutes' }] } },
          ],
        },
      },
      policies: {
        conditionalRateLimits: [
          { when: 'request.headers[\'x-tier\'] == \'gold\'', rateLimits: [RateLimit.requests(3).perMinute()] }, { rateLimits: [RateLimit.requests(1).perMinute()] },
        ],
      },
    }),
  },
};
