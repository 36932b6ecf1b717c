import { writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { checked, manifest } from './checked';
import { Diagnostics, Dialect, SynthSettings } from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { crdsIn } from '../../src/check/servers';
import { temporaryFolder } from '../temporary-folder';

const AGW = 'agentgateway.dev/v1alpha1';
const KGW = 'gateway.kgateway.dev/v1alpha1';
const GWAPI = 'gateway.networking.k8s.io/v1';

/** Group and version, kind, where it is wrong, and what is to be read in the message; and a dialect, if one is given. */
const WRONG: readonly (readonly [apiVersion: string, kind: string, at: string, said: RegExp, dialect?: string])[] = [
  [AGW, 'AgentGatewayBackend', 'kind', /did you mean AgentgatewayBackend\?/],
  [AGW, 'agentgatewaybackend', 'kind', /did you mean AgentgatewayBackend\?/],
  [AGW, 'AgentgatewayPolicies', 'kind', /did you mean AgentgatewayPolicy\?/],
  [AGW, 'AgentgatewayModels', 'kind', /did you mean AgentgatewayModel\?/],
  [AGW, 'AgentgatewyaBackend', 'kind', /did you mean AgentgatewayBackend\?/, 'agentgateway-1.2'],
  [AGW, 'Backend', 'kind', /did you mean AgentgatewayBackend\?/],
  [AGW, 'Policy', 'kind', /did you mean AgentgatewayPolicy\?/],
  [AGW, 'AgentgatewayRoute', 'kind', /AgentgatewayBackend, .*--crds/],
  ['agentgateway.dev/v1', 'AgentGatewayBackend', 'kind', /did you mean AgentgatewayBackend of agentgateway\.dev\/v1alpha1\?/],
  [GWAPI, 'HttpRoute', 'kind', /did you mean HTTPRoute\?/],
  [GWAPI, 'HTTPRoutes', 'kind', /did you mean HTTPRoute\?/],
  [GWAPI, 'TcpRoute', 'kind', /did you mean TCPRoute\?/],
  [GWAPI, 'BackendTlsPolicy', 'kind', /did you mean BackendTLSPolicy\?/],
  ['v1', 'secret', 'kind', /did you mean Secret\?/],
  ['v1', 'Configmap', 'kind', /did you mean ConfigMap\?/],
  ['external-secrets.io/v1', 'ExternalSecrets', 'kind', /did you mean ExternalSecret\?/],
  ['gloo.solo.io/v1', 'UpStream', 'kind', /did you mean Upstream\?/],
  [KGW, 'AgentgatewayPolicy', 'apiVersion', /use agentgateway\.dev\/v1alpha1/],
  [KGW, 'AgentgatewayBackend', 'apiVersion', /use agentgateway\.dev\/v1alpha1/, 'agentgateway-1.4'],
  [AGW, 'TrafficPolicy', 'apiVersion', /use gateway\.kgateway\.dev\/v1alpha1/],
  ['gateway.solo.io/v1', 'Upstream', 'apiVersion', /use gloo\.solo\.io\/v1/],
  ['agentgateway.io/v1alpha1', 'AgentgatewayPolicy', 'apiVersion', /use agentgateway\.dev\/v1alpha1/],
  ['kgateway.dev/v1alpha1', 'TrafficPolicy', 'apiVersion', /use gateway\.kgateway\.dev\/v1alpha1/],
  ['networking.k8s.io/v1', 'HTTPRoute', 'apiVersion', /use gateway\.networking\.k8s\.io\/v1/],
  ['v1', 'HTTPRoute', 'apiVersion', /use gateway\.networking\.k8s\.io\/v1/],
  ['agentgateway.dev', 'AgentgatewayBackend', 'apiVersion', /use agentgateway\.dev\/v1alpha1/],
  ['agentgateway.dev/v1alpha2', 'AgentgatewayBackend', 'apiVersion', /use agentgateway\.dev\/v1alpha1/],
  ['v1beta1', 'Secret', 'apiVersion', /use v1$/],
  ['gateway.networking.k8s.io/v1alpha3', 'BackendTLSPolicy', 'apiVersion', /use gateway\.networking\.k8s\.io\/v1$/, 'agentgateway-1.4'],
  [KGW, 'Backend', 'apiVersion', /kgateway-2\.1.*--dialect <class>/, 'agentgateway-1.4'],
  [KGW, 'TrafficPolicy', 'apiVersion', /kgateway-2\.1/, 'gloo-1.20'],
  ['gloo.solo.io/v1', 'Upstream', 'apiVersion', /gloo-1\.20/, 'agentgateway-1.0'],
  [AGW, 'AgentgatewayBackend', 'apiVersion', /agentgateway-1\.4/, 'kgateway-2.1'],
  [AGW, 'AgentgatewayModel', 'apiVersion', /agentgateway-1\.4, agentgateway-1\.5; run one of those/, 'agentgateway-1.3'],
];

/** What is real, or nobody's here to judge. */
const FINE: readonly (readonly [apiVersion: string, kind: string, dialect?: string])[] = [
  [GWAPI.replace('v1', 'v1alpha2'), 'TCPRoute'], [GWAPI.replace('v1', 'v1alpha2'), 'TLSRoute', 'agentgateway-1.4'], [KGW, 'ListenerPolicy'],
  ['gateway.solo.io/v1', 'VirtualService'], ['external-secrets.io/v1', 'ClusterSecretStore', 'agentgateway-1.4'], ['v1', 'Pod'], ['v1', 'Config'], ['v1', 'Deployment'],
  ['apps/v1', 'Deployment'], ['policy.linkerd.io/v1beta1', 'HTTPRoute'], ['gateway.networking.x-k8s.io/v1alpha1', 'XListenerSet'],
  ['gateway.envoyproxy.io/v1alpha1', 'Backend'], ['networking.istio.io/v1', 'Gateway'], [AGW, '{{ .Values.kind }}'], ['traefik.io/v1alpha1', 'Middleware'],
];

describe('a kind, a version or a group that is wrong', () => {
  test.each(WRONG.map(each => [each] as const))('%j', ([apiVersion, kind, at, said, dialect]) => {
    const found = checked(manifest(apiVersion, kind, {}), ...dialect === undefined ? [] : [dialect]);
    expect(found.map(finding => [finding.code, finding.at])).toEqual([['SchemaNotServed', at]]);
    expect(found[0].message).toMatch(said);
  });

  test.each(WRONG.map(each => [each] as const))('is found at synth as well: %j', ([apiVersion, kind, at, , dialect = 'agentgateway-1.4']) => {
    const app = new App();
    (Dialect.ALL.find(({ dialectName }) => dialectName === dialect) ?? Dialect.AGENTGATEWAY_1_4).applyTo(app);
    new SynthSettings({ printWarnings: false }).applyTo(app);
    const chart = new Chart(app, 'c', { namespace: 'ai' });
    new ApiObject(chart, 'it', { apiVersion, kind, spec: {} });
    expect(Diagnostics.of(chart).errors.map(({ code, manifestPath }) => [code, manifestPath])).toEqual([['SchemaNotServed', at]]);
    expect(() => Testing.synth(chart)).toThrow('SchemaNotServed');
  });

  test.each(FINE.map(each => [each] as const))('is none where it is real, or of others: %j', ([apiVersion, kind, dialect]) => {
    expect(checked(manifest(apiVersion, kind, {}), ...dialect === undefined ? [] : [dialect]).filter(({ code }) => code.startsWith('Schema'))).toEqual([]);
  });
});

test('with CRDs of a cluster, no version is named that it lacks', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'crd.json'), JSON.stringify({
    kind: 'CustomResourceDefinition',
    spec: { group: 'agentgateway.dev', names: { kind: 'AgentgatewayBackend' }, versions: [{ name: 'v1beta1', schema: { openAPIV3Schema: { type: 'object' } } }] },
  }));
  const messages = (yaml: string) => check(readDocuments('f', Buffer.from(yaml)), { servers: crdsIn(folder), dialect: undefined }).flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
  expect(messages(manifest(AGW, 'AgentgatewayBackend', {}))).toEqual([expect.stringMatching(/use agentgateway\.dev\/v1beta1$/)]);
  expect(messages(manifest(GWAPI, 'HTTPRoute', {}))).toEqual([expect.stringMatching(/install it, or give its CRD as well$/)]);
});

