import { readDocuments } from '../../src/check/document';
import { judgedObjects } from '../../src/check/judged-objects';
import { knownReleases } from '../../src/check/servers';
import { shownBehind } from '../../src/rules/effective/shown';
import { KnownObjects } from '../../src/rules/known-objects';
import { definitionOf } from '../../src/synth/ambient-dialect';

const DIALECT = definitionOf('agentgateway-1.4');
const GATEWAY_API = 'gateway.networking.k8s.io';
const AGENTGATEWAY = 'agentgateway.dev';

type Json = { readonly [key: string]: unknown };
const object = (apiVersion: string, kind: string, name: string, spec: Json): Json => ({ apiVersion, kind, metadata: { name, namespace: 'ai' }, spec });
const gateway = (...listeners: readonly string[]): Json => object(`${GATEWAY_API}/v1`, 'Gateway', 'gateway', {
  gatewayClassName: 'agentgateway', listeners: listeners.map((name, i) => ({ name, port: 80 + i, protocol: 'HTTP' })),
});
const backend = (name: string, spec: Json): Json => object(`${AGENTGATEWAY}/v1alpha1`, 'AgentgatewayBackend', name, spec);
const route = (rules: readonly (Json & { readonly to: string })[], sectionName?: string): Json => object(`${GATEWAY_API}/v1`, 'HTTPRoute', 'r', {
  parentRefs: [{ name: 'gateway', sectionName }],
  rules: rules.map(({ to, ...rule }) => ({ ...rule, backendRefs: [{ group: AGENTGATEWAY, kind: 'AgentgatewayBackend', name: to }] })),
});
const on = { gateway: { group: GATEWAY_API, kind: 'Gateway', name: 'gateway' }, route: { group: GATEWAY_API, kind: 'HTTPRoute', name: 'r' } };
const policy = (name: string, target: Json, spec: Json): Json => object(`${AGENTGATEWAY}/v1alpha1`, 'AgentgatewayPolicy', name, { targetRefs: [target], ...spec });
const onBackend = (name: string, sectionName?: string): Json => ({ group: AGENTGATEWAY, kind: 'AgentgatewayBackend', name, sectionName });

const STATIC = { static: { host: 'a.example.com', port: 8080 } };
const provider = { openai: {}, host: 'a.example.com', port: 8080, pathPrefix: '/v1' };
const pool = (name: string, member: Json = {}, shared: Json = {}): Json => backend(name, { ai: { groups: [{ providers: [{ name: 'one', ...provider, ...member }] }] }, ...shared });
const headers = (value: string): Json => ({ headerModifiers: { request: { set: [{ name: 'x-mod', value }] } } });
const key = (name: string): Json => ({ backend: { auth: { secretRef: { name } } } });
const inline = (name: string): Json => ({ policies: { auth: { secretRef: { name } } } });
const ai = (says: Json): Json => ({ backend: { ai: says } });
const guard = { promptGuard: { request: [{ regex: { matches: ['bad'], action: 'Reject' } }] } };
const prompt = (content: string): Json => ({ prompt: { prepend: [{ role: 'system', content }] } });
const overriding = { strategy: { inheritance: 'Override' } };

function objectsOf(manifests: readonly Json[]): KnownObjects {
  const documents = readDocuments('recorded.yaml', Buffer.from(manifests.map(manifest => JSON.stringify(manifest)).join('\n---\n')));
  return judgedObjects(documents, { servers: knownReleases, dialect: DIALECT }).around;
}

/** Who is followed on each way, by capability. */
function followed(manifests: readonly Json[]): readonly { readonly [capability: string]: readonly string[] }[] {
  const around = objectsOf(manifests);
  return shownBehind(around.find('HTTPRoute', 'ai', 'r')!, {}, around, DIALECT).map(({ capabilities }) =>
    Object.fromEntries(capabilities.map(each => [each.capability, each.followed.map(({ object: { name } }) => name)])));
}

