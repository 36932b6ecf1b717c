import { Duration } from 'cdk8s';
import { again, leaving, once, one, pooled, routed, rule as sends, served, tiers } from './constructs';
import { leaves, member, pair, pool, retries, route, rule, server, to, under } from './manifests';
import { Manifest, Recordings } from './recording';
import { HealthRule, RouteRetry } from '../../src';

const WIDE = [500, 502, 503, 504, 429];

/** One pool, one route to it, and what the route says of retries. */
const single = (retry?: object, health: object | undefined = leaves()): readonly Manifest[] =>
  [pair('chat', health), route('out', rule(undefined, 'chat')), ...retry ? [retries('out', retry)] : []];

/** Several pools of one kind below paths of their names. */
const several = (names: readonly string[], codes: readonly number[], more: object = {}): readonly Manifest[] =>
  [...names.map(name => pair(name, leaves())), route('out', ...names.map(name => rule(under(`/${name}`), name))), retries('out', { attempts: 1, codes, ...more })];

/** What moves a request on to the next group. */
export const FAILOVER: Recordings = {
  '71': {
    seen: 'a retry without backoff goes to the provider that just answered with 500',
    manifests: several(['one', 'two'], [500]),
    build: chart => routed(chart, 'out', ['one', 'two'].map(name => sends(`/${name}`, pooled(chart, name, leaving()), again([500], { immediate: true })))),
    warned: ['PartialSupport'],
    refused: { InvalidRetry: () => RouteRetry.of({ attempts: 1, backoff: Duration.millis(0) }) },
  },
  '71b': {
    seen: 'a retry without backoff goes to the provider that just refused the connection',
    manifests: several(['one', 'two'], [503]),
    build: chart => routed(chart, 'out', ['one', 'two'].map(name => sends(`/${name}`, pooled(chart, name, leaving()), again([503], { immediate: true })))),
    warned: ['PartialSupport'],
  },
  '72': {
    seen: 'a retry with a backoff of 25 milliseconds goes on to the next group',
    manifests: single({ attempts: 1, backoff: '25ms', codes: [500] }),
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving()), again([500]))]),
  },
  '73': {
    seen: 'a backoff of one millisecond is enough',
    manifests: several(['one', 'two'], [500], { backoff: '1ms' }),
    build: chart => routed(chart, 'out', ['one', 'two'].map(name => sends(`/${name}`, pooled(chart, name, leaving()), again([500], { backoff: Duration.millis(1) })))),
  },
  '74b': {
    seen: 'a status moves the request on if it is among the codes; 529 has to be said, too',
    manifests: [pair('usual', leaves()), pair('more', leaves()), route('out', rule(under('/usual'), 'usual')), route('all', rule(under('/more'), 'more')),
      retries('out', { attempts: 1, backoff: '25ms', codes: WIDE }), retries('all', { attempts: 1, backoff: '25ms', codes: [...WIDE, 529] })],
    build: chart => {
      routed(chart, 'out', [sends('/usual', pooled(chart, 'usual', leaving()), again(WIDE))]);
      routed(chart, 'all', [sends('/more', pooled(chart, 'more', leaving()))]);
    },
  },
  '75': {
    seen: 'without a condition an answer of 5xx and no answer are failures, 429 is none',
    manifests: single(undefined, { eviction: { duration: '30s' } }),
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', HealthRule.of({ evictionDuration: Duration.seconds(30) })), once)]),
  },
  '76': {
    seen: 'without a health rule nothing ever moves on, with retries or without',
    manifests: [pair('first'), pair('second'), route('a', rule(under('/a'), 'first')), route('b', rule(under('/b'), 'second')), retries('b', { attempts: 2, backoff: '25ms', codes: WIDE })],
    build: chart => {
      routed(chart, 'a', [sends('/a', pooled(chart, 'first', HealthRule.none()), once)]);
      routed(chart, 'b', [sends('/b', pooled(chart, 'second', HealthRule.none()), again(WIDE, { attempts: 2 }))]);
    },
  },
  '76b': {
    seen: 'within a group, a member that fails gets fewer requests also without a rule',
    manifests: [pool('chat', [[member('north'), member('south')]]), route('out', rule(undefined, 'chat'))],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', HealthRule.none(), tiers([one('north'), one('south')])))]),
  },
  '77b': { seen: 'a rule without eviction leaves a provider for the time of a retry\'s backoff', unsaid: 'a health rule of a construct always says its eviction' },
  '78': {
    seen: 'a refused connection counts for the retry only where the condition gives it a code',
    manifests: [pair('coded', leaves()), pair('bare', leaves({ duration: '30s' }, 'response.code >= 500')), pair('tried', leaves()),
      route('out', rule(under('/c'), 'coded'), rule(under('/b'), 'bare')),
      route('again', rule(under('/t'), 'tried')), retries('again', { attempts: 2, backoff: '25ms', codes: WIDE })],
    build: chart => {
      routed(chart, 'out', [sends('/c', pooled(chart, 'coded', leaving()), once),
        sends('/b', pooled(chart, 'bare', HealthRule.of({ unhealthyCondition: 'response.code >= 500', evictionDuration: Duration.seconds(30) })), once)]);
      routed(chart, 'again', [sends('/t', pooled(chart, 'tried', leaving()), again(WIDE, { attempts: 2 }))]);
    },
  },
  '93b': {
    seen: 'a retry stays with the backend that the weights chose',
    manifests: [server('north'), server('south'), route('shares', rule(undefined, [to('north'), to('south')])), retries('shares', { attempts: 1, backoff: '10ms', codes: [500] })],
    build: chart => routed(chart, 'shares', [sends(undefined, [served(chart, 'north'), served(chart, 'south')], again([500], { backoff: Duration.millis(10) }))]),
  },
};
