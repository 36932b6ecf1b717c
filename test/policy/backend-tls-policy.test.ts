import { Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { BackendTls, BackendTlsPolicy, BackendTlsPolicyProps, Dialect, IPolicyTarget, PolicyTarget, StaticBackend } from '../../src';
import { synthesize } from '../providers/synthesis';

const service = PolicyTarget.fromObject({ group: '', kind: 'Service', name: 'vllm', sectionName: 'https' });
const WITH_POLICIES = Dialect.ALL.filter(({ _definition: { tlsPolicy } }) => tlsPolicy !== undefined);

const made = (dialect: Dialect, props: Partial<BackendTlsPolicyProps> = {}, targets: (chart: Chart) => IPolicyTarget[] = () => [service]) =>
  synthesize(dialect, chart => new BackendTlsPolicy(chart, 'tls', { targets: targets(chart), hostname: 'vllm.example', ...props }));

describe.each(WITH_POLICIES)('TLS of several in $dialectName', dialect => {
  test('is one policy for all of them', () => {
    const app = made(dialect, {}, chart => [service, new StaticBackend(chart, 'litellm', { hosts: [{ host: 'litellm.example', port: 4000 }] })]);
    expect(app.codes).toEqual([]);
    const [{ spec }] = app.kind('BackendTLSPolicy');
    const { group, kind } = dialect._definition.backend;
    expect(spec).toEqual({
      targetRefs: [{ group: '', kind: 'Service', name: 'vllm', sectionName: 'https' }, { group, kind, name: 'llm-litellm' }],
      validation: { hostname: 'vllm.example', wellKnownCACertificates: 'System' },
    });
  });

  test('trusts an authority of ones own, and takes other names', () => {
    expect(made(dialect, { tls: BackendTls.fromConfigMapName('ca', { subjectAltNames: ['other.example'] }) }).kind('BackendTLSPolicy')[0].spec).toMatchObject({
      validation: { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }], subjectAltNames: [{ type: 'Hostname', hostname: 'other.example' }] },
    });
  });

  test.each([
    ['NoPolicyTargets', { targets: [] }],
    ['ConflictingOptions', { tls: BackendTls.systemTrust({ serverName: 'a.example' }) }],
    ['ConflictingOptions', { tls: BackendTls.unsafePlaintext() }],
    ['UnsupportedFeature', { tls: BackendTls.unsafeInsecure() }],
    ['CrossNamespacePolicy', { metadata: { namespace: 'other' }, targets: [PolicyTarget.fromObject({ group: '', kind: 'Service', name: 'vllm', namespace: 'ai' })] }],
  ] as [string, Partial<BackendTlsPolicyProps>][])('is refused with %s', (code, props) => { expect(made(dialect, props).codes).toContain(code); });

  test('has no certificate of the gateway', () => {
    const app = synthesize(dialect, chart => new BackendTlsPolicy(chart, 'tls', {
      targets: [service], hostname: 'a.example', tls: BackendTls.systemTrust({ clientCertificate: Secret.fromSecretName(chart, 'client', 'client') }),
    }));
    expect(app.codes).toEqual(['ConflictingOptions']);
  });
});

test('Gloo has no such policies', () => { expect(made(Dialect.GLOO_1_20).codes).toEqual(['UnsupportedFeature']); });
