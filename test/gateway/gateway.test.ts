import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import {
  AllowedRoutes, CloudIdentity, Diagnostics, Dialect, GatewayAddress, GatewayRef, IGatewayParent, Listener, LlmGateway, LlmGatewayProps, LlmRoute, ProxyVariable,
  RouteKind, RouteTarget, SynthSettings, TlsCertificate,
} from '../../src';
import { synthesize } from '../providers/synthesis';

const HTTP = [Listener.http()];
const web = RouteTarget.fromServiceName('web', 80);
const named = { metadata: { name: 'ai' } };

const made = (dialect: Dialect, props: Partial<LlmGatewayProps> = {}) =>
  synthesize(dialect, chart => new LlmGateway(chart, 'gateway', { listeners: HTTP, ...named, ...props }));

const ON_ENVOY = [Dialect.GLOO_1_20, Dialect.KGATEWAY_2_0, Dialect.KGATEWAY_2_1_ENVOY];
const ON_AGENTGATEWAY = Dialect.ALL.filter(dialect => !ON_ENVOY.includes(dialect));

const codeOf = (attempt: () => unknown): string | undefined => {
  try { attempt(); } catch (e) { return (e as { code?: string }).code; }
  return undefined;
};

describe.each(Dialect.ALL)('a Gateway in $dialectName', dialect => {
  const { gateways, parameters } = dialect._definition;

  test('is of the class that the dialect programs', () => {
    const { codes, kind } = made(dialect);
    expect(codes).toEqual([]);
    expect((kind('Gateway')[0].spec as { gatewayClassName: string }).gatewayClassName).toBe(gateways.classes[0]);
  });

  test('refuses the class of another, and takes any other name', () => {
    const other = gateways.classes.includes('kgateway') ? 'agentgateway' : 'kgateway';
    expect(made(dialect, { className: other }).codes).toEqual(['ForeignGatewayClass']);
    expect(made(dialect, { className: 'ours' }).codes).toEqual([]);
  });

  test('gives the proxy the identity of a cloud', () => {
    const { codes, kind } = made(dialect, { parameters: { cloudIdentity: CloudIdentity.azureClient('00000000-0000-0000-0000-00000000abcd'), replicas: 2 } });
    expect(codes).toEqual([]);
    const text = JSON.stringify(kind(parameters.kind)[0].spec);
    expect(text).toContain('"azure.workload.identity/client-id":"00000000-0000-0000-0000-00000000abcd"');
    expect(text).toContain('"azure.workload.identity/use":"true"');
    expect(text).toContain('"replicas":2');
  });

  test('refers to parameters that someone else made', () => {
    const { kind, codes } = made(dialect, { parametersName: 'theirs' });
    expect(codes).toEqual([]);
    expect(kind(parameters.kind)).toEqual([]);
    expect(JSON.stringify(kind('Gateway')[0])).toContain('theirs');
  });

  test('is refused when its parameters are both made and named', () => {
    expect(made(dialect, { parametersName: 'theirs', parameters: { logLevel: 'debug' } }).codes).toEqual(['ConflictingOptions']);
  });

  test('makes no parameters and refers to none where its class has them', () => {
    const { kind, codes } = made(dialect, { parametersOfClass: true });
    expect(codes).toEqual([]);
    expect(kind(parameters.kind)).toEqual([]);
    const [{ metadata, spec }] = kind('Gateway');
    expect(Object.keys(spec as object)).not.toContain('infrastructure');
    expect(Object.keys(metadata as object)).not.toContain('annotations');
  });

  test('is refused when its parameters are those of the class and its own', () => {
    expect(made(dialect, { parametersOfClass: true, parameters: { logLevel: 'debug' } }).codes).toEqual(['ConflictingOptions']);
    expect(made(dialect, { parametersOfClass: true, parametersName: 'theirs' }).codes).toEqual(['ConflictingOptions']);
  });

  test('reads a certificate of another namespace by leave of a grant', () => {
    const { codes, kind } = made(dialect, { listeners: [Listener.https('llm.example', TlsCertificate.fromSecretName('ai-tls', { namespace: 'certificates' }))] });
    expect(codes).toEqual([]);
    expect(kind('ReferenceGrant').map(({ metadata, spec }) => ({ metadata, spec }))).toEqual([{
      metadata: { name: 'ai-gateway-ai-to-secret-ai-tls', namespace: 'certificates' },
      spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'ai' }], to: [{ group: '', kind: 'Secret', name: 'ai-tls' }] },
    }]);
  });
});

