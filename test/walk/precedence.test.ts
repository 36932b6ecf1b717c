import { GATEWAY, host, route, rule, siteOfText } from './site-of-text';
import { ClientRequest } from '../../src/walk/request';
import { walkAll } from '../../src/walk/walk';

const hosts = ['one', 'two', 'three', 'four'].map(host).join('');

/** Who gets a request; the status where nobody does. */
function taker(yaml: string, request: Partial<ClientRequest>, dialect?: string): string | number | undefined {
  const [{ story }] = walkAll(siteOfText(GATEWAY + hosts + yaml, dialect), { method: 'GET', path: '/', host: 'api.example.org', port: 80, scheme: 'http', ...request });
  return story.sent[0]?.endpoint ?? story.answer.status;
}

const path = (type: string, value: string): string => `{path: {type: ${type}, value: "${value}"}}`;

describe('of several rules that match, as the Gateway API has it,', () => {
  const both = (first: string, second: string): string => route('all', `${rule('one', first)}, ${rule('two', second)}`);

  test.each([
    ['an exact path comes before a prefix', path('PathPrefix', '/v1/chat'), path('Exact', '/v1/chat'), { path: '/v1/chat' }],
    ['a longer prefix comes before a shorter one', path('PathPrefix', '/v1'), path('PathPrefix', '/v1/chat'), { path: '/v1/chat/completions' }],
    ['a method comes before none', '{path: {value: /v1}}', '{path: {value: /v1}, method: POST}', { path: '/v1', method: 'POST' }],
    ['more headers come before fewer', '{headers: [{name: a, value: x}]}', '{headers: [{name: a, value: x}, {name: b, value: y}]}', { headers: { a: 'x', b: 'y' } }],
    ['more query parameters come before fewer', '{queryParams: [{name: a, value: x}]}', '{queryParams: [{name: a, value: x}, {name: b, value: y}]}', { path: '/?a=x&b=y' }],
    ['a path counts more than a method', '{path: {value: /v1}, method: GET}', '{path: {value: /v1/chat}}', { path: '/v1/chat' }],
    ['a method counts more than headers', '{headers: [{name: a, value: x}, {name: b, value: y}]}', '{method: GET}', { headers: { a: 'x', b: 'y' } }],
    ['headers count more than query parameters', '{queryParams: [{name: a, value: x}, {name: b, value: y}]}', '{headers: [{name: a, value: x}]}', { path: '/?a=x&b=y', headers: { a: 'x' } }],
  ])('%s', (_, less, more, request) => {
    expect(taker(both(less, more), request)).toBe('two');
    expect(taker(both(more, less), request)).toBe('one');
  });

  test('the first rule of a route counts where nothing else tells', () => {
    expect(taker(both(path('PathPrefix', '/v1'), path('PathPrefix', '/v1')), { path: '/v1' })).toBe('one');
  });

  test('a rule of twelve does not come before the second', () => {
    const rules = Array.from({ length: 12 }, (_, i) => rule(i === 1 ? 'one' : 'two', path('PathPrefix', i === 1 || i === 10 ? '/same' : `/p${i}`)));
    expect(taker(route('all', rules.join(', ')), { path: '/same' })).toBe('one');
  });

  test('of two routes the one whose name sorts first counts on agentgateway, whatever their ages', () => {
    expect(taker(route('b', rule('one')) + route('a', rule('two')), {})).toBe('two');
  });
});

describe('a hostname', () => {
  const all = route('exact', rule('one'), 'hostnames: [api.example.org], ') + route('wild', rule('two'), 'hostnames: ["*.example.org"], ')
    + route('longer', rule('three'), 'hostnames: ["*.eu.example.org"], ') + route('any', rule('four'));

  test.each([
    ['that is exact comes first', 'api.example.org', 'one'], ['with a star covers several labels', 'a.b.example.org', 'two'],
    ['with a longer star comes before a shorter one', 'x.eu.example.org', 'three'], ['with a star does not cover the bare domain', 'example.org', 'four'],
    ['is looked for without the port', 'api.example.org:8443', 'one'], ['in other letters is another on agentgateway', 'API.example.org', 'two'],
    ['that nobody names goes to routes without', 'elsewhere.net', 'four'],
  ])('%s', (_, name, expected) => { expect(taker(all, { host: name })).toBe(expected); });

  test('of less rank is asked where the best has no rule for the path', () => {
    const routes = route('exact', rule('one', path('PathPrefix', '/only')), 'hostnames: [api.example.org], ') + route('any', rule('two'));
    expect([taker(routes, { path: '/only' }), taker(routes, { path: '/other' })]).toEqual(['one', 'two']);
  });
});

describe('a path', () => {
  test.each([
    ['prefix ends at a slash', 'PathPrefix', '/v1', ['/v1', '/v1/', '/v1/x'], ['/v10', '/V1', '/x/v1']],
    ['prefix with a slash at its end is the same', 'PathPrefix', '/v1/', ['/v1', '/v1/x'], ['/v10']],
    ['that is exact is itself alone', 'Exact', '/v1', ['/v1', '/v1?x=1'], ['/v1/', '/v1/x']],
    ['pattern fits the whole path', 'RegularExpression', '/v[0-9]+/chat', ['/v1/chat', '/v22/chat?x=1'], ['/v1/chat/x', '/x/v1/chat']],
  ])('%s', (_, type, value, taken, left) => {
    const only = route('only', rule('one', path(type, value)));
    expect(taken.map(each => taker(only, { path: each }))).toEqual(taken.map(() => 'one'));
    expect(left.map(each => taker(only, { path: each }))).toEqual(left.map(() => 404));
  });

  test('pattern ranks among prefixes by its length on agentgateway, and before them on Envoy', () => {
    const rules = `${rule('one', path('PathPrefix', '/abcdef'))}, ${rule('two', path('RegularExpression', '/ab.*'))}`;
    expect(taker(route('all', rules), { path: '/abcdef' })).toBe('one');
    const envoy = rules.replace(/group: agentgateway.dev, kind: AgentgatewayBackend/g, 'group: gateway.kgateway.dev, kind: Backend');
    const backends = ['one', 'two'].map(name => `---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: ${name}, namespace: llm}\nspec: {type: Static, static: {hosts: [{host: ${name}.example.net, port: 80}]}}\n`).join('');
    const [{ story }] = walkAll(siteOfText(GATEWAY.replace('gatewayClassName: agentgateway', 'gatewayClassName: kgateway') + backends + route('all', envoy), 'kgateway-2.0'), { method: 'GET', path: '/abcdef' });
    expect(story.sent[0].endpoint).toBe('two');
  });
});

