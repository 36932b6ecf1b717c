import { Duration } from 'cdk8s';
import { again, host, leaving, once, one, pooled, routed, rule as sends, served, tiers } from './constructs';
import { hosts, leaves, member, openai, pair, pool, retries, route, rule, server, under } from './manifests';
import { Recordings } from './recording';
import { ApiFormat, ApiKey, HealthRule, RouteTarget, RouteTimeout } from '../../src';

const WIDE = [500, 502, 503, 504, 429];
const TWICE = { attempts: 2, backoff: '25ms', codes: WIDE };
const second = Duration.seconds(1);
const FORWARDED = { '/v1/embeddings': 'Embeddings', '/v1/responses': 'Responses', '/v1/messages': 'Messages', '*': 'Passthrough' };
const SPOKEN = { '/v1/embeddings': ApiFormat.EMBEDDINGS, '/v1/responses': ApiFormat.RESPONSES, '/v1/messages': ApiFormat.MESSAGES, '*': ApiFormat.PASSTHROUGH };
const ABSENT = { auth: { secretRef: { name: 'absent' } } };

/** The rule that tells a failed call from a client that left, as the library writes it. */
const CAREFUL = 'default(response.code, has(proxy.upstreamDuration) ? 503 : 200) >= 500 || response.code == 429';

