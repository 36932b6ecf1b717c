import { Duration } from 'cdk8s';
import { host, routed, rule as sends, served } from './constructs';
import { backend, grant, hosts, rewrite, route, routeWith, rule, server, to, under } from './manifests';
import { Recordings } from './recording';
import { GatewayRef, LlmBackend, Rewrite, RouteTarget, RouteTimeout, StaticBackend } from '../../src';

const ELSEWHERE = backend('south', { static: { host: 'south.test', port: 9000 } }, 'team');
const INNER = { name: 'inner', port: 9000 };

/** The filter that copies requests. */
const copies = (backendRef: object): object => ({ filters: [{ type: 'RequestMirror', requestMirror: { backendRef } }] });

/** What is done to a request on its way, and where it goes. */
export const TARGETS: Recordings = {
  '19': {
    seen: 'a backend or a Service of another namespace answers only where a ReferenceGrant lets the route in',
    // The recorded grant was for every backend and every Service of the namespace; ours are for those that are used.
    manifests: [ELSEWHERE, grant('team', { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'south' }), grant('team', { group: '', kind: 'Service', name: 'inner' }),
      route('across', rule(under('/s'), [to('south', { namespace: 'team' })]), rule(under('/i'), [{ ...INNER, namespace: 'team' }]))],
    build: chart => routed(chart, 'across', [
      sends('/s', new StaticBackend(chart, 'south', { metadata: { name: 'south', namespace: 'team' }, hosts: [{ host: 'south.test', port: 9000 }] })),
      sends('/i', RouteTarget.fromObject({ group: '', kind: 'Service', namespace: 'team', ...INNER })),
    ]),
  },
  '21': {
    seen: 'a path is replaced as a whole or by its prefix, and keeps its query; a host replaces that of the backend',
    manifests: [...hosts('north'), route('changed', rule(under('/all'), 'north', rewrite({ path: { type: 'ReplaceFullPath', replaceFullPath: '/new' } })),
      rule(under('/old'), 'north', rewrite({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' } })),
      rule(under('/off'), 'north', rewrite({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } })),
      rule(under('/host'), 'north', rewrite({ hostname: 'named.test' })),
      rule(under('/end/'), 'north', rewrite({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' } })))],
    build: chart => routed(chart, 'changed', [
      sends('/all', host(chart, 'north'), { rewrite: Rewrite.fullPath('/new') }), sends('/old', host(chart, 'north'), { rewrite: Rewrite.prefix('/new') }),
      sends('/off', host(chart, 'north'), { rewrite: Rewrite.prefix('/') }), sends('/host', host(chart, 'north'), { rewrite: Rewrite.hostname('named.test') }),
      sends('/end/', host(chart, 'north'), { rewrite: Rewrite.prefix('/new') }),
    ]),
  },
  '22': {
    seen: 'a rewritten path changes nothing before an LLM backend; a rewritten host does',
    manifests: [server('north'), route('changed', rule(under('/as-is'), 'north'),
      rule(under('/all'), 'north', rewrite({ path: { type: 'ReplaceFullPath', replaceFullPath: '/new' } })), rule(under('/host'), 'north', rewrite({ hostname: 'named.test' })))],
    build: chart => {
      const north = served(chart, 'north');
      routed(chart, 'changed', [sends('/as-is', north), sends('/all', north, { rewrite: Rewrite.fullPath('/new') }), sends('/host', north, { rewrite: Rewrite.hostname('named.test') })]);
    },
    warned: ['PartialSupport'],
  },
  '23': {
    seen: 'headers are set, added and removed, on requests and on answers',
    manifests: [...hosts('north'), route('headers', rule(undefined, 'north', {
      filters: [
        { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'x-a', value: '1' }], add: [{ name: 'x-b', value: '2' }], remove: ['x-c'] } },
        { type: 'ResponseHeaderModifier', responseHeaderModifier: { set: [{ name: 'x-d', value: '1' }], add: [{ name: 'x-e', value: '2' }], remove: ['x-f'] } },
      ],
    }))],
    build: chart => routed(chart, 'headers', [sends(undefined, host(chart, 'north'), {
      requestHeaders: { set: { 'x-a': '1' }, add: { 'x-b': '2' }, remove: ['x-c'] },
      responseHeaders: { set: { 'x-d': '1' }, add: { 'x-e': '2' }, remove: ['x-f'] },
    })]),
  },
  '24': { seen: 'a header filter on one backendRef holds where that one is chosen', unsaid: 'a target has no filters of its own but those that the library places there' },
  '25b': {
    seen: 'copies have no body; they go to a Service, to a plain host only if a rule leads there as well, and never to an LLM backend',
    manifests: [...hosts('north', 'south'), route('copied', rule(under('/h'), 'north', copies(to('south'))), rule(under('/s'), 'north', copies(INNER))),
      route('others', rule(under('/o'), 'south'))],
    build: chart => {
      routed(chart, 'copied', [sends('/h', host(chart, 'north'), { mirrors: [{ target: host(chart, 'south') }] }),
        sends('/s', host(chart, 'north'), { mirrors: [{ target: RouteTarget.fromServiceName(INNER.name, INNER.port) }] })]);
      routed(chart, 'others', [sends('/o', host(chart, 'south'))]);
    },
    warned: ['LintMirror'],
    refused: { LintMirror: chart => routed(chart, 'copied', [sends(undefined, host(chart, 'north'), { mirrors: [{ target: served(chart, 'east') }] })]) },
  },
  '26': {
    seen: 'each request is shared out by weight, 1 where none is given',
    manifests: [...hosts('north', 'south', 'east', 'west'), route('shares',
      rule(under('/w'), [to('north', { weight: 90 }), to('south', { weight: 10 })]), rule(under('/d'), [to('east'), to('west')]))],
    build: chart => routed(chart, 'shares', [sends('/w', [RouteTarget.weighted(host(chart, 'north'), 90), RouteTarget.weighted(host(chart, 'south'), 10)]),
      sends('/d', [host(chart, 'east'), host(chart, 'west')])]),
  },
  '28': {
    seen: 'a backend that is missing keeps its share, which is answered with 500',
    manifests: [...hosts('north'), route('shares', rule(undefined, [to('north', { weight: 1 }), to('gone', { weight: 1 })]))],
    build: chart => routed(chart, 'shares', [sends(undefined, [RouteTarget.weighted(host(chart, 'north'), 1),
      RouteTarget.weighted(LlmBackend.fromBackendName(chart, 'gone', 'gone'), 1)])]),
  },
  '29': {
    seen: 'both timeouts wait for the answer to begin, and cut no stream; 0s is none',
    manifests: [server('north'), route('timed', rule(under('/r'), 'north', { timeouts: { request: '1s' } }), rule(under('/b'), 'north', { timeouts: { backendRequest: '1s' } }),
      rule(under('/rb'), 'north', { timeouts: { request: '2s', backendRequest: '1s' } }), rule(under('/0'), 'north', { timeouts: { request: '0s' } }))],
    build: chart => {
      const north = served(chart, 'north');
      const [one, two] = [1, 2].map(seconds => Duration.seconds(seconds));
      routed(chart, 'timed', [sends('/r', north, { requestTimeout: RouteTimeout.of(one) }), sends('/b', north, { backendRequestTimeout: one }),
        sends('/rb', north, { requestTimeout: RouteTimeout.of(two), backendRequestTimeout: one }), sends('/0', north, { requestTimeout: RouteTimeout.unlimited() })]);
    },
  },
  '31': {
    seen: 'a Service is sent the request as it is, with the Host of the client',
    manifests: [route('inside', rule(undefined, [INNER]))],
    build: chart => routed(chart, 'inside', [sends(undefined, RouteTarget.fromServiceName(INNER.name, INNER.port))]),
  },
  '32': {
    seen: 'a plain host is sent the path as it is, and its own name as Host; where it cannot be reached, the answer is 503',
    manifests: [...hosts('north', 'south'), route('out', rule(under('/n'), 'north'), rule(under('/s'), 'south'))],
    build: chart => routed(chart, 'out', [sends('/n', host(chart, 'north')), sends('/s', host(chart, 'south'))]),
  },
  '34': {
    seen: 'of many rules that match equally well the first wins, and the tenth does not come before the second',
    manifests: [...hosts('north', 'south'), route('many', ...[...Array(12).keys()].map(i => rule(under(i === 2 || i > 9 ? '/same' : `/n${i}`), i === 2 ? 'north' : 'south')))],
    build: chart => routed(chart, 'many', [...Array(12).keys()].map(i => sends(i === 2 || i > 9 ? '/same' : `/n${i}`, host(chart, i === 2 ? 'north' : 'south')))),
  },
  '35': {
    seen: 'one of two hostnames of a port is redirected to https',
    manifests: [...hosts('north'), routeWith('stays', { parentRefs: [{ name: 'edge', sectionName: 'new' }] }, rule(undefined, 'north')),
      routeWith('moved', { parentRefs: [{ name: 'edge', sectionName: 'old' }] },
        { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', hostname: 'new.test', statusCode: 301 } }] })],
    build: chart => {
      routed(chart, 'stays', [sends(undefined, host(chart, 'north'))], { gateway: GatewayRef.named('edge', { sectionName: 'new' }) });
      routed(chart, 'moved', [{ redirect: { scheme: 'https', hostname: 'new.test', statusCode: 301 } }], { gateway: GatewayRef.named('edge', { sectionName: 'old' }) });
    },
  },
  '36': { seen: 'a route leads to another route, which is reached through it alone', unsaid: 'a target is a backend, a Service or a pool; routes that lead to routes have no construct' },
  '37': { seen: 'a backend calls whatever host the request is for', unsaid: 'dynamicForwardProxy has no construct' },
};
