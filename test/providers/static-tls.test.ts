import { Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { only, synthesize } from './synthesis';
import { BackendTls, Dialect, GatewayRef, LlmRoute, StaticBackend, StaticHost } from '../../src';

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4 } = Dialect;

const host = (name = 'litellm.example', port = 8443): StaticHost => ({ host: name, port });
const plain = (tls?: (chart: Chart) => BackendTls, ...hosts: StaticHost[]) => (chart: Chart) =>
  new StaticBackend(chart, 'litellm', { hosts: hosts.length > 0 ? hosts : [host()], tls: tls?.(chart) });
const upstream = (tls?: (chart: Chart) => BackendTls, ...hosts: StaticHost[]) => only('Upstream', GLOO_1_20, plain(tls, ...hosts)).spec;
const ca = (chart: Chart) => Secret.fromSecretName(chart, 'ca', 'ca');

describe('TLS to plain hosts in Gloo', () => {
  const SYSTEM = { rootCa: '/etc/ssl/certs/ca-certificates.crt' };

  test('is verified by the authorities of the system, which expect the host by name', () => {
    expect(upstream(() => BackendTls.systemTrust())).toEqual({
      static: { hosts: [{ addr: 'litellm.example', port: 8443 }] },
      sslConfig: { sslFiles: SYSTEM, verifySubjectAltName: ['litellm.example'] },
    });
    expect(synthesize(GLOO_1_20, plain(() => BackendTls.systemTrust())).warnings).toHaveLength(1);
  });

  test('is verified by the CA in a Secret of the backend\'s namespace, without a certificate of the gateway\'s own', () => {
    expect(upstream(chart => BackendTls.fromSecret(ca(chart)))).toMatchObject({
      sslConfig: { secretRef: { name: 'ca', namespace: 'ai' }, oneWayTls: true, verifySubjectAltName: ['litellm.example'] },
    });
  });

  test('shows a certificate of its own when that is in the same Secret, and refuses another', () => {
    const both = upstream(chart => BackendTls.fromSecret(ca(chart), { clientCertificate: Secret.fromSecretName(chart, 'same', 'ca') }));
    expect(both).toMatchObject({ sslConfig: { secretRef: { name: 'ca', namespace: 'ai' } } });
    expect(both).not.toHaveProperty('sslConfig.oneWayTls');
    const other = plain(chart => BackendTls.fromSecret(ca(chart), { clientCertificate: Secret.fromSecretName(chart, 'other', 'mine') }));
    expect(synthesize(GLOO_1_20, other).codes).toEqual(['UnsupportedFeature']);
  });

  test('greets by a server name, since the name of the host would win over sslConfig.sni', () => {
    expect(upstream(() => BackendTls.systemTrust({ serverName: 'server.example', subjectAltNames: ['alt.example'] }), host('10.0.0.1'))).toEqual({
      static: { hosts: [{ addr: '10.0.0.1', port: 8443, sniAddr: 'server.example' }] },
      sslConfig: { sslFiles: SYSTEM, verifySubjectAltName: ['alt.example'] },
    });
  });

  test('expects the name of any of several hosts', () => {
    expect(upstream(() => BackendTls.systemTrust(), host('a.example'), host('b.example')))
      .toMatchObject({ sslConfig: { verifySubjectAltName: ['a.example', 'b.example'] } });
    expect(upstream(() => BackendTls.systemTrust({ serverName: 'a.example' }), host('a.example'), host('b.example'))).toMatchObject({
      static: { hosts: [{ sniAddr: 'a.example' }, { sniAddr: 'a.example' }] }, sslConfig: { verifySubjectAltName: ['a.example'] },
    });
  });

  test('verifies as little as the user says', () => {
    expect(upstream(() => BackendTls.unsafeInsecure())).toEqual({ static: { hosts: [{ addr: 'litellm.example', port: 8443 }], useTls: true } });
    expect(upstream(() => BackendTls.unsafeAnyHostname())).toMatchObject({ sslConfig: { sslFiles: SYSTEM } });
    expect(upstream(() => BackendTls.unsafeAnyHostname())).not.toHaveProperty('sslConfig.verifySubjectAltName');
    expect(synthesize(GLOO_1_20, plain(() => BackendTls.unsafeInsecure({ subjectAltNames: ['a.example'] }))).codes).toEqual(['UnsupportedFeature']);
  });

  test('is not spoken unless asked for, though Gloo would on port 443', () => {
    expect(upstream(undefined, host('litellm.example', 443))).toEqual({ static: { hosts: [{ addr: 'litellm.example', port: 443 }], useTls: false } });
    expect(upstream(() => BackendTls.unsafePlaintext())).toEqual({ static: { hosts: [{ addr: 'litellm.example', port: 8443 }] } });
  });

  test('takes no CA from a ConfigMap', () => {
    expect(synthesize(GLOO_1_20, plain(() => BackendTls.fromConfigMapName('ca'))).codes).toEqual(['UnsupportedFeature']);
  });
});

