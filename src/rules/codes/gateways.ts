import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const GATEWAY = { level: Severity.ERROR, topic: 'routes' } as const;
const VALUE = { level: Severity.ERROR, topic: 'values' } as const;

const gateway = (listeners: string, more = ''): string => `
  new LlmGateway(chart, 'gateway', { listeners: [${listeners}]${more} });
`;
const OPEN = ', allowedListeners: AllowedListeners.fromSameNamespace()';
const added = (more: string, part = ''): string => `
  const gateway = new LlmGateway(chart, 'gateway', { listeners: [Listener.http()]${more} });
  new ListenerSet(chart, 'more', { gateway: gateway${part}, listeners: [Listener.http({ port: 8080 })] });
`;
const attached = (more: string): string => `
  const gateway = new LlmGateway(chart, 'gateway', { listeners: [Listener.http({ hostname: 'llm.example.com' })] });
  new LlmRoute(chart, 'chat', { gateway: ${more}, rules: [{ targets: [RouteTarget.fromServiceName('web', 80)] }] });
`;

/** Gateways that cannot work, as their constructs tell. */
export const GATEWAY_CODES: readonly FedCode[] = [
  {
    ...GATEWAY,
    code: 'NoListeners',
    title: 'a Gateway or a ListenerSet has no listener',
    reason: 'it would serve nothing, and the server refuses it',
    fix: 'give at least one, such as Listener.http()',
    examples: statements(gateway(''), gateway('Listener.http()')),
  },
  {
    ...GATEWAY,
    code: 'TooManyListeners',
    title: 'a Gateway or a ListenerSet has more than 64 listeners',
    reason: 'the Gateway API takes no more',
    fix: 'spread them over several Gateways or ListenerSets, or use hostnames with a wildcard',
    examples: statements(
      gateway('...Array.from({ length: 65 }, (_, i) => Listener.http({ listenerName: `l${i}`, port: 1000 + i }))'),
      gateway('...Array.from({ length: 64 }, (_, i) => Listener.http({ listenerName: `l${i}`, port: 1000 + i }))')),
  },
  {
    ...GATEWAY,
    code: 'ListenerClash',
    title: 'two listeners of a Gateway have one name, or want the same port for the same host or for different protocols',
    reason: 'a request could not be told to be for one of them; the server refuses the one, and the gateway marks the other as conflicted',
    fix: 'give them other names, hostnames or ports',
    examples: statements(
      gateway('Listener.http({ listenerName: \'a\' }), Listener.http({ listenerName: \'b\' })'),
      gateway('Listener.http({ listenerName: \'a\' }), Listener.http({ listenerName: \'b\', port: 8080 })')),
  },
  {
    ...GATEWAY,
    code: 'ForeignGatewayClass',
    title: 'the class of a Gateway is one that another gateway programs',
    reason: 'the objects of one gateway mean nothing to the controller of another',
    fix: 'leave className out, or use a dialect whose class it is',
    examples: statements(gateway('Listener.http()', ', className: \'gloo-gateway\''), gateway('Listener.http()', ', className: \'my-class\'')),
  },
  {
    ...GATEWAY,
    code: 'ListenerRefusesRoute',
    title: 'a route attaches to a Gateway of the app, no listener of which takes it',
    reason: 'a listener takes routes of certain namespaces, kinds and hostnames, and anything else is answered with 404',
    fix: 'correct the route, or let a listener take it with allowedRoutes',
    examples: statements(attached('gateway, hostnames: [\'other.example.com\']'), attached('gateway, hostnames: [\'llm.example.com\']')),
  },
  {
    ...GATEWAY,
    code: 'GatewayRefusesListeners',
    title: 'a ListenerSet extends a Gateway of the app that takes none of its namespace',
    reason: 'a Gateway takes listeners of others only where it says so, and nothing of the set would be served',
    fix: 'say so with allowedListeners of the Gateway',
    examples: statements(added(''), added(OPEN)),
  },
  {
    ...GATEWAY,
    code: 'InvalidListenerSet',
    title: 'a ListenerSet extends something else than a whole Gateway',
    reason: 'the API lets it name nothing but a Gateway, and no part of that',
    fix: 'give the Gateway itself',
    examples: statements(added(OPEN, '.listener(\'http\')'), added(OPEN)),
  },
  {
    ...GATEWAY,
    code: 'UnknownListener',
    title: 'a listener is asked for that its Gateway does not have',
    reason: 'a route to a listener that is not there is served nowhere',
    fix: 'use one of the names in the message',
    examples: statements(attached('gateway.listener(\'htpt\')'), attached('gateway.listener(\'http\')')),
  },
  {
    ...VALUE,
    code: 'InvalidListener',
    title: 'a listener is given more certificates, kinds or authorities than there may be, or no labels to tell namespaces by, or nobody who signs certificates of clients',
    reason: 'the Gateway API takes at most 64 certificates, 8 kinds and 16 authorities, and no labels would mean every namespace',
    fix: 'give fewer, name an authority, or say fromAllNamespaces()',
    examples: statements(`
      AllowedRoutes.fromLabelledNamespaces({});
    `, `
      AllowedRoutes.fromLabelledNamespaces({ team: 'ai' });
    `),
  },
  {
    ...VALUE,
    code: 'InvalidHostname',
    title: 'the hostname of a listener is none',
    reason: 'it is a name in small letters, with a star as its first label at most; schemes, ports and addresses are none',
    fix: 'give the name alone',
    examples: statements(`
      Listener.http({ hostname: 'https://llm.example.com' });
    `, `
      Listener.http({ hostname: 'llm.example.com' });
    `),
  },
  {
    ...VALUE,
    code: 'InvalidAddress',
    title: 'an address of a Gateway is none, or given twice, or one of more than 16',
    reason: 'the Gateway API takes IP addresses and hostnames, each once',
    fix: 'give it as the message shows',
    examples: statements(`
      GatewayAddress.ip('10.0.0');
    `, `
      GatewayAddress.ip('10.0.0.1');
    `),
  },
  {
    ...VALUE,
    code: 'InvalidIdentity',
    title: 'the identity of a proxy is not called as its cloud calls them',
    reason: 'the cloud would not find it, and every call to a provider would be refused',
    fix: 'give the ARN of a role, the address of a service account, or a client id',
    examples: statements(`
      CloudIdentity.awsRole('ai-gateway');
    `, `
      CloudIdentity.awsRole('arn:aws:iam::123456789012:role/ai-gateway');
    `),
  },
  {
    ...VALUE,
    code: 'InvalidParameters',
    title: 'the parameters of a Gateway ask for an amount that is none, or for things that exclude each other',
    reason: 'the controller would not be able to make the proxy',
    fix: 'correct the value that the message names',
    examples: statements(
      gateway('Listener.http()', ', parameters: { resources: { memoryLimit: \'much\' } }'),
      gateway('Listener.http()', ', parameters: { resources: { memoryLimit: \'512Mi\' } }')),
  },
  {
    ...VALUE,
    code: 'KeyInVariable',
    title: 'an environment variable of a proxy is the key of a provider',
    reason: 'it would stand in the manifest, for everyone who can read it',
    fix: 'keep it in a Secret, and use ProxyVariable.fromSecretName()',
    examples: statements(`
      ProxyVariable.of('OPENAI_API_KEY', 'sk-proj-0123456789abcdefghij');
    `, `
      ProxyVariable.fromSecretName('OPENAI_API_KEY', 'openai-key', 'Authorization');
    `),
  },
];
