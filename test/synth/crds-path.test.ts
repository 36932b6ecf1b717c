import { cpSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { AiGatewayApp, ApiKey, Diagnostics, Dialect, OpenAiBackend, SynthSettings } from '../../src';
import * as crdFolder from '../../src/schema/crd-folder';
import { writeImportedCrds } from '../oracle/crds-of';
import { temporaryFolder } from '../temporary-folder';

const known = temporaryFolder();
writeImportedCrds(known);
const BACKENDS = 'agentgatewaybackends.agentgateway.dev.yaml';

interface Schema { properties: Record<string, Schema> }

/** CRDs of a release to come: its backends have a field more than 1.5, and one less. */
function crdsToCome(): string {
  const folder = temporaryFolder();
  cpSync(join(known, 'agentgateway-1.5'), folder, { recursive: true });
  const crd = JSON.parse(readFileSync(join(folder, BACKENDS), 'utf8')) as { spec: { versions: { schema: { openAPIV3Schema: Schema } }[] } };
  const { properties } = crd.spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.ai.properties.provider;
  properties.contextWindow = { type: 'integer' } as unknown as Schema;
  delete properties.port;
  writeFileSync(join(folder, BACKENDS), JSON.stringify(crd));
  return folder;
}

const crdsPath = crdsToCome();

function chartIn(settings: SynthSettings | undefined, dialect = Dialect.AGENTGATEWAY_1_5): Chart {
  const app = new App();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  settings?.applyTo(app);
  return new Chart(app, 'c', { namespace: 'ai' });
}

const said = (chart: Chart) => Diagnostics.of(chart).all.map(({ severity, code, manifestPath }) => `${severity} ${code} ${manifestPath}`);
const backend = (chart: Chart, host?: string) => new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), ...host !== undefined && { host, port: 443 } });
const patched = (chart: Chart, field: string) => ApiObject.of(backend(chart)).addJsonPatch(JsonPatch.add(`/spec/ai/provider/${field}`, 8192));
const own = (chart: Chart, provider: object) => new ApiObject(chart, 'own', {
  apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: { name: 'own' }, spec: { ai: { provider: { openai: {}, ...provider } } },
});