describe.each(ON_ENVOY)('on Envoy, in $dialectName,', dialect => {
  const { parameters } = dialect._definition;

  test('a Gateway has the AI extension without being told', () => {
    const { kind } = made(dialect);
    expect(kind(parameters.kind)[0].spec).toEqual({ kube: { aiExtension: { enabled: true } } });
    const { metadata, spec } = kind('Gateway')[0] as { metadata: { annotations?: object }; spec: { infrastructure?: object } };
    const isGloo = dialect === Dialect.GLOO_1_20;
    expect(metadata.annotations).toEqual(isGloo ? { 'gateway.gloo.solo.io/gateway-parameters-name': 'ai-parameters' } : undefined);
    expect(spec.infrastructure).toEqual(isGloo ? undefined : { parametersRef: { group: 'gateway.kgateway.dev', kind: 'GatewayParameters', name: 'ai-parameters' } });
  });

  test('a Gateway can do without', () => {
    expect(made(dialect, { parameters: { aiExtension: { enabled: false } } }).kind(parameters.kind)[0].spec).toEqual({ kube: { aiExtension: { enabled: false } } });
  });

  test('what only agentgateway has is refused, with the dialects that have it', () => {
    expect(made(dialect, { parameters: { onEveryNode: true } }).codes).toEqual(['UnsupportedFeature']);
  });
});

describe.each(ON_AGENTGATEWAY)('on agentgateway, in $dialectName,', dialect => {
  const { parameters } = dialect._definition;

  test('a Gateway needs no parameters', () => {
    const { kind } = made(dialect);
    expect(kind(parameters.kind)).toEqual([]);
    expect((kind('Gateway')[0].spec as { infrastructure?: object }).infrastructure).toBeUndefined();
  });

  test('an AI extension is refused', () => {
    expect(made(dialect, { parameters: { aiExtension: { env: [] } } }).codes).toEqual(['UnsupportedFeature']);
  });
});

test('what a release cannot say names those that can', () => {
  const app = new App();
  new SynthSettings({ printWarnings: false }).applyTo(app);
  Dialect.AGENTGATEWAY_1_2.applyTo(app);
  new LlmGateway(new Chart(app, 'c'), 'gateway', { listeners: HTTP, parameters: { modelCatalog: [{ configMapName: 'prices' }] } });
  const [{ message }] = Diagnostics.of(app).errors;
  expect(message).toContain('agentgateway-1.3, agentgateway-1.4');
  expect(message).not.toContain('agentgateway-1.1');
});

test('models are listed where there are any, and refused elsewhere', () => {
  const listeners = [Listener.http({ allowedRoutes: AllowedRoutes.fromSameNamespace(RouteKind.AGENTGATEWAY_MODEL, RouteKind.HTTP_ROUTE) })];
  const able = Dialect.ALL.filter(dialect => made(dialect, { listeners }).codes.length === 0).map(({ dialectName }) => dialectName);
  expect(able).toContain('agentgateway-1.4');
  expect(able).not.toContain('agentgateway-1.3');
});