describe('what comes first is what was recorded on agentgateway 1.4.1:', () => {
  test('[150] the most specific level of Gateway, listener, route and rule, one field at a time', () => {
    const all = [gateway('one', 'two'), backend('a', STATIC), policy('gw', on.gateway, { traffic: { ...headers('gateway'), timeouts: { request: '9s' } } }),
      policy('listener', { ...on.gateway, sectionName: 'two' }, { traffic: headers('listener') })];
    expect(followed([...all, route([{ name: 'special', to: 'a' }, { to: 'a' }], 'one'), policy('rule', { ...on.route, sectionName: 'special' }, { traffic: headers('rule') })]))
      .toEqual([{ headerChanges: ['rule'], requestTimeout: ['gw'] }, { headerChanges: ['gw'], requestTimeout: ['gw'] }]);
    expect(followed([...all, route([{ to: 'a' }])])).toEqual([{ headerChanges: ['gw'], requestTimeout: ['gw'] }, { headerChanges: ['listener'], requestTimeout: ['gw'] }]);
    expect(followed([...all, route([{ to: 'a' }], 'two'), policy('route', on.route, { traffic: headers('route') })])).toEqual([{ headerChanges: ['route'], requestTimeout: ['gw'] }]);
  });

  test('[120] authorization of every level', () => {
    const require = (what: string): Json => ({ traffic: { authorization: { action: 'Require', policy: { matchExpressions: [`request.headers['${what}'] == '1'`] } } } });
    expect(followed([gateway('http'), backend('a', STATIC), route([{ to: 'a' }]), policy('g', on.gateway, require('x-g')), policy('x', on.route, require('x-r'))]))
      .toEqual([{ authorization: ['x', 'g'] }]);
  });

  test('[152, 152b] of backend settings: Gateway, policy on the backend, route, rule, inline, policy on the member, inline in the member', () => {
    const manifests = [gateway('http'), backend('att', { ai: { provider } }), pool('sec'), pool('secin', {}, inline('inline')), pool('secmem', inline('member')),
      backend('own', { ai: { provider }, ...inline('own') }),
      policy('gw', on.gateway, key('gateway')), policy('att', onBackend('att'), key('attached')), policy('ownatt', onBackend('own'), key('attached')),
      ...['sec', 'secin', 'secmem'].map(name => policy(`${name}-policy`, onBackend(name, 'one'), key('section')))];
    const ways = ['att', 'sec', 'secin', 'secmem', 'own'].map(to => ({ to }));
    expect(followed([...manifests, route(ways)]).map(({ credential }) => credential)).toEqual([['att'], ['sec-policy'], ['secin-policy'], ['secmem'], ['own']]);
    const routed = [policy('route', on.route, key('route')), policy('rule', { ...on.route, sectionName: 'special' }, key('rule'))];
    expect(followed([...manifests, ...routed, route([{ to: 'att' }, { name: 'special', to: 'att' }, { to: 'sec' }])]).map(({ credential }) => credential))
      .toEqual([['route'], ['rule'], ['sec-policy']]);
  });

  test('[153b] prompts and guards of outer levels stay where an inner one says something else', () => {
    expect(followed([gateway('http'), backend('a', { ai: { provider } }), route([{ to: 'a' }]), policy('gw', on.gateway, ai(guard)), policy('route', on.route, ai(prompt('route')))]))
      .toEqual([{ prompt: ['route'], guards: ['gw'] }]);
  });

  test('[141] only the most specific guards run', () => {
    expect(followed([gateway('http'), backend('a', { ai: { provider } }), route([{ to: 'a' }]), policy('gw', on.gateway, ai(guard)),
      policy('route', on.route, ai({ promptGuard: { request: [{ regex: { matches: ['worse'], action: 'Reject' } }] } }))])).toEqual([{ guards: ['route'] }]);
  });

  test('[154] what a member says of prompts and guards takes the place of all of that', () => {
    expect(followed([gateway('http'), pool('a', { policies: { ai: prompt('member') } }), route([{ to: 'a' }]), policy('gw', on.gateway, ai(guard))]))
      .toEqual([{ prompt: ['a'], guards: [] }]);
  });

  test('[155, 156] a policy that overrides beats inner levels in its own fields, and the outer ones as usual', () => {
    const inner = policy('route', on.route, { traffic: { ...headers('route'), timeouts: { request: '1s' } } });
    expect(followed([gateway('http'), backend('a', STATIC), route([{ to: 'a' }]), policy('gw', on.gateway, { ...overriding, traffic: headers('gateway') }), inner]))
      .toEqual([{ headerChanges: ['gw'], requestTimeout: ['route'] }]);
    expect(followed([gateway('http'), backend('a', STATIC), route([{ name: 'special', to: 'a' }]), policy('gw', on.gateway, { traffic: headers('gateway') }),
      policy('route', on.route, { ...overriding, traffic: headers('route') }), policy('rule', { ...on.route, sectionName: 'special' }, { traffic: headers('rule') })]))
      .toEqual([{ headerChanges: ['route'] }]);
  });

  const filtered = { filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'x-f', value: 'filter' }] } }], timeouts: { request: '2s' } };
  const said = { traffic: { ...headers('policy'), timeouts: { request: '1s' } } };

  test('[168b] what the rule of the HTTPRoute says comes before a policy on the rule', () => {
    expect(followed([gateway('http'), backend('a', STATIC), route([{ name: 'one', ...filtered, to: 'a' }]), policy('rule', { ...on.route, sectionName: 'one' }, said),
      policy('ov', on.gateway, { ...overriding, traffic: { retry: { attempts: 1, codes: [500] } } })])).toEqual([{ headerChanges: ['r'], requestTimeout: ['r'], retry: ['ov'] }]);
  });

  test('[168c] but not before a policy that overrides', () => {
    expect(followed([gateway('http'), backend('a', STATIC), route([{ ...filtered, to: 'a' }]), policy('ov', on.gateway, { ...overriding, ...said })]))
      .toEqual([{ headerChanges: ['ov'], requestTimeout: ['ov'] }]);
  });

  test('[157] two policies of one level are tied', () => {
    const around = objectsOf([gateway('http'), backend('a', STATIC), route([{ to: 'a' }]), policy('one', on.route, { traffic: headers('one') }), policy('two', on.route, { traffic: headers('two') })]);
    const [{ capabilities }] = shownBehind(around.find('HTTPRoute', 'ai', 'r')!, {}, around, DIALECT);
    expect(capabilities.map(({ followed: [first], tied }) => [first.object.name, ...tied.map(each => each.object.name)].sort())).toEqual([['one', 'two']]);
  });

  test('[167] labels choose what a policy is for', () => {
    const labelled = (label: string): Json => { const r = route([{ to: 'a' }]); return { ...r, metadata: { name: 'r', namespace: 'ai', labels: { use: label } } }; };
    const selecting = object(`${AGENTGATEWAY}/v1alpha1`, 'AgentgatewayPolicy', 'chosen', { targetSelectors: [{ group: GATEWAY_API, kind: 'HTTPRoute', matchLabels: { use: 'chat' } }], traffic: headers('x') });
    expect(followed([gateway('http'), backend('a', STATIC), labelled('chat'), selecting])).toEqual([{ headerChanges: ['chosen'] }]);
    expect(followed([gateway('http'), backend('a', STATIC), labelled('other'), selecting])).toEqual([{}]);
  });
});
