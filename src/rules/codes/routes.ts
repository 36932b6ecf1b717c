import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const ROUTE = { level: Severity.ERROR, topic: 'routes' } as const;

const route = (rules: string, ...before: readonly string[]): string =>
  [...before, 'new LlmRoute(chart, \'chat\', {', '  gateway: GatewayRef.named(\'ai-gateway\'),', `  rules: [${rules}],`, '});'].join('\n');
const toBackend = (ruleName: string, path: string): string => `
    { ruleName: '${ruleName}', matches: [RouteMatch.pathPrefix('${path}')], targets: [RouteTarget.fromServiceName('web', 80)] },`;
const backendIn = (namespace: string): string =>
  `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key'), metadata: { namespace: '${namespace}' } });`;
const server = (id: string, host: string): string =>
  `const ${id} = new SelfHostedBackend(chart, '${id}', { server: ModelServer.fromHost('${host}', 8000), model: 'llama3.2' });`;
const SERVERS = [server('first', 'first.example.com'), server('second', 'second.example.com')];
const toServer = (path: string, ...ids: readonly string[]): string => `
    { matches: [RouteMatch.pathPrefix('${path}')], targets: [${ids.join(', ')}] },`;

const PASSING = 'const passing = new OpenAiBackend(chart, \'passing\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), apis: { \'*\': ApiFormat.PASSTHROUGH } });';
const WEB = 'RouteTarget.fromServiceName(\'web\', 80)';
const toChat = (...targets: readonly string[]): string => `
    { matches: [RouteMatch.pathPrefix('/chat')], targets: [${targets.join(', ')}] },`;
const toWeb = `
    { matches: [RouteMatch.pathPrefix('/web')], targets: [${WEB}] },`;
const overflowing = (second: string): string => `
  new LlmRoute(chart, 'chat', {
    gateway: GatewayRef.named('ai-gateway'),
    metadata: { name: 'routes' },
    overflowNames: ['${second}'],
    rules: Array.from({ length: 17 }, (_, i) => ({ matches: [RouteMatch.pathExact(\`/\${i}\`)], targets: [${WEB}] })),
  });
`;

/** Routes that cannot work, as their constructs tell. */
export const ROUTE_CODES: readonly FedCode[] = [
  {
    ...ROUTE,
    code: 'DuplicateRuleName',
    title: 'two rules of a route go by one name',
    reason: 'the name must be unique, and a policy for one of them would be followed by both',
    fix: 'give each rule its own ruleName, and none like rule-1, which is how rules without a name are counted',
    examples: statements(
      route(`${toBackend('chat', '/chat')}${toBackend('chat', '/v1')}\n  `),
      route(`${toBackend('chat', '/chat')}${toBackend('versioned', '/v1')}\n  `)),
  },
  {
    ...ROUTE,
    code: 'HostRewriteConflict',
    title: 'a rule leads to hosts that each want another Host header, or a pool has such hosts',
    reason: 'on the agentgateway data plane of kgateway 2.1 the route has to name the host of a backend, and a rule can name only one; elsewhere the gateway does it',
    fix: 'give each host a rule and a backend of its own, or the rule a Rewrite.hostname(); a pool tells which dialects can',
    examples: statements(
      route(`${toServer('/chat', 'first', 'second')}\n  `, ...SERVERS),
      route(`${toServer('/first', 'first')}${toServer('/second', 'second')}\n  `, ...SERVERS),
      ['kgateway-2.1']),
  },
  {
    ...ROUTE,
    code: 'CrossNamespaceBackend',
    title: 'a route leads to a backend of another namespace where no ReferenceGrant helps',
    reason: 'kgateway 2.1 and agentgateway before 1.3 never follow such a route, and nobody one to an InferencePool',
    fix: 'put route and backend in one namespace',
    examples: statements(
      route('{ matches: [RouteMatch.pathPrefix(\'/chat\')], targets: [openai] }', backendIn('models')),
      route('{ matches: [RouteMatch.pathPrefix(\'/chat\')], targets: [openai] }', backendIn('ai')),
      ['kgateway-2.1', 'agentgateway-1.2']),
  },
  {
    ...ROUTE,
    level: Severity.WARNING,
    code: 'PathPrefixConflict',
    title: 'a rule leads to targets that want its prefix and to others that do not',
    reason: 'what is passed on to a provider is called at the path of the client, and a rule either takes its prefix off for all targets or for none',
    fix: 'give targets that pass requests on a rule of their own, or say keepPrefix',
    examples: statements(
      route(`${toChat('passing', WEB)}\n  `, PASSING), route(`${toChat('passing')}${toWeb}\n  `, PASSING)),
  },
  {
    ...ROUTE,
    level: Severity.WARNING,
    code: 'RouteOrder',
    title: 'a route is written as several HTTPRoutes whose names do not sort as its rules go',
    reason: 'gateways rank routes that match equally well by their names, so that later rules would win',
    fix: 'give overflowNames that sort behind the name of the route, or leave them to the library',
    examples: statements(overflowing('a-route'), overflowing('routes2')),
  },
];
