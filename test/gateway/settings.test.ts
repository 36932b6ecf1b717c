import { App, Chart } from 'cdk8s';
import { ConfigMap, LabelExpression, Secret } from 'cdk8s-plus-28';
import {
  AllowedListeners, AllowedRoutes, CertificateAuthority, ClientCertificates, Diagnostics, Dialect, Listener, LlmGateway, LlmGatewayProps, LlmRoute, RouteTarget,
  SynthSettings, TlsCertificate,
} from '../../src';
import { synthesize } from '../providers/synthesis';

const CA = CertificateAuthority.fromConfigMapName('client-ca');
const HTTPS = Listener.https('llm.example.com', TlsCertificate.fromSecretName('ai-tls'));

const made = (dialect: Dialect, props: Partial<LlmGatewayProps>) =>
  synthesize(dialect, chart => new LlmGateway(chart, 'gateway', { listeners: [HTTPS], metadata: { name: 'ai' }, ...props }));

const specOf = (props: Partial<LlmGatewayProps>, dialect = Dialect.AGENTGATEWAY_1_4) => {
  const { codes, kind } = made(dialect, props);
  expect(codes).toEqual([]);
  return kind('Gateway')[0].spec as { readonly [field: string]: unknown };
};

function said(dialect: Dialect, props: Partial<LlmGatewayProps>): { readonly errors: readonly string[]; readonly warnings: readonly string[] } {
  const app = new App();
  new SynthSettings({ printWarnings: false }).applyTo(app);
  dialect.applyTo(app);
  new LlmGateway(new Chart(app, 'llm', { namespace: 'ai' }), 'gateway', { listeners: [HTTPS], ...props });
  const { errors, warnings } = Diagnostics.of(app);
  return { errors: errors.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
}

describe('labels and annotations of what is made for a Gateway', () => {
  const props = { infrastructureLabels: { team: 'ai' }, infrastructureAnnotations: { 'example.com/scheme': 'internal' } };

  test('are its infrastructure', () => {
    expect(specOf(props).infrastructure).toEqual({ labels: { team: 'ai' }, annotations: { 'example.com/scheme': 'internal' } });
  });

  test('stand beside the parameters of the proxy', () => {
    const infrastructure = specOf({ ...props, parameters: { replicas: 2 } }).infrastructure;
    expect(infrastructure).toMatchObject({ labels: { team: 'ai' }, parametersRef: { kind: 'AgentgatewayParameters' } });
  });

  test('leave nothing behind where there are none', () => {
    expect(specOf({ infrastructureLabels: {}, infrastructureAnnotations: {} })).not.toHaveProperty('infrastructure');
  });

  test.each(Dialect.ALL)('are refused by $dialectName only where its controller does not read them', dialect => {
    const { errors, warnings } = said(dialect, props);
    expect({ errors: [...new Set(errors)], isInDoubt: warnings.length > 0 })
      .toEqual({ errors: dialect === Dialect.GLOO_1_20 ? ['UnsupportedFeature'] : [], isInDoubt: dialect === Dialect.KGATEWAY_2_0 });
  });

  test('are judged by the server of the release', () => {
    const infrastructureLabels = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`label-${i}`, 'x']));
    expect(said(Dialect.AGENTGATEWAY_1_4, { infrastructureLabels }).errors).not.toEqual([]);
  });
});

describe('ListenerSets of', () => {
  test.each<[string, AllowedListeners, unknown]>([
    ['the same namespace', AllowedListeners.fromSameNamespace(), { from: 'Same' }],
    ['all namespaces', AllowedListeners.fromAllNamespaces(), { from: 'All' }],
    ['namespaces with labels', AllowedListeners.fromSelectedNamespaces({ labels: { team: 'ai' } }), { from: 'Selector', selector: { matchLabels: { team: 'ai' } } }],
    ['namespaces by an expression', AllowedListeners.fromSelectedNamespaces({ expressions: [LabelExpression.in('team', ['ai'])] }),
      { from: 'Selector', selector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['ai'] }] } }],
  ])('%s are allowed', (_, allowedListeners, namespaces) => {
    expect(specOf({ allowedListeners }).allowedListeners).toEqual({ namespaces });
  });

  test('no namespace in particular are not chosen by labels', () => {
    expect(() => AllowedListeners.fromSelectedNamespaces({})).toThrow(expect.objectContaining({ code: 'InvalidListener' }));
    expect(() => AllowedRoutes.fromSelectedNamespaces({ labels: {} })).toThrow(expect.objectContaining({ code: 'InvalidListener' }));
  });
});