describe('TLS to plain hosts in kgateway', () => {
  const policy = (dialect: Dialect, ...args: Parameters<typeof plain>) => only('BackendTLSPolicy', dialect, plain(...args));

  test('lives in a BackendTLSPolicy, on Envoy too', () => {
    for (const dialect of [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1]) {
      expect(policy(dialect, () => BackendTls.fromConfigMapName('ca'))).toEqual({
        apiVersion: `gateway.networking.k8s.io/${dialect === KGATEWAY_2_0 ? 'v1alpha3' : 'v1'}`,
        kind: 'BackendTLSPolicy',
        metadata: { name: 'llm-litellm-tls', namespace: 'ai' },
        spec: {
          targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'llm-litellm' }],
          validation: { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }], hostname: 'litellm.example' },
        },
      });
    }
  });

  test('trusts the system from 2.1 on; 2.0 ignores that', () => {
    expect(policy(KGATEWAY_2_1_ENVOY, () => BackendTls.systemTrust()).spec).toMatchObject({ validation: { wellKnownCACertificates: 'System' } });
    expect(synthesize(KGATEWAY_2_0, plain(() => BackendTls.systemTrust())).codes).toEqual(['UnsupportedFeature']);
  });

  test('expects one name of all hosts', () => {
    const two = [host('a.example'), host('b.example')];
    expect(synthesize(KGATEWAY_2_1_ENVOY, plain(() => BackendTls.systemTrust(), ...two)).codes).toEqual(['UnsupportedFeature']);
    expect(policy(KGATEWAY_2_1_ENVOY, () => BackendTls.systemTrust({ serverName: 'a.example' }), ...two).spec)
      .toMatchObject({ validation: { hostname: 'a.example' } });
  });

  test('expects a name rather than an address: Envoy would look for a name of digits, agentgateway looks for the address', () => {
    const byAddress = plain(() => BackendTls.systemTrust(), host('10.0.0.1'));
    expect(synthesize(KGATEWAY_2_1_ENVOY, byAddress).codes).toEqual(['UnsupportedFeature']);
    expect(synthesize(KGATEWAY_2_1, byAddress).warnings).toHaveLength(1);
    expect(synthesize(KGATEWAY_2_1, plain(() => BackendTls.systemTrust({ serverName: 'server.example' }), host('10.0.0.1'))).warnings).toEqual([]);
  });
});

test('TLS to plain hosts is inside the backend of agentgateway', () => {
  for (const dialect of [AGENTGATEWAY_0_12, AGENTGATEWAY_1_4]) {
    expect(only('AgentgatewayBackend', dialect, plain(() => BackendTls.fromConfigMapName('ca'), host('10.0.0.1'))).spec).toEqual({
      static: { host: '10.0.0.1', port: 8443 }, policies: { tls: { caCertificateRefs: [{ name: 'ca' }] } },
    });
  }
});

describe('a route to plain hosts behind TLS', () => {
  const rewrite = (dialect: Dialect, tls?: () => BackendTls, ...hosts: StaticHost[]) => {
    const { kind, errors } = synthesize(dialect, chart => {
      new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules: [{ targets: [plain(tls, ...hosts)(chart)] }] });
    });
    expect(errors).toEqual([]);
    const { rules } = kind('HTTPRoute')[0].spec as { rules: { filters?: { type: string }[] }[] };
    return rules[0].filters?.filter(({ type }) => type === 'URLRewrite') ?? [];
  };
  const trusted = () => BackendTls.fromConfigMapName('ca');
  const named = (hostname: string) => [{ type: 'URLRewrite', urlRewrite: { hostname } }];

  test('names them in the Host header where the gateway does not by itself', () => {
    expect(rewrite(GLOO_1_20, () => BackendTls.systemTrust())).toEqual(named('litellm.example'));
    for (const dialect of [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1]) { expect(rewrite(dialect, trusted)).toEqual(named('litellm.example')); }
    for (const dialect of [AGENTGATEWAY_0_12, AGENTGATEWAY_1_4]) { expect(rewrite(dialect, trusted)).toEqual([]); }
  });

  test('leaves the header alone in plain text, and where the hosts have several names or none', () => {
    expect(rewrite(GLOO_1_20)).toEqual([]);
    expect(rewrite(GLOO_1_20, () => BackendTls.systemTrust(), host('a.example'), host('b.example'))).toEqual([]);
    expect(rewrite(GLOO_1_20, () => BackendTls.systemTrust(), host('10.0.0.1'))).toEqual([]);
  });
});
