import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, AppProps, Chart, Include, YamlOutputType } from 'cdk8s';
import { ConfigMap, Secret } from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { AiGatewayApp, ApiKey, Dialect, OpenAiBackend, SynthSettings } from '../../src';
import { asked } from '../asked';
import { temporaryFolder } from '../temporary-folder';

/** What an app is made of: charts with objects, some of which depend on others. */
interface Plan {
  readonly output: YamlOutputType;
  readonly charts: readonly { readonly nested: boolean; readonly objects: readonly { readonly kind: number; readonly text: string; readonly after: boolean }[] }[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  output: fc.constantFrom(YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE),
  charts: fc.array(fc.record({
    nested: fc.constantFrom(false, false, false, true),
    objects: fc.array(fc.record({ kind: fc.nat({ max: 3 }), text: fc.string({ unit: 'binary', maxLength: 12 }), after: fc.constantFrom(false, false, false, false, true) }), { maxLength: 4 }),
  }), { maxLength: 3 }),
});

function build(app: App, { charts }: Plan): void {
  Dialect.AGENTGATEWAY_1_4.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  let last: Chart | undefined;
  charts.forEach(({ nested, objects }, c) => {
    const chart: Chart = new Chart(nested && last ? last : app, `c${c}`, { namespace: 'ai', labels: c % 2 ? { team: 'ai' } : {} });
    last = chart;
    let before: ApiObject | undefined;
    objects.forEach(({ kind, text, after }, i) => {
      const id = `o${i}`;
      const made = kind === 0 ? new OpenAiBackend(chart, id, { apiKey: ApiKey.fromSecretName('key') })
        : kind === 1 ? new ConfigMap(chart, id, { data: { text, [`k${i}`]: 'x: y' } })
          : kind === 2 ? new Secret(chart, id, { stringData: { text } })
            : new ApiObject(chart, id, { apiVersion: 'example.com/v1', kind: 'Thing', spec: { text, list: [text, 1, true, null, { a: [] }], empty: {} } });
      const object = ApiObject.of(made);
      if (after && before) { object.addDependency(before); }
      before = object;
    });
  });
}

function files(folder: string): { readonly [name: string]: string } {
  return Object.fromEntries((readdirSync(folder, { recursive: true }) as string[]).filter(name => statSync(join(folder, name)).isFile()).sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

function written(make: (props: AppProps) => App, plan: Plan): unknown {
  const outdir = temporaryFolder();
  const app = make({ outdir, yamlOutputType: plan.output });
  build(app, plan);
  app.synth();
  return { files: files(outdir), text: app.synthYaml() };
}

test('AiGatewayApp writes the same files as App, byte for byte', () => {
  fc.assert(fc.property(plans, plan => {
    expect(written(props => new AiGatewayApp(props), plan)).toEqual(written(props => new App(props), plan));
  }), asked(150, 3));
});

test('AiGatewayApp shows every problem at once, like App', () => {
  const fail = (app: App): string => {
    new SynthSettings({ printWarnings: false }).applyTo(app);
    const chart = new Chart(app, 'c');
    new OpenAiBackend(chart, 'a', { apiKey: ApiKey.fromSecretName('key'), host: 'not a host', port: 443 });
    new OpenAiBackend(chart, 'b', { apiKey: ApiKey.fromSecretName('key'), path: 'x' });
    try { app.synthYaml(); return ''; } catch (e) { return (e as Error).message; }
  };
  const message = fail(new AiGatewayApp());
  expect(message).toContain('InvalidHost');
  expect(message).toContain('InvalidPath');
  expect(message).toBe(fail(new App()));
});

test('AiGatewayApp refuses to write two objects into one file, where App overwrites the first', () => {
  const app = new AiGatewayApp({ outdir: temporaryFolder(), yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
  for (const namespace of ['a', 'b']) { new ConfigMap(new Chart(app, namespace, { namespace }), 'm', { metadata: { name: 'same' } }); }
  expect(() => app.synth()).toThrow(/FileClash/);
});

test('AiGatewayApp refuses files that differ only in case, which are one to some file systems', () => {
  const app = new AiGatewayApp({ outdir: temporaryFolder(), yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
  const chart = new Chart(app, 'c');
  for (const kind of ['Httproute', 'HTTPRoute']) { new ApiObject(chart, kind, { apiVersion: 'example.com/v1', kind, metadata: { name: 'same' } }); }
  expect(() => app.synth()).toThrow(/FileClash/);
});

test('AiGatewayApp judges an app in which nothing is ours', () => {
  const app = new AiGatewayApp();
  new ApiObject(new Chart(app, 'c'), 'r', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { nonsense: 1 } });
  expect(() => app.synthYaml()).toThrow(/SchemaUnknownField/);
});

test('what is included from a file is written and judged too', () => {
  const app = new AiGatewayApp();
  Dialect.AGENTGATEWAY_1_4.applyTo(app);
  new Include(new Chart(app, 'c'), 'i', { url: join(__dirname, 'included.yaml') });
  expect(app.synthYaml()).toContain('kind: AgentgatewayBackend');
});
