import { Cases, Full, prefixed } from './full';
import { RetryIntent } from '../../../src/intent/policy/retry';
import { FilterIntent, FilterIntents, FilterKind, ParentIntent, RouteIntent, RuleIntent, TargetIntent } from '../../../src/intent/route';

const parents: readonly ParentIntent[] = [{ name: 'ai-gateway' }];
const target: TargetIntent = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'openai' };
const ruled = (...rules: readonly RuleIntent[]): RouteIntent => ({ parents, rules });
const mapped = <A, B>(cases: Cases<A>, f: (a: A) => B): Cases<B> => Object.fromEntries(Object.entries(cases).map(([name, a]) => [name, f(a)]));

const HEADER_CHANGE: Full<FilterIntents['requestHeaders']> = {
  set: [{ name: 'X-One', value: '1' }],
  add: [{ name: 'X-Two', value: '2' }, { name: 'X-Three', value: '3' }],
  remove: ['X-Four'],
};

/** One filter of each kind with every field set; a new kind does not compile until it is here. */
export const FULL_FILTERS: { readonly [K in FilterKind]: { readonly kind: K } & Full<FilterIntents[K]> } = {
  requestHeaders: { kind: 'requestHeaders', ...HEADER_CHANGE },
  responseHeaders: { kind: 'responseHeaders', ...HEADER_CHANGE },
  rewrite: { kind: 'rewrite', hostname: 'api.example', path: { type: 'full', value: '/v1/chat' } },
  redirect: { kind: 'redirect', scheme: 'https', hostname: 'new.example', port: 8443, path: { type: 'prefix', value: '/new' }, statusCode: 302 },
  mirror: {
    kind: 'mirror',
    target: { group: '', kind: 'Service', name: 'shadow', namespace: 'other', port: 8080 },
    percent: 10,
    fraction: { numerator: 1, denominator: 1000 },
  },
  cors: {
    kind: 'cors',
    allowOrigins: ['https://app.example'],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization'],
    exposeHeaders: ['X-Request-Id'],
    allowCredentials: true,
    maxAge: 600,
  },
  extension: { kind: 'extension', policy: { group: 'gateway.solo.io', kind: 'RouteOption', name: 'streaming' } },
};

const FULL_RETRY: Full<RetryIntent> = { attempts: 2, codes: [429, 503], backoff: '100ms', tryTimeout: '30s', condition: 'response.code == 429', precondition: 'true' };

const FULL_RULE: Full<RuleIntent> = {
  name: 'chat',
  matches: [{
    path: { type: 'prefix', value: '/chat' },
    headers: [{ name: 'X-Team', type: 'exact', value: 'a' }, { name: 'X-Model', type: 'regex', value: 'gpt-.*' }],
    query: [{ name: 'v', type: 'exact', value: '1' }, { name: 'w', type: 'regex', value: '.+' }],
    method: 'POST',
  }],
  filters: Object.values(FULL_FILTERS),
  targets: [
    { ...target, namespace: 'models', port: 8080, weight: 3, filters: [FULL_FILTERS.requestHeaders] },
    { group: '', kind: 'Service', name: 'vllm', namespace: 'models', port: 8000, weight: 1, filters: [FULL_FILTERS.rewrite] },
  ],
  timeouts: { request: '10m', backendRequest: '5m' },
  retry: FULL_RETRY,
};

const EVERYTHING: Full<RouteIntent> = {
  parents: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'ai-gateway', namespace: 'infra', sectionName: 'https', port: 443 }, parents[0] as Full<ParentIntent>],
  hostnames: ['llm.example', '*.llm.example'],
  rules: [FULL_RULE],
};

const MATCHES: Cases<RuleIntent['matches']> = {
  'a path prefix': [{ path: { type: 'prefix', value: '/chat' } }],
  'an exact path': [{ path: { type: 'exact', value: '/v1/chat/completions' } }],
  'a path by regex': [{ path: { type: 'regex', value: '/v[0-9]+/.*' } }],
  'the root': [{ path: { type: 'prefix', value: '/' } }],
  'headers': [{ headers: [{ name: 'X-Team', type: 'exact', value: 'a' }, { name: 'X-Model', type: 'regex', value: 'gpt-.*' }] }],
  'a query': [{ query: [{ name: 'v', type: 'exact', value: '1' }] }],
  'a method': [{ method: 'POST' }],
  'several': [{ path: { type: 'prefix', value: '/a' } }, { path: { type: 'exact', value: '/b' }, method: 'GET' }],
  'anything': [{}],
  'none': [],
};

const FILTERS: Cases<readonly FilterIntent[]> = {
  ...prefixed('fully populated', mapped<FilterIntent, readonly FilterIntent[]>(FULL_FILTERS, filter => [filter])),
  'rewrite of the host': [{ kind: 'rewrite', hostname: 'api.example' }],
  'rewrite of the prefix': [{ kind: 'rewrite', path: { type: 'prefix', value: '/' } }],
  'rewrite of nothing': [{ kind: 'rewrite' }],
  'mirror of everything': [{ kind: 'mirror', target: { group: '', kind: 'Service', name: 'shadow', port: 80 } }],
  'mirror of a percentage': [{ kind: 'mirror', target: { group: '', kind: 'Service', name: 'shadow', port: 80 }, percent: 10 }],
  'mirror of a fraction': [{ kind: 'mirror', target: { group: '', kind: 'Service', name: 'shadow', port: 80 }, fraction: { numerator: 1 } }],
  'header changes of nothing': [{ kind: 'requestHeaders' }],
  'two': [FULL_FILTERS.requestHeaders, FULL_FILTERS.rewrite],
};

/** Named routes, each with one thing that is special about it. */
export const ROUTES: Cases<RouteIntent> = {
  'everything': EVERYTHING,
  'one target': ruled({ targets: [target] }),
  'targets by weight': ruled({ targets: [{ ...target, weight: 80 }, { ...target, name: 'anthropic', weight: 20 }, { ...target, name: 'off', weight: 0 }] }),
  'a target in another namespace': ruled({ targets: [{ ...target, namespace: 'models' }] }),
  'a target with a filter': ruled({ targets: [{ ...target, filters: [FULL_FILTERS.requestHeaders] }] }),
  'no rule': ruled(),
  'several rules': ruled({ name: 'one', targets: [target] }, { name: 'two', matches: MATCHES['an exact path'], targets: [target] }),
  'hostnames': { parents, hostnames: ['llm.example'], rules: [{ targets: [target] }] },
  'timeouts': ruled({ targets: [target], timeouts: { request: '10m', backendRequest: '0s' } }),
  'a request timeout': ruled({ targets: [target], timeouts: { request: '10m' } }),
  'retries': ruled({ targets: [target], retry: { attempts: 3, codes: [503], backoff: '1s' } }),
  'retries as the gateway likes': ruled({ targets: [target], retry: {} }),
  'retries on a condition': ruled({ targets: [target], retry: FULL_RETRY }),
  ...prefixed('match', mapped(MATCHES, matches => ruled({ matches, targets: [target] }))),
  ...prefixed('filter', mapped(FILTERS, filters => ruled({ filters, targets: [target] }))),
};