test('charts of different dialects in one app are judged each by its own', () => {
  const app = new App();
  new SynthSettings({ printWarnings: false }).applyTo(app);
  const charts = [Dialect.AGENTGATEWAY_1_4, Dialect.KGATEWAY_2_1, Dialect.GLOO_1_20].map((dialect, i) => {
    const chart = new Chart(app, `c${i}`, { namespace: 'ai' });
    dialect.applyTo(chart);
    new ApiObject(chart, 'backend', { apiVersion: AGW, kind: 'AgentgatewayBackend', spec: { ai: { provider: { openai: {} } } } });
    new ApiObject(chart, 'policy', { apiVersion: KGW, kind: 'TrafficPolicy', spec: {} });
    return chart;
  });
  expect(charts.map(chart => Diagnostics.of(chart).errors.map(({ code, kind }) => [code, kind]))).toEqual([
    [['SchemaNotServed', 'TrafficPolicy']], [['SchemaNotServed', 'AgentgatewayBackend']],
    [['SchemaNotServed', 'AgentgatewayBackend'], ['SchemaNotServed', 'TrafficPolicy']],
  ]);
});

test('External Secrets are installed apart from any gateway, in whatever version', () => {
  const external = (apiVersion: string, spec: object): string => manifest(apiVersion, 'ExternalSecret', spec);
  const spec = { secretStoreRef: { name: 'store' }, target: { name: 'key' }, dataFrom: [{ extract: { key: 'vendor' } }] };
  for (const apiVersion of ['external-secrets.io/v1', 'external-secrets.io/v1beta1']) {
    expect(checked(external(apiVersion, spec), 'agentgateway-1.4')).toEqual([]);
    expect(checked(external(apiVersion, { ...spec, nonsense: 1 }), 'agentgateway-1.4').map(({ code }) => code)).toEqual(['SchemaUnknownField']);
    const app = new App();
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const chart = new Chart(app, 'c', { namespace: 'ai' });
    new ApiObject(chart, 'good', { apiVersion, kind: 'ExternalSecret', spec });
    new ApiObject(chart, 'bad', { apiVersion, kind: 'ExternalSecret', spec: { ...spec, nonsense: 1 } });
    expect(Diagnostics.of(chart).errors.map(({ code, path }) => [code, path])).toEqual([['SchemaUnknownField', 'c/bad']]);
  }
});