/** How a provider fails, and for how long it is left then. */
export const FAILURES: Recordings = {
  '80': {
    seen: 'a silent provider is left after either timeout; only that of one try is followed by a retry',
    manifests: [...['x', 'z'].map(name => pair(name, leaves())), route('a', rule(under('/x'), 'x', { timeouts: { backendRequest: '1s' } })), retries('a', TWICE),
      route('c', rule(under('/z'), 'z', { timeouts: { request: '1s' } })), retries('c', TWICE)],
    build: chart => {
      routed(chart, 'a', [sends('/x', pooled(chart, 'x', leaving()), { backendRequestTimeout: second, ...again(WIDE, { attempts: 2 }) })]);
      routed(chart, 'c', [sends('/z', pooled(chart, 'z', leaving()), { requestTimeout: RouteTimeout.of(second), ...again(WIDE, { attempts: 2 }) })]);
    },
  },
  '80b': {
    seen: 'a silent provider of a streamed answer is left as well, and the next one streams',
    manifests: [pair('chat', leaves()), route('out', rule(undefined, 'chat', { timeouts: { backendRequest: '1s' } })), retries('out', { attempts: 1, backoff: '25ms', codes: [503, 504] })],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving()), { backendRequestTimeout: second, ...again([503, 504]) })]),
  },
  '81': {
    seen: 'a failed handshake and an unknown host are failures to connect',
    manifests: [pool('tls', [[{ name: 'private', ...openai('private', 'model-private', { port: 9443 }), policies: { tls: {} } }], [member('south')]], { health: leaves() }),
      pool('dns', [[member('nowhere')], [member('south')]], { health: leaves() }), route('out', rule(under('/t'), 'tls'), rule(under('/d'), 'dns')), retries('out', TWICE)],
    build: chart => routed(chart, 'out', [
      sends('/t', pooled(chart, 'tls', leaving(), tiers([one('private', { baseUrl: 'https://private.test:9443/v1' })], [one('south')])), again(WIDE, { attempts: 2 })),
      sends('/d', pooled(chart, 'dns', leaving(), tiers([one('nowhere')], [one('south')])), again(WIDE, { attempts: 2 })),
    ]),
  },
  '82': {
    seen: 'with an eviction Retry-After is not looked at; without one it is the time for which a provider is left',
    manifests: [pair('timed', leaves({ duration: '2s' })), pair('counted', leaves({ consecutiveFailures: 1 })), route('out', rule(under('/t'), 'timed'), rule(under('/c'), 'counted'))],
    build: chart => routed(chart, 'out', [sends('/t', pooled(chart, 'timed', leaving({ evictionDuration: Duration.seconds(2) })), once),
      sends('/c', pooled(chart, 'counted', leaving({ consecutiveFailures: 1 })), once)]),
    unsaid: 'a rule without eviction: a health rule of a construct always says it',
  },
  '84': {
    seen: 'where all fail, the client gets the last answer, and the first group is asked again',
    manifests: [pair('x', leaves()), pair('y', leaves()), route('a', rule(under('/x'), 'x')), route('b', rule(under('/y'), 'y')), retries('a', TWICE)],
    build: chart => {
      routed(chart, 'a', [sends('/x', pooled(chart, 'x', leaving()), again(WIDE, { attempts: 2 }))]);
      routed(chart, 'b', [sends('/y', pooled(chart, 'y', leaving()), once)]);
    },
  },
  '85': {
    seen: 'members of a group share requests; once all are left the next group is asked',
    manifests: [pool('chat', [[member('north'), member('south')], [member('east')]], { health: leaves() }), route('out', rule(undefined, 'chat'))],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving(), tiers([one('north'), one('south')], [one('east')])), once)]),
  },
  '86': {
    seen: 'a provider is left for the time of the rule times its failures since the last success',
    manifests: [pair('chat', leaves({ duration: '2s' })), route('out', rule(undefined, 'chat'))],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving({ evictionDuration: Duration.seconds(2) })), once)]),
  },
  '87': {
    seen: 'three failures in a row where three are asked for, and a success in between starts anew; with none asked for, never',
    manifests: [pair('chat', leaves({ duration: '30s', consecutiveFailures: 3 })), route('out', rule(undefined, 'chat'))],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving({ evictionDuration: Duration.seconds(30), consecutiveFailures: 3 })), once)]),
    refused: { InvalidHealthRule: () => HealthRule.of({ consecutiveFailures: 0 }) },
  },
  '88': { seen: 'a threshold of health is compared with the score before the request', unsaid: 'a health rule of a construct has no threshold' },
  '89': {
    seen: 'a request over 64 KiB is sent once, though its failure counts',
    manifests: [pair('chat', leaves()), route('out', rule(undefined, 'chat')), retries('out', TWICE)],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving()), again(WIDE, { attempts: 2 }))]),
  },
  '90b': {
    seen: 'requests in other APIs, and those that are passed on, fail over as well',
    // Recorded with the list at the pool; constructs give it to each provider, whose word replaces that of its pool, see 99b.
    manifests: [pool('chat', [[member('north', { ai: { routes: FORWARDED } })], [member('south', { ai: { routes: FORWARDED } })]], { health: leaves() }),
      route('out', rule(under('/chat'), 'chat')), retries('out', { attempts: 1, backoff: '25ms', codes: WIDE })],
    build: chart => routed(chart, 'out', [sends('/chat', pooled(chart, 'chat', leaving(), tiers([one('north', { apis: SPOKEN })], [one('south', { apis: SPOKEN })])),
      { keepPrefix: true, ...again(WIDE) })]),
  },
  '91': {
    seen: 'a rule of one member holds for that member; on the last group alone it moves nothing on',
    unsaid: 'a health rule belongs to a pool, not to one of its providers',
  },
  '92b': {
    seen: 'all routes to a backend know what it has left, another backend of the same host does not',
    manifests: [pair('shared', leaves()), pair('other', leaves()), route('a', rule(under('/a'), 'shared')), route('b', rule(under('/b'), 'shared')), route('c', rule(under('/c'), 'other'))],
    build: chart => {
      const shared = pooled(chart, 'shared', leaving());
      routed(chart, 'a', [sends('/a', shared, once)]);
      routed(chart, 'b', [sends('/b', shared, once)]);
      routed(chart, 'c', [sends('/c', pooled(chart, 'other', leaving()), once)]);
    },
  },
  '94': {
    seen: 'a retry without codes tries no status again, only failed connections',
    manifests: [server('north'), route('out', rule(undefined, 'north')), retries('out', { attempts: 1 })],
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north'), again([], { immediate: true }))]),
  },
  '95b': {
    seen: 'plain hosts and Services are tried again with the body of the request',
    manifests: [...hosts('north'), route('out', rule(under('/h'), 'north'), rule(under('/s'), [{ name: 'inner', port: 9000 }])), retries('out', { attempts: 1, codes: [503] })],
    build: chart => routed(chart, 'out', [sends('/h', host(chart, 'north'), again([503], { immediate: true })),
      sends('/s', RouteTarget.fromServiceName('inner', 9000), again([503], { immediate: true }))]),
  },
  '97b': {
    seen: 'a client that leaves in the middle of a stream is no failure',
    manifests: [pair('chat', leaves()), route('out', rule(under('/c'), 'chat'))],
    build: chart => routed(chart, 'out', [sends('/c', pooled(chart, 'chat', leaving()), once)]),
  },
  '97c': {
    seen: 'the rule that the library writes leaves nobody for a client that gave up, but for every way in which a call fails, within the request',
    manifests: [pair('chat', leaves({ duration: '30s' }, CAREFUL)), route('out', rule(undefined, 'chat')), retries('out', { attempts: 1, backoff: '25ms', codes: [...WIDE, 529] })],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', undefined))]),
  },
  '98': absent('a provider of a pool whose Secret is missing is asked with an empty key', leaving(), leaves(), WIDE),
  '98b': absent('its answer of 401 moves nothing on, unless both the rule and the retries say so', HealthRule.of({
    unhealthyCondition: 'default(response.code, 503) >= 500 || response.code in [401, 429]', evictionDuration: Duration.seconds(30),
  }), leaves({ duration: '30s' }, 'default(response.code, 503) >= 500 || response.code in [401, 429]'), [401, 500, 503]),
  '99b': {
    seen: 'each provider of a pool has aliases of its own, so that one name is another model at each',
    manifests: [pool('chat', ['north', 'south'].map(name => [{ name, ...openai(name), policies: { ai: { modelAliases: { quick: `${name}-small` } } } }]), { health: leaves() }),
      route('out', rule(undefined, 'chat')), retries('out', { attempts: 1, backoff: '25ms', codes: WIDE })],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving(),
      tiers(...['north', 'south'].map(name => [one(name, { model: undefined, modelAliases: { quick: `${name}-small` } })]))), again(WIDE))]),
  },
};

/** A pool whose first provider has no key. */
function absent(seen: string, health: HealthRule, written: object, codes: number[]): Recordings[string] {
  return {
    seen,
    manifests: [pool('chat', [[member('north', ABSENT)], [member('south')]], { health: written }), route('out', rule(undefined, 'chat')), retries('out', { attempts: 1, backoff: '25ms', codes })],
    build: chart => routed(chart, 'out', [sends(undefined,
      pooled(chart, 'chat', health, tiers([one('north', { apiKey: ApiKey.fromSecretName('absent') })], [one('south')])), again(codes))]),
  };
}