describe('a Secret of the app', () => {
  test('is referred to with its namespace, and its grant is in its chart', () => {
    const app = new App();
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const certificates = new Chart(app, 'certificates', { namespace: 'certificates' });
    const secret = new Secret(certificates, 'tls', { metadata: { name: 'ai-tls' } });
    const chart = new Chart(app, 'llm', { namespace: 'ai' });
    new LlmGateway(chart, 'gateway', { listeners: [Listener.httpsForEveryHost(TlsCertificate.fromSecret(secret))] });
    expect(Diagnostics.of(app).errors).toEqual([]);
    expect((certificates.toJson() as { kind: string }[]).map(({ kind }) => kind)).toEqual(['Secret', 'ReferenceGrant']);
    expect(JSON.stringify(chart.toJson())).toContain('"certificateRefs":[{"name":"ai-tls","namespace":"certificates"}]');
  });

  test('needs no grant in the namespace of the Gateway', () => {
    const { kind } = synthesize(Dialect.AGENTGATEWAY_1_4, chart =>
      new LlmGateway(chart, 'gateway', { listeners: [Listener.httpsForEveryHost(TlsCertificate.fromSecret(new Secret(chart, 'tls')))] }));
    expect(kind('ReferenceGrant')).toEqual([]);
  });

  test('is refused where nobody says its namespace', () => {
    const app = new App();
    const secret = new Secret(new Chart(app, 'certificates'), 'tls');
    new LlmGateway(new Chart(app, 'llm', { namespace: 'ai' }), 'gateway', { listeners: [Listener.httpsForEveryHost(TlsCertificate.fromSecret(secret))] });
    expect(Diagnostics.of(app).errors.map(({ code }) => code)).toEqual(['CrossNamespaceSecret']);
  });
});

describe('listeners that cannot be together:', () => {
  const codesOf = (...listeners: readonly Listener[]) => made(Dialect.AGENTGATEWAY_1_4, { listeners: [...listeners] }).codes;
  const tls = TlsCertificate.fromSecretName('ai-tls');

  test.each<[string, readonly Listener[], readonly string[]]>([
    ['of one name', [Listener.http(), Listener.http({ port: 8080 })], ['ListenerClash']],
    ['of one port and host', [Listener.http({ hostname: 'a.example' }), Listener.http({ hostname: 'a.example', listenerName: 'b' })], ['ListenerClash']],
    ['of one port for every host', [Listener.http(), Listener.http({ listenerName: 'b' })], ['ListenerClash']],
    ['of two protocols on a port', [Listener.http(), Listener.https('a.example', tls, { port: 80 })], ['ListenerClash']],
    ['none at all', [], ['NoListeners']],
    ['more than 64', Array.from({ length: 65 }, (_, i) => Listener.http({ listenerName: `l${i}`, port: 1000 + i })), ['TooManyListeners']],
    ['of one port and two hosts', [Listener.http({ hostname: 'a.example' }), Listener.http({ hostname: '*.example', listenerName: 'b' }), Listener.http({ listenerName: 'c' })], []],
    ['as many as there may be', Array.from({ length: 64 }, (_, i) => Listener.http({ listenerName: `l${i}`, port: 1000 + i })), []],
  ])('%s', (_, listeners, codes) => { expect(codesOf(...listeners)).toEqual(codes); });
});