describe('headers and query parameters', () => {
  test('match by name in any letters, and by value as written', () => {
    const only = route('only', rule('one', '{headers: [{name: X-Team, value: blue}]}'));
    expect([{ 'x-team': 'blue' }, { 'X-TEAM': 'blue' }, { 'x-team': 'Blue' }, {}].map(headers => taker(only, { headers: headers as never }))).toEqual(['one', 'one', 404, 404]);
  });

  test('of several values of a parameter the last one counts on agentgateway', () => {
    const only = route('only', rule('one', '{queryParams: [{name: v, value: "2"}]}'));
    expect([taker(only, { path: '/?v=1&v=2' }), taker(only, { path: '/?v=2&v=1' }), taker(only, { path: '/?v=%32' })]).toEqual(['one', 404, 'one']);
  });

  test('of several matches of a rule one is enough', () => {
    const only = route('only', rule('one', '{path: {value: /a}}, {path: {value: /b}}'));
    expect(['/a', '/b', '/c'].map(each => taker(only, { path: each }))).toEqual(['one', 'one', 404]);
  });
});

describe('what a rule leads to', () => {
  test('gets its share by weight, and a missing one keeps its own', () => {
    const ref = (name: string, weight: number): string => `{group: agentgateway.dev, kind: AgentgatewayBackend, name: ${name}, weight: ${weight}}`;
    const ways = walkAll(siteOfText(GATEWAY + hosts + route('r', `{backendRefs: [${ref('one', 3)}, ${ref('nobody', 1)}, ${ref('two', 0)}]}`)), { method: 'GET', path: '/' });
    expect(ways.map(({ story }) => [story.share, story.sent[0]?.endpoint, story.answer.status])).toEqual([[0.75, 'one', 200], [0.25, undefined, 500]]);
  });

  test('in another namespace needs a grant', () => {
    const there = host('far').replace('namespace: llm', 'namespace: far');
    const refers = route('r', rule('far').replace('name: far', 'name: far, namespace: far'));
    const grant = '---\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: {name: g, namespace: far}\nspec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: llm}], to: [{group: agentgateway.dev, kind: AgentgatewayBackend}]}\n';
    expect([taker(there + refers, {}), taker(there + refers + grant, {})]).toEqual([500, 'far']);
  });

  test('may be another route, which must match as well, and not itself', () => {
    const child = (name: string, to: string, matches: string): string => route(name, rule(to, matches)).replace('parentRefs: [{name: edge}], ', '');
    const hands = (to: string): string => `{matches: [{path: {value: /team}}], backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: ${to}}]}`;
    const parent = route('parent', hands('child'));
    const all = parent + child('child', 'one', path('PathPrefix', '/team/a'));
    expect([taker(all, { path: '/team/a' }), taker(all, { path: '/team/b' })]).toEqual(['one', 404]);
    const circle = parent + route('child', hands('child')).replace('parentRefs: [{name: edge}], ', '');
    expect(() => taker(circle, { path: '/team' })).toThrow(/child → child/);
  });
});

describe('a set of listeners', () => {
  const set = (more = '', namespace = 'llm') => `---\napiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: more, namespace: ${namespace}}\n`
    + `spec: {parentRef: {name: edge, namespace: llm}, listeners: [{name: extra, port: 81, protocol: HTTP${more}}]}\n`;
  const onSet = (namespace = 'llm') => route('r', rule('one')).replace('{name: edge}', `{kind: ListenerSet, name: more, namespace: ${namespace}}`);
  const asked = (objects: string, allowed = 'allowedListeners: {namespaces: {from: Same}}, ') => {
    const [{ story }] = walkAll(siteOfText(GATEWAY.replace('spec: {', `spec: {${allowed}`) + host('one') + objects), { method: 'GET', path: '/', host: 'api.example.org', port: 81, scheme: 'http' });
    return story.sent[0]?.endpoint ?? story.answer.status;
  };

  test('serves routes where its Gateway takes it, and it takes them', () => {
    expect(asked(set() + onSet())).toBe('one');
    expect(asked(set(', hostname: api.example.org') + onSet())).toBe('one');
    expect(asked(set(', allowedRoutes: {namespaces: {from: None}}') + onSet())).toBe(404);
    expect(asked(set('', 'team') + onSet('team'), 'allowedListeners: {namespaces: {from: All}}, ')).toBe(404);
    expect(asked(set(', allowedRoutes: {namespaces: {from: All}}', 'team') + onSet('team'), 'allowedListeners: {namespaces: {from: All}}, ')).toBe('one');
  });

  test('is nothing to a Gateway that does not take it', () => {
    expect(asked(set() + onSet(), '')).toBe(404);
  });
});