describe('certificates of clients', () => {
  const validation = { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'client-ca' }] };

  test('are asked for by all listeners', () => {
    expect(specOf({ clientCertificates: ClientCertificates.required(CA) }).tls).toEqual({ frontend: { default: { validation } } });
  });

  test('may be missing', () => {
    expect(specOf({ clientCertificates: ClientCertificates.optional(CA) }).tls)
      .toEqual({ frontend: { default: { validation: { ...validation, mode: 'AllowInsecureFallback' } } } });
  });

  test('are asked for on one port, and not on another', () => {
    expect(specOf({ clientCertificatesByPort: [{ port: 8443, clientCertificates: ClientCertificates.required(CA) }] }).tls)
      .toEqual({ frontend: { default: {}, perPort: [{ port: 8443, tls: { validation } }] } });
    expect(specOf({ clientCertificates: ClientCertificates.required(CA), clientCertificatesByPort: [{ port: 8443 }] }).tls)
      .toEqual({ frontend: { default: { validation }, perPort: [{ port: 8443, tls: {} }] } });
  });

  test('are signed by a Secret of another namespace by leave of a grant', () => {
    const { kind } = made(Dialect.AGENTGATEWAY_1_4, {
      clientCertificates: ClientCertificates.required(CertificateAuthority.fromSecretName('client-ca', { namespace: 'certificates' })),
    });
    expect(kind('ReferenceGrant')[0]).toMatchObject({
      metadata: { namespace: 'certificates' },
      spec: { from: [{ kind: 'Gateway', namespace: kind('Gateway')[0].metadata.namespace ?? 'default' }], to: [{ kind: 'Secret', name: 'client-ca' }] },
    });
  });

  test('are not signed by a ConfigMap of another namespace', () => {
    const app = new App();
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const elsewhere = new ConfigMap(new Chart(app, 'certificates', { namespace: 'certificates' }), 'ca');
    const chart = new Chart(app, 'llm', { namespace: 'ai' });
    const gatewayWith = (id: string, authority: CertificateAuthority) =>
      new LlmGateway(chart, id, { listeners: [HTTPS], clientCertificates: ClientCertificates.required(authority) });
    gatewayWith('one', CertificateAuthority.fromConfigMap(new ConfigMap(chart, 'ca')));
    expect(Diagnostics.of(app).errors.map(({ code }) => code)).toEqual([]);
    gatewayWith('other', CertificateAuthority.fromConfigMap(elsewhere));
    expect(Diagnostics.of(app).errors.map(({ code }) => code)).toEqual(['CrossNamespaceConfigMap']);
  });

  test('are signed by somebody, and by 16 at most', () => {
    expect(() => ClientCertificates.required()).toThrow(expect.objectContaining({ code: 'InvalidListener' }));
    expect(() => ClientCertificates.optional(...Array.from({ length: 17 }, () => CA))).toThrow(expect.objectContaining({ code: 'InvalidListener' }));
  });

  test.each(Dialect.ALL)('are refused by $dialectName only where it does not read them', dialect => {
    const reads = /^agentgateway-1/.test(dialect.dialectName);
    expect(said(dialect, { clientCertificates: ClientCertificates.required(CA) }).errors).toEqual(reads ? [] : ['UnsupportedFeature']);
    expect(said(dialect, { backendCertificate: TlsCertificate.fromSecretName('gateway-tls') }).errors).toEqual(reads ? [] : ['UnsupportedFeature']);
  });
});

describe('the certificate for backends', () => {
  test('is a Secret of the Gateway\'s own namespace', () => {
    expect(specOf({ backendCertificate: TlsCertificate.fromSecretName('gateway-tls') }).tls).toEqual({ backend: { clientCertificateRef: { name: 'gateway-tls' } } });
    expect(said(Dialect.AGENTGATEWAY_1_4, { backendCertificate: TlsCertificate.fromSecretName('gateway-tls', { namespace: 'ai' }) }).errors).toEqual([]);
    expect(said(Dialect.AGENTGATEWAY_1_4, { backendCertificate: TlsCertificate.fromSecretName('gateway-tls', { namespace: 'other' }) }).errors).toEqual(['CrossNamespaceSecret']);
  });

  test('is looked for in the chart that makes it', () => {
    const app = new App();
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const secret = new Secret(new Chart(app, 'other', { namespace: 'other' }), 'tls');
    new LlmGateway(new Chart(app, 'llm', { namespace: 'ai' }), 'gateway', { listeners: [HTTPS], backendCertificate: TlsCertificate.fromSecret(secret) });
    expect(Diagnostics.of(app).errors.map(({ code }) => code)).toEqual(['CrossNamespaceSecret']);
  });
});

describe('a listener that passes TLS on', () => {
  const passing = Listener.tlsPassthrough({ hostname: 'models.example.com', port: 8443 });

  test('says so', () => {
    expect(specOf({ listeners: [passing] }).listeners)
      .toEqual([{ name: 'tls', port: 8443, protocol: 'TLS', hostname: 'models.example.com', tls: { mode: 'Passthrough' } }]);
  });

  test('takes no routes of ours, whatever it lists', () => {
    const codes = (...listeners: readonly Listener[]): readonly string[] => synthesize(Dialect.AGENTGATEWAY_1_4, chart => {
      const gateway = new LlmGateway(chart, 'gateway', { listeners: [...listeners] });
      new LlmRoute(chart, 'route', { gateway, rules: [{ targets: [RouteTarget.fromServiceName('web', 80)] }] });
    }).codes;
    expect(codes(passing)).toEqual(['ListenerRefusesRoute']);
    expect(codes(passing, HTTPS)).toEqual([]);
  });
});

test('settings of TLS are those of the listener', () => {
  const listener = Listener.httpsForEveryHost(TlsCertificate.fromSecretName('ai-tls'), { tlsOptions: { 'example.com/min-version': '1.3' } });
  expect(specOf({ listeners: [listener] }).listeners).toMatchObject([{ tls: { certificateRefs: [{ name: 'ai-tls' }], options: { 'example.com/min-version': '1.3' } } }]);
});