describe('values that are none:', () => {
  const tls = TlsCertificate.fromSecretName('ai-tls');

  test.each<[string, () => unknown, string | undefined]>([
    ['a port of 0', () => Listener.http({ port: 0 }), 'InvalidPort'],
    ['a port of 65536', () => Listener.http({ port: 65536 }), 'InvalidPort'],
    ['a port of 65535', () => Listener.http({ port: 65535 }), undefined],
    ['half a port', () => Listener.http({ port: 80.5 }), 'InvalidPort'],
    ['a name with a capital', () => Listener.http({ listenerName: 'HTTP' }), 'InvalidName'],
    ['an empty name', () => Listener.http({ listenerName: '' }), 'InvalidName'],
    ['a URL as hostname', () => Listener.https('https://llm.example', tls), 'InvalidHostname'],
    ['an address as hostname', () => Listener.https('10.0.0.1', tls), 'InvalidHostname'],
    ['a star as hostname', () => Listener.https('*', tls), 'InvalidHostname'],
    ['a star within a hostname', () => Listener.https('a.*.example', tls), 'InvalidHostname'],
    ['a wildcard', () => Listener.https('*.llm.example', tls), undefined],
    ['an undefined port', () => Listener.http({ port: undefined }), undefined],
    ['HTTPS without certificate', () => Listener.https('llm.example', undefined as unknown as TlsCertificate), 'WrongType'],
    ['65 certificates', () => Listener.https('llm.example', tls, { moreCertificates: Array.from({ length: 64 }, () => tls) }), 'InvalidListener'],
    ['a certificate without name', () => TlsCertificate.fromSecretName(''), 'EmptyName'],
    ['a key as the name of a certificate', () => TlsCertificate.fromSecretName('-----BEGIN PRIVATE KEY-----'), 'InvalidName'],
    ['a certificate in a namespace without name', () => TlsCertificate.fromSecretName('ai-tls', { namespace: '' }), 'EmptyName'],
    ['namespaces by no label', () => AllowedRoutes.fromLabelledNamespaces({}), 'InvalidListener'],
    ['nine kinds', () => AllowedRoutes.fromAllNamespaces(...Array.from({ length: 9 }, () => RouteKind.HTTP_ROUTE)), 'InvalidListener'],
    ['a kind without name', () => RouteKind.of('example.com', ' '), 'EmptyName'],
    ['half an address', () => GatewayAddress.ip('10.0.0'), 'InvalidAddress'],
    ['an address beyond 255', () => GatewayAddress.ip('10.0.0.256'), 'InvalidAddress'],
    ['an IPv6 address', () => GatewayAddress.ip('fd00::1'), undefined],
    ['a URL as address', () => GatewayAddress.hostname('https://llm.example'), 'InvalidAddress'],
    ['a user as role', () => CloudIdentity.awsRole('arn:aws:iam::123456789012:user/me'), 'InvalidIdentity'],
    ['a role of China', () => CloudIdentity.awsRole('arn:aws-cn:iam::123456789012:role/ai'), undefined],
    ['a role from the environment', () => CloudIdentity.awsRole('$ROLE_ARN'), undefined],
    ['a person as service account', () => CloudIdentity.gcpServiceAccount('me@example.com'), 'InvalidIdentity'],
    ['a name as client id', () => CloudIdentity.azureClient('my-identity'), 'InvalidIdentity'],
    ['a key in a variable', () => ProxyVariable.of('OPENAI_API_KEY', 'sk-proj-abcdefghijklmnop0123456789'), 'KeyInVariable'],
    ['a variable with a space', () => ProxyVariable.of('A B', 'x'), 'InvalidName'],
    ['a variable from no entry', () => ProxyVariable.fromSecretName('A', 'secret', ''), 'EmptyName'],
  ])('%s', (_, attempt, code) => { expect(codeOf(attempt)).toBe(code); });

  test.each<[string, LlmGatewayProps['parameters'], readonly string[]]>([
    ['half a pod', { replicas: 1.5 }, ['InvalidParameters']],
    ['pods by number and by node', { replicas: 2, onEveryNode: true }, ['InvalidParameters']],
    ['an amount without meaning', { resources: { cpuLimit: 'much' } }, ['InvalidParameters']],
    ['a variable twice', { env: [ProxyVariable.of('A', '1'), ProxyVariable.of('A', '2')] }, ['InvalidParameters']],
    ['amounts', { resources: { cpuRequest: '500m', memoryLimit: '1.5Gi' } }, []],
    ['a pod on every node', { onEveryNode: true, podLabels: { team: 'ai' } }, []],
  ])('parameters with %s', (_, parameters, codes) => { expect(made(Dialect.AGENTGATEWAY_1_4, { parameters }).codes).toEqual(codes); });

  test('an address twice', () => {
    const addresses = [GatewayAddress.ip('10.0.0.1'), GatewayAddress.ip('10.0.0.1')];
    expect(made(Dialect.AGENTGATEWAY_1_4, { addresses }).codes).toEqual(['InvalidAddress']);
  });
});

