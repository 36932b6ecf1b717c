import { hosts, leaves, llm, member, onRoute, pair, policy, pool, retries, route, routeWith, rule, server, to, under } from './manifests';
import { servedModel, virtual } from './models';
import { Manifest } from './recording';

const GATEWAY: Manifest = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'edge', namespace: 'ai' },
  spec: { gatewayClassName: 'agentgateway', listeners: [{ name: 'web', port: 80, protocol: 'HTTP', hostname: '*.lab.test' }] },
};
const ROUTE = [...hosts('north'), route('out', rule(undefined, 'north'))];
const guarded = (name: string, promptGuard: object): Manifest => server(name, { ai: { promptGuard } });
const limited = (...local: readonly object[]): readonly Manifest[] => [...ROUTE, policy('limit', onRoute('out'), { traffic: { rateLimit: { local } } })];
const elsewhere = { ...hosts('south')[0], metadata: { name: 'south', namespace: 'team' } };
const HEADER = { traffic: { transformation: { request: { set: [{ name: 'x-lab', value: '\'1\'' }] } } } };

/** Parts of recorded configurations that did not do what they say, by number and by the code of the finding. */
export const FAULTS: { readonly [number: string]: { readonly [code: string]: readonly Manifest[] } } = {
  '03b': { LintPolicyTarget: [policy('set', { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'more' }, HEADER)] },
  '04': { LintParent: [GATEWAY, ...hosts('north'), routeWith('out', { hostnames: ['talk.away.test'] }, rule(undefined, 'north'))] },
  '19b': { LintParent: [GATEWAY, ...hosts('north'), routeWith('out', { parentRefs: [{ name: 'edge', sectionName: 'gone' }] }, rule(undefined, 'north'))] },
  '19': { LintCrossNamespace: [elsewhere, route('across', rule(undefined, [to('south', { namespace: 'team' })]))] },
  '25b': {
    LintMirror: [...hosts('north'), server('south'),
      route('out', rule(undefined, 'north', { filters: [{ type: 'RequestMirror', requestMirror: { backendRef: to('south') } }] }))],
  },
  '28': { LintMissingBackend: [...hosts('north'), route('shares', rule(undefined, [to('north'), to('gone')]))] },
  '47': { InvalidPath: [llm('bad', { openai: {}, host: 'north.test', port: 9000, path: 'mine' })] },
  '48': { LintApi: [server('north', { ai: { routes: { '/v1/models': 'Models' } } })] },
  '49': { LintApi: [llm('claude', { anthropic: {} }, { ai: { routes: { '/v1/responses': 'Responses' } } })] },
  '54': { LintApi: [llm('north', { openai: {}, host: 'north.test', port: 9000 }, { ai: { routes: { '/v1/messages': 'Messages' } } })] },
  '56': { LintApi: [llm('north', { custom: { formats: [{ type: 'Responses' }] }, host: 'north.test', port: 9000 })] },
  '59': { LintNoTls: [llm('plain', { openai: {}, host: 'plain.test', port: 443, pathPrefix: '/v1' })] },
  '61': { BearerInKey: [server('twice', { auth: { key: 'Bearer sk-lab' } })], LintPlaintextKey: [server('inline', { auth: { key: 'sk-lab' } })] },
  '69b': {
    LintNoIdentity: [llm('rock', { bedrock: { region: 'eu-west-1', model: 'titan' }, host: 'north.test', port: 9000 })],
    RegionMissing: [llm('rock', { bedrock: { region: 'eu-west-1', model: 'titan' }, host: 'north.test', port: 9000 }, { auth: { aws: { secretRef: { name: 'aws' } } } })],
  },
  '71': { LintRetrySameProvider: [pair('chat', leaves()), route('out', rule(undefined, 'chat')), retries('out', { attempts: 1, codes: [500] })] },
  '71b': { LintRetrySameProvider: [pair('chat', leaves()), route('out', rule(under('/x'), 'chat', { retry: { attempts: 1, codes: [503] } }))] },
  '76': { LintNoEviction: [pair('chat')] },
  '77b': { LintNoEviction: [pair('chat', { unhealthyCondition: 'default(response.code, 503) >= 500' })] },
  '82': { LintNoEviction: [pair('chat', { unhealthyCondition: 'response.code == 429' })] },
  '87': { LintNoEviction: [pair('chat', leaves({ duration: '30s', consecutiveFailures: 0 }))] },
  '91': { LintNoEviction: [pool('chat', [[member('north')], [member('south', { health: leaves() })]])] },
  '94': { LintRetryNoCodes: [server('north'), route('out', rule(undefined, 'north')), retries('out', { attempts: 1, backoff: '25ms' })] },
  '97c': { LintHealthRule: [pair('chat', leaves())] },
  '98': {
    LintMissingSecret: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'absents', namespace: 'ai' } },
      pool('chat', [[member('north', { auth: { secretRef: { name: 'absent' } } })], [member('south')]], { health: leaves() })],
  },
  '107': { LintIneffective: [guarded('north', { streaming: 'Enabled', response: [{ regex: { matches: ['bad'], action: 'Mask' } }] })] },
  '100': { LintMessageRole: [server('north', { ai: { prompt: { prepend: [{ role: 'SYSTEM', content: 'second' }], append: [{ role: 'odd', content: 'last' }] } } })] },
  '113': { LintIneffective: limited({ requests: 100, unit: 'Minutes' }, { requests: 1, unit: 'Minutes' }) },
  '115': {
    LintIneffective: [...ROUTE, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'clients', namespace: 'ai', labels: { use: 'chat' } }, data: { plain: 'search-key' } } as Manifest,
      policy('out', onRoute('out'), { traffic: { apiKeyAuthentication: { configMapSelector: { matchLabels: { use: 'chat' } } } } })],
  },
  '125b': { InvalidExpression: [...ROUTE, policy('deny', onRoute('out'), { traffic: { authorization: { action: 'Deny', policy: { matchExpressions: ['1 +'] } } } })] },
  '152c': {
    LintTlsForAll: [llm('plain', { openai: {}, host: 'north.test', port: 8080 }), llm('secure', { openai: {}, host: 'south.test', port: 8443 }),
      route('out', rule(under('/p'), 'plain'), rule(under('/s'), 'secure')), policy('tls', onRoute('out'), { backend: { tls: {} } })],
  },
  '153b': {
    LintDroppedDefaults: [GATEWAY, server('north', { ai: { modelAliases: { short: 'long' } } }), route('out', rule(undefined, 'north')),
      policy('all', { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' }, { backend: { ai: { defaults: [{ field: 'outer', value: 1 }] } } })],
  },
  '163': { LintMissingTarget: [...ROUTE, policy('named', onRoute('out', 'gone'), HEADER)] },
  '164': { LintMissingTarget: [...ROUTE, policy('lost', onRoute('gone'), HEADER)] },
  '176': { LintModelTarget: [servedModel('north'), virtual('any', 'weighted', { modelRef: { name: 'north' }, model: 'other' })] },
  '178': { LintNoEviction: [servedModel('north'), servedModel('south'), virtual('any', 'failover', { modelRef: { name: 'north' }, priority: 0 }, { modelRef: { name: 'south' }, priority: 1 })] },
  '181': { LintModelTarget: [servedModel('north'), virtual('any', 'weighted', { modelRef: { name: 'north' } }, { modelRef: { name: 'gone' } })] },
};
