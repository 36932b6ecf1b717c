import { host, routed, rule as sends } from './constructs';
import { exactly, hosts, like, route, routeWith, rule, under } from './manifests';
import { Recordings } from './recording';
import { GatewayRef, RouteMatch } from '../../src';

const BOTH = hosts('north', 'south');
const FOUR = hosts('north', 'south', 'east', 'west');

/** Which rule of which route a request goes to. */
export const MATCHES: Recordings = {
  '01': {
    seen: 'a full hostname comes before a wildcard, a longer wildcard before a shorter one, no hostname last; capital letters in Host miss the full one',
    manifests: [...FOUR, routeWith('full', { hostnames: ['talk.lab.test'] }, rule(undefined, 'north')),
      routeWith('any', { hostnames: ['*.lab.test'] }, rule(undefined, 'south')),
      routeWith('deep', { hostnames: ['*.sub.lab.test'] }, rule(undefined, 'east')), route('rest', rule(undefined, 'west'))],
    build: chart => {
      routed(chart, 'full', [sends(undefined, host(chart, 'north'))], { hostnames: ['talk.lab.test'] });
      routed(chart, 'any', [sends(undefined, host(chart, 'south'))], { hostnames: ['*.lab.test'] });
      routed(chart, 'deep', [sends(undefined, host(chart, 'east'))], { hostnames: ['*.sub.lab.test'] });
      routed(chart, 'rest', [sends(undefined, host(chart, 'west'))]);
    },
  },
  '03': {
    seen: 'a route attaches to a listener by name or port, or to all of them; the listener of the best hostname alone is looked at',
    manifests: [...FOUR, routeWith('talk', { parentRefs: [{ name: 'edge', sectionName: 'talk' }] }, rule(undefined, 'north')),
      routeWith('any', { parentRefs: [{ name: 'edge', sectionName: 'any' }] }, rule(undefined, 'south')),
      routeWith('other', { parentRefs: [{ name: 'edge', port: 9090 }] }, rule(undefined, 'east')), route('all', rule(under('/all'), 'west'))],
    build: chart => {
      routed(chart, 'talk', [sends(undefined, host(chart, 'north'))], { gateway: GatewayRef.named('edge', { sectionName: 'talk' }) });
      routed(chart, 'any', [sends(undefined, host(chart, 'south'))], { gateway: GatewayRef.named('edge', { sectionName: 'any' }) });
      routed(chart, 'other', [sends(undefined, host(chart, 'east'))], { gateway: GatewayRef.named('edge', { port: 9090 }) });
      routed(chart, 'all', [sends('/all', host(chart, 'west'))]);
    },
  },
  '03b': {
    seen: 'a ListenerSet serves its route; a traffic policy on it is not enforced',
    manifests: [...BOTH, route('main', rule(undefined, 'north')),
      routeWith('more', { parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'more' }] }, rule(undefined, 'south'))],
    build: chart => {
      routed(chart, 'main', [sends(undefined, host(chart, 'north'))]);
      routed(chart, 'more', [sends(undefined, host(chart, 'south'))], { gateway: GatewayRef.listenerSet('more') });
    },
    unsaid: 'the policy: transformations come with the policies',
  },
  '04': {
    seen: 'a route is served at the hostnames that it shares with the listener, and is not attached where there is none',
    manifests: [...hosts('north', 'south', 'east'), routeWith('in', { hostnames: ['talk.lab.test', 'talk.away.test'] }, rule(undefined, 'north')),
      routeWith('out', { hostnames: ['b.away.test'] }, rule(undefined, 'south')), route('rest', rule(under('/rest'), 'east'))],
    build: chart => {
      routed(chart, 'in', [sends(undefined, host(chart, 'north'))], { hostnames: ['talk.lab.test', 'talk.away.test'] });
      routed(chart, 'out', [sends(undefined, host(chart, 'south'))], { hostnames: ['b.away.test'] });
      routed(chart, 'rest', [sends('/rest', host(chart, 'east'))]);
    },
  },
  '05': {
    seen: 'an exact path comes first, then the longest prefix',
    manifests: [...FOUR, route('paths', rule(under('/'), 'west'), rule(under('/api'), 'east'), rule(under('/api/talk'), 'south'), rule(exactly('/api/talk'), 'north'))],
    build: chart => routed(chart, 'paths', [sends('/', host(chart, 'west')), sends('/api', host(chart, 'east')), sends('/api/talk', host(chart, 'south')),
      sends(RouteMatch.pathExact('/api/talk'), host(chart, 'north'))]),
  },
  '07': {
    seen: 'a regular expression matches the whole path, without the query',
    manifests: [...hosts('north', 'south', 'east'), route('paths', rule(like('/api[0-9]+/talk'), 'north'), rule(under('/api1'), 'south'), rule(like('/files/.*'), 'east'))],
    build: chart => routed(chart, 'paths', [sends(RouteMatch.pathRegex('/api[0-9]+/talk'), host(chart, 'north')), sends('/api1', host(chart, 'south')),
      sends(RouteMatch.pathRegex('/files/.*'), host(chart, 'east'))]),
  },
  '08': {
    seen: 'regular expressions and prefixes are ranked together, by the length of their text alone',
    manifests: [...FOUR, route('paths', rule(like('/a.*'), 'north'), rule(under('/away/from/here'), 'south'), rule(exactly('/away/now'), 'east'), rule(under('/a'), 'west'))],
    build: chart => routed(chart, 'paths', [sends(RouteMatch.pathRegex('/a.*'), host(chart, 'north')), sends('/away/from/here', host(chart, 'south')),
      sends(RouteMatch.pathExact('/away/now'), host(chart, 'east')), sends('/a', host(chart, 'west'))]),
  },
  '10': {
    seen: 'names of headers are compared without case, values with it; more headers come first; an expression is for the whole value',
    manifests: [...FOUR, route('headers', rule(under('/'), 'west'), rule({ headers: [{ name: 'X-Kind', value: 'quick' }] }, 'north'),
      rule({ headers: [{ name: 'x-kind', type: 'RegularExpression', value: 'big-.*' }] }, 'south'),
      rule({ headers: [{ name: 'x-kind', value: 'quick' }, { name: 'x-who', value: 'blue' }] }, 'east'))],
    build: chart => routed(chart, 'headers', [sends('/', host(chart, 'west')), sends(RouteMatch.header('X-Kind', 'quick'), host(chart, 'north')),
      sends(RouteMatch.headerRegex('x-kind', 'big-.*'), host(chart, 'south')),
      sends(RouteMatch.allOf(RouteMatch.header('x-kind', 'quick'), RouteMatch.header('x-who', 'blue')), host(chart, 'east'))]),
  },
  '11': {
    seen: 'of a repeated query parameter the last value counts, after decoding',
    manifests: [...FOUR, route('query', rule(under('/'), 'west'), rule({ queryParams: [{ name: 'k', value: '1' }] }, 'north'),
      rule({ queryParams: [{ name: 'k', type: 'RegularExpression', value: '3.*' }] }, 'south'),
      rule({ queryParams: [{ name: 'k', value: '1' }, { name: 'l', value: 'x y' }] }, 'east'))],
    build: chart => routed(chart, 'query', [sends('/', host(chart, 'west')), sends(RouteMatch.queryParam('k', '1'), host(chart, 'north')),
      sends(RouteMatch.queryParamRegex('k', '3.*'), host(chart, 'south')),
      sends(RouteMatch.allOf(RouteMatch.queryParam('k', '1'), RouteMatch.queryParam('l', 'x y')), host(chart, 'east'))]),
  },
  '13': tie('the route whose name sorts first wins, though it is the younger one', 'zulu', 'alpha'),
  '13b': tie('the route whose name sorts first wins, being the older one as well', 'alpha', 'zulu'),
  '14': tie('the route whose name sorts first wins, of two of the same age', 'bravo', 'alpha'),
  '17': {
    seen: 'without a route, or without a listener for the host, the answer is 404',
    manifests: [...hosts('north'), route('only', rule(exactly('/here'), 'north'))],
    build: chart => routed(chart, 'only', [sends(RouteMatch.pathExact('/here'), host(chart, 'north'))]),
  },
  '19b': {
    seen: 'a route to a listener or a Gateway that is not there is not served; of several parents those that are there count',
    manifests: [...BOTH, routeWith('astray', { parentRefs: [{ name: 'edge', sectionName: 'gone' }] }, rule(under('/a'), 'north')),
      routeWith('lost', { parentRefs: [{ name: 'other' }] }, rule(under('/b'), 'south')),
      routeWith('half', { parentRefs: [{ name: 'edge', sectionName: 'web' }, { name: 'edge', sectionName: 'gone' }] }, rule(under('/c'), 'north'))],
    build: chart => {
      const [web, gone] = ['web', 'gone'].map(sectionName => GatewayRef.named('edge', { sectionName }));
      routed(chart, 'astray', [sends('/a', host(chart, 'north'))], { gateway: gone });
      routed(chart, 'lost', [sends('/b', host(chart, 'south'))], { gateway: GatewayRef.named('other') });
      routed(chart, 'half', [sends('/c', host(chart, 'north'))], { gateway: web, moreGateways: [gone] });
    },
  },
};

/** Two routes that match equally well; the first is made first. */
function tie(seen: string, older: string, younger: string): Recordings[string] {
  return {
    seen,
    manifests: [...BOTH, route(older, rule(under('/same'), 'north')), route(younger, rule(under('/same'), 'south'))],
    build: chart => {
      routed(chart, older, [sends('/same', host(chart, 'north'))]);
      routed(chart, younger, [sends('/same', host(chart, 'south'))]);
    },
  };
}