describe('a route', () => {
  interface Placed { readonly gateway?: Partial<LlmGatewayProps>; readonly from?: string; readonly hostnames?: string[]; readonly to?: (gateway: LlmGateway) => IGatewayParent }

  function attached({ gateway, from = 'ai', hostnames, to = g => g }: Placed): { readonly codes: readonly string[]; readonly parents: unknown } {
    const app = new App();
    new SynthSettings({ printWarnings: false }).applyTo(app);
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const parent = new LlmGateway(new Chart(app, 'llm', { namespace: 'ai' }), 'gateway', { listeners: HTTP, ...named, ...gateway });
    const chart = new Chart(app, 'routes', { namespace: from });
    new LlmRoute(chart, 'route', { gateway: to(parent), hostnames, rules: [{ targets: [web] }] });
    const codes = Diagnostics.of(app).errors.map(({ code }) => code);
    const objects = codes.length > 0 ? [] : chart.toJson() as { kind: string; spec: { parentRefs: unknown } }[];
    return { codes, parents: objects.find(({ kind }) => kind === 'HTTPRoute')?.spec.parentRefs };
  }

  const all = AllowedRoutes.fromAllNamespaces();

  test('of the same namespace names the Gateway alone', () => {
    expect(attached({})).toEqual({ codes: [], parents: [{ name: 'ai' }] });
  });

  test('attaches to one listener', () => {
    expect(attached({ to: gateway => gateway.listener('http') })).toEqual({ codes: [], parents: [{ name: 'ai', sectionName: 'http' }] });
  });

  test('of another namespace names that of the Gateway, if a listener takes it', () => {
    const gateway = { listeners: [Listener.http({ allowedRoutes: all })] };
    expect(attached({ gateway, from: 'apps' })).toEqual({ codes: [], parents: [{ name: 'ai', namespace: 'ai' }] });
    expect(attached({ from: 'apps' }).codes).toEqual(['ListenerRefusesRoute']);
  });

  test('is taken by any of the listeners, unless one is named', () => {
    const gateway = { listeners: [Listener.http(), Listener.http({ listenerName: 'open', port: 8080, allowedRoutes: all })] };
    expect(attached({ gateway, from: 'apps' }).codes).toEqual([]);
    expect(attached({ gateway, from: 'apps', to: g => g.listener('open') }).codes).toEqual([]);
    expect(attached({ gateway, from: 'apps', to: g => g.listener('http') }).codes).toEqual(['ListenerRefusesRoute']);
  });

  test('is not taken by a listener for models only', () => {
    const gateway = { listeners: [Listener.http({ allowedRoutes: AllowedRoutes.fromSameNamespace(RouteKind.AGENTGATEWAY_MODEL) })] };
    expect(attached({ gateway }).codes).toEqual(['ListenerRefusesRoute']);
  });

  test('needs a hostname of the listener', () => {
    const gateway = { listeners: [Listener.http({ hostname: '*.llm.example' })] };
    expect(attached({ gateway, hostnames: ['a.llm.example'] }).codes).toEqual([]);
    expect(attached({ gateway, hostnames: ['llm.example'] }).codes).toEqual(['ListenerRefusesRoute']);
    expect(attached({ gateway, hostnames: ['other.example', '*.example'] }).codes).toEqual([]);
    expect(attached({ gateway }).codes).toEqual([]);
  });

  test('attaches to a Gateway by name as it did', () => {
    expect(attached({ to: () => GatewayRef.named('other', { namespace: 'ai', port: 80 }) }).parents).toEqual([{ name: 'other', namespace: 'ai', port: 80 }]);
  });

  test('finds no listener of a misspelt name', () => {
    const gateway = new LlmGateway(new Chart(new App(), 'c'), 'gateway', { listeners: HTTP });
    expect(codeOf(() => gateway.listener('htpt'))).toBe('UnknownListener');
    expect(() => gateway.listener('htpt')).toThrow('did you mean \'http\'?');
    expect(gateway.listener('http').listenerName).toBe('http');
  });
});