describe('the CRDs of a cluster', () => {
  test('take a field that no schema here knows, said by a JSON patch or by an object of one\'s own', () => {
    const chart = chartIn(new SynthSettings({ crdsPath }));
    patched(chart, 'contextWindow');
    own(chart, { contextWindow: 8192 });
    expect(said(chart)).toEqual([]);
    expect(JSON.stringify(Testing.synth(chart))).toContain('"contextWindow":8192');
  });

  test('do not take one that they lack, whoever wrote it', () => {
    const chart = chartIn(new SynthSettings({ crdsPath }));
    backend(chart, 'proxy.example');
    patched(new Chart(chart, 'inner', { namespace: 'ai' }), 'contextWidth');
    own(chart, { contextWidth: 8192 });
    expect(said(chart).sort()).toEqual([
      'error SchemaUnknownField spec.ai.provider.contextWidth', 'error SchemaUnknownField spec.ai.provider.contextWidth', 'error SchemaUnknownField spec.ai.provider.port',
    ]);
  });

  test('are not asked where they are not given', () => {
    const chart = chartIn(undefined);
    own(chart, { contextWindow: 8192, host: 'a.example', port: 443 });
    expect(said(chart)).toContain('warning SchemaUnknownField spec.ai.provider.contextWindow');
  });

  test('leave kinds that they do not have to the schemas of the release', () => {
    const folder = crdsToCome();
    rmSync(join(folder, 'agentgatewaypolicys.agentgateway.dev.yaml'));
    const chart = chartIn(new SynthSettings({ crdsPath: folder }), Dialect.AGENTGATEWAY_1_4);
    new ApiObject(chart, 'policy', { apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayPolicy', spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' }], trafic: {} } });
    new ApiObject(chart, 'route', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { parentRef: [] } });
    expect(said(chart).filter(line => line.startsWith('error'))).toContain('error SchemaUnknownField spec.trafic');
    expect(said(chart).filter(line => line.startsWith('error'))).toContain('error SchemaUnknownField spec.parentRef');
  });

  test('refuse a version that they do not serve of a kind that they have', () => {
    const folder = temporaryFolder();
    const text = readFileSync(join(crdsPath, BACKENDS), 'utf8');
    writeFileSync(join(folder, BACKENDS), text.replace('"name":"v1alpha1"', '"name":"v1"'));
    const chart = chartIn(new SynthSettings({ crdsPath: folder }));
    backend(chart);
    expect(said(chart)).toEqual(['error SchemaNotServed apiVersion']);
    expect(Diagnostics.of(chart).errors[0].message).toMatch(/^the cluster has no CRD that serves AgentgatewayBackend in agentgateway\.dev\/v1alpha1, .*; use agentgateway\.dev\/v1$/);
  });

  test('give the defaults that explicitDefaults writes out', () => {
    const folder = crdsToCome();
    const file = join(folder, BACKENDS);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"contextWindow":{"type":"integer"}', '"contextWindow":{"type":"integer","default":4096}'));
    const chart = chartIn(new SynthSettings({ crdsPath: folder, explicitDefaults: true }));
    backend(chart);
    expect(JSON.stringify(Testing.synth(chart))).toContain('"contextWindow":4096');
  });

  test('hold in a scope and below it, and others nearer by win', () => {
    const chart = chartIn(new SynthSettings({ crdsPath }));
    const inner = new Chart(chart, 'inner', { namespace: 'ai' });
    new SynthSettings({ explicitDefaults: false }).applyTo(inner);
    own(inner, { contextWindow: 8192 });
    const other = new Chart(chart, 'other', { namespace: 'other' });
    new SynthSettings({ crdsPath: join(known, 'agentgateway-1.5') }).applyTo(other);
    own(other, { contextWindow: 8192 });
    expect(said(chart)).toEqual(['error SchemaUnknownField spec.ai.provider.contextWindow']);
    expect(SynthSettings.of(inner).crdsPath).toBe(crdsPath);
  });

  test('are a property of the app as well', () => {
    const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_5, crdsPath, printWarnings: false });
    own(new Chart(app, 'c', { namespace: 'ai' }), { contextWindow: 8192 });
    expect(app.synthYaml()).toContain('contextWindow: 8192');
  });

  test('are not asked at all where the server check is off', () => {
    const chart = chartIn(new SynthSettings({ crdsPath, serverCheck: false }));
    own(chart, { contextWidth: 8192 });
    expect(said(chart)).toEqual([]);
  });

  test('of equal content are read once, wherever they are and however many objects there are', () => {
    const read = jest.spyOn(crdFolder, 'releaseOf');
    const folder = crdsToCome();
    writeFileSync(join(folder, 'more.yaml'), '# Not read before.\n');
    for (const path of [folder, folder, crdsPath]) {
      const chart = chartIn(new SynthSettings({ crdsPath: path }));
      new SynthSettings({ explicitDefaults: false }).applyTo(chart);
      for (let i = 0; i < 10; i++) { backend(new Chart(chart, `c${i}`, { namespace: `n${i}` })); }
      expect(said(chart)).toEqual([]);
    }
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });
});

describe('CRDs that cannot be used are told with their place:', () => {
  const file = (text: string): string => {
    const path = join(temporaryFolder(), 'crds.yaml');
    writeFileSync(path, text);
    return path;
  };
  const crd = (spec: string): string => `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: ${spec}\n`;

  test.each<readonly [string, () => string, RegExp]>([
    ['a path that is not there', () => join(temporaryFolder(), 'crds'), /crdsPath '.*crds' cannot be used: .*no such file/],
    ['no path', () => '', /crdsPath ''/],
    ['an empty folder', () => temporaryFolder(), /there is no CustomResourceDefinition.*kubectl get crds/],
    ['a file of something else', () => file('apiVersion: v1\nkind: ConfigMap\n'), /there is no CustomResourceDefinition/],
    ['YAML that is none', () => file('a: 1\nb: [\n'), /crds\.yaml: .*at line 3, column 1$/],
    ['a CRD without versions', () => file(`${crd('{group: a.example, names: {kind: A}, versions: []}')}---\n${crd('{group: b.example, names: {kind: B}}')}`), /crds\.yaml#1 is not a CustomResourceDefinition: it needs spec\.group/],
    ['a CRD without schema', () => file(crd('{group: a.example, names: {kind: A}, versions: [{name: v1}]}')), /crds\.yaml#0: version 'v1' has no schema/],
    ['a schema that is none', () => file(crd('{group: a.example, names: {kind: A}, versions: [{name: v1, schema: {openAPIV3Schema: {properties: {spec: 1}}}}]}')), /crds\.yaml#0: v1\.spec must be an object/],
  ])('%s', (_, path, message) => {
    const given = path();
    const thrown = (make: () => unknown): Error & { readonly code?: string } => { try { make(); } catch (e) { return e as Error; } throw new Error('nothing was thrown'); };
    for (const error of [thrown(() => new SynthSettings({ crdsPath: given })), thrown(() => new AiGatewayApp({ crdsPath: given }))]) {
      expect(error.code).toBe('InvalidCrds');
      expect(error.message).toMatch(message);
    }
  });
});
