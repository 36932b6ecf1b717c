import { execFileSync } from 'child_process';
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, AppProps, Chart, Include, JsonPatch, Testing, YamlOutputType } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import {
  AiGatewayApp, ApiKey, Diagnostic, Diagnostics, Dialect, FailoverBackend, GatewayRef, LlmRoute, OpenAi, OpenAiBackend, RouteTarget, SynthSettings,
} from '../../src';
import { temporaryFolder } from '../temporary-folder';

const apiKey = ApiKey.fromSecretName('key');
const gateway = GatewayRef.named('gateway');
const openai = (props = {}) => new OpenAi({ model: 'gpt-4o', apiKey, ...props });

const APPS: readonly [string, (props?: AppProps) => App][] = [['App', props => new App(props)], ['AiGatewayApp', props => new AiGatewayApp(props)]];

/** What synth throws of a chart `llm` in namespace `ai`. */
function refusal(make: (props?: AppProps) => App, build: (chart: Chart) => void, dialect = Dialect.AGENTGATEWAY_1_4): Error & Partial<{ code: string; findings: Diagnostic[] }> {
  const app = make();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  build(new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true }));
  try { app.synthYaml(); } catch (error) { return error as Error; }
  throw new Error('nothing is wrong');
}

/** The lines of an error after its headline. */
const linesOf = ({ message }: Error): readonly string[] => message.split('\n').slice(1);

/** An HTTPRoute with a field that nobody knows. */
const raw = (scope: Construct, id: string) => new ApiObject(scope, id, { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { parentRef: [] } });

/** Everything that an error may be of. */
const WRONG: { readonly [title: string]: readonly [(chart: Chart) => void, RegExp] } = {
  'a field of a backend with one provider': [
    chart => new OpenAiBackend(chart, 'one', { apiKey, host: 'not a host', port: 443 }),
    /^ {2}\[llm\/one\] InvalidHost: a host is a bare name or address, got 'not a host'; give scheme, port and path elsewhere \(at host\)$/,
  ],
  'a field of a provider in a pool': [
    chart => new FailoverBackend(chart, 'pool', { tiers: [{ providers: [openai()] }, { providers: [openai({ host: 'not a host', port: 443 })] }] }),
    /^ {2}\[llm\/pool\] InvalidHost: .* \(at tiers\[1\]\[0\]\.host\)$/,
  ],
  'a pool with one provider': [
    chart => new FailoverBackend(chart, 'pool', { tiers: [{ providers: [openai({ host: 'not a host', port: 443 })] }] }),
    /^ {2}\[llm\/pool\] InvalidHost: .* \(at tiers\[0\]\[0\]\.host\)$/,
  ],
  'a pool without tiers': [
    chart => new FailoverBackend(chart, 'pool', { tiers: [] }),
    /^ {2}\[llm\/pool\] NoTiers: a failover backend needs at least one tier, got none; add one \(at tiers\)$/,
  ],
  'a route without rules': [
    chart => new LlmRoute(chart, 'route', { gateway }),
    /^ {2}\[llm\/route\] NoRules: a route needs at least one rule, got none; add one \(at rules\)$/,
  ],
  'what the server says of a patched backend': [
    chart => ApiObject.of(new OpenAiBackend(chart, 'one', { apiKey })).addJsonPatch(JsonPatch.add('/spec/nonsense', 1)),
    /^ {2}\[llm\/one\] SchemaUnknownField: .* \(at spec\.nonsense\)$/,
  ],
  'what the server says of an object that others made': [
    chart => raw(chart, 'raw'),
    /^ {2}\[llm\/raw\] SchemaUnknownField: .* \(at spec\.parentRef\)$/,
  ],
  'what the server says of the main object of another\'s construct': [
    chart => raw(new Construct(chart, 'theirs'), 'Resource'),
    /^ {2}\[llm\/theirs\] SchemaUnknownField: .* \(at spec\.parentRef\)$/,
  ],
  'two objects of one name': [
    chart => { for (const id of ['a', 'b']) { new OpenAiBackend(chart, id, { apiKey, metadata: { name: 'same' } }); } },
    /^ {2}\[llm\/b\] DuplicateObject: AgentgatewayBackend 'same' in namespace 'ai' is made by 'llm\/a' too; give one of them another metadata\.name$/,
  ],
  'a file that is included': [
    chart => new Include(new Construct(chart, 'files'), 'i', { url: includedWrong() }),
    /^ {2}\[llm\/files\/i\/route-httproute\] SchemaUnknownField: .* \(at spec\.parentRef\)$/,
  ],
};

function includedWrong(): string {
  const file = join(temporaryFolder(), 'wrong.yaml');
  writeFileSync(file, 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: route\nspec:\n  parentRef: []\n');
  return file;
}

describe.each(APPS)('an error of %s is one line with the path that the user wrote, the code, the message and the place:', (_, make) => {
  test.each(Object.keys(WRONG))('%s', title => {
    const [build, line] = WRONG[title];
    expect(linesOf(refusal(make, build))).toEqual([expect.stringMatching(line)]);
  });

  test('all of them at once, each at its construct', () => {
    const lines = linesOf(refusal(make, chart => Object.values(WRONG).forEach(([build], i) => build(new Chart(chart.node.root as App, `c${i}`, { namespace: `n${i}` })))));
    expect(lines).toHaveLength(Object.keys(WRONG).length);
    lines.forEach(line => expect(line).toMatch(/^ {2}\[c\d(?:\/(?!Resource)[a-z-]+)+\] [A-Z]\w+: .*$/));
  });
});

describe('what is wrong is told', () => {
  test('also to who synthesizes one chart, or asks one construct', () => {
    const chart = new Chart(new App(), 'llm');
    const backend = new OpenAiBackend(chart, 'one', { apiKey, model: '' });
    expect(backend.node.validate()).toEqual([expect.stringMatching(/^EmptyModel: /)]);
    expect(() => Testing.synth(chart)).toThrow('[llm/one] EmptyModel: ');
  });

  test('at the construct whose object is wrong, and no more once it is mended', () => {
    const app = new AiGatewayApp();
    const chart = new Chart(app, 'llm', { namespace: 'ai' });
    const object = raw(chart, 'raw');
    expect(() => app.synthYaml()).toThrow('[llm/raw] SchemaUnknownField: ');
    object.addJsonPatch(JsonPatch.remove('/spec/parentRef'));
    expect(app.synthYaml()).toContain('kind: HTTPRoute');
  });

  test('with the kind and name of an object that stands beside the main one', () => {
    const error = refusal(props => new App(props), chart => {
      const backend = new OpenAiBackend(chart, 'one', { apiKey: ApiKey.fromEnvironment('KEY') });
      const secret = backend.node.findAll().find(each => ApiObject.isApiObject(each) && each.kind === 'Secret') as ApiObject;
      secret.addJsonPatch(JsonPatch.add('/nonsense', 1));
    });
    expect(linesOf(error)).toEqual([expect.stringMatching(/^ {2}\[llm\/one\] SchemaUnknownField: .* \(at nonsense of Secret '.+'\)$/)]);
  });

  test('once, when several providers use what a dialect lacks', () => {
    const build = (chart: Chart) => new FailoverBackend(chart, 'pool', { tiers: [{ providers: [1, 2].map(() => openai({ pathPrefix: '/v2', host: 'a.example', port: 443 })) }] });
    const lines = linesOf(refusal(props => new App(props), build, Dialect.KGATEWAY_2_1));
    expect(lines.filter(line => line.includes('path prefix'))).toEqual([expect.stringMatching(/\(at tiers\[0\]\[0\]\.pathPrefix, tiers\[0\]\[1\]\.pathPrefix\)$/)]);
  });
});

describe('what an AiGatewayApp throws', () => {
  const build = (chart: Chart) => { raw(chart, 'a'); new OpenAiBackend(chart, 'b', { apiKey, model: '' }); };

  test.each([['synthYaml', (app: App) => app.synthYaml()], ['synth', (app: App) => app.synth()]])('from %s has the findings and the code of the first', (_, synth) => {
    const app = new AiGatewayApp({ outdir: temporaryFolder(), printWarnings: false });
    build(new Chart(app, 'llm'));
    const { errors } = Diagnostics.of(app);
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['SchemaUnknownField', 'llm/a'], ['EmptyModel', 'llm/b']]);
    expect(() => synth(app)).toThrow(expect.objectContaining({ code: 'SchemaUnknownField', findings: errors }));
  });

  test('has them also where charts depend on each other', () => {
    const error = refusal(props => new AiGatewayApp(props), chart => { build(chart); chart.addDependency(new Chart(chart.node.root as App, 'first')); });
    expect(error).toMatchObject({ code: 'SchemaUnknownField', findings: [{ path: 'llm/a' }, { path: 'llm/b' }] });
  });

  test('has them when two objects would become one file', () => {
    const app = new AiGatewayApp({ outdir: temporaryFolder(), yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
    for (const namespace of ['a', 'b']) { new Secret(new Chart(app, namespace, { namespace }), 's', { metadata: { name: 'same' } }); }
    expect(() => app.synth()).toThrow(expect.objectContaining({
      code: 'FileClash', findings: [expect.objectContaining({ path: 'b/s' })], message: expect.stringContaining('[b/s] FileClash: would be written to the same file'),
    }));
  });

  test('has what constructs of others refuse in its message, and names no construct where the app itself refuses', () => {
    const error = refusal(props => new AiGatewayApp(props), chart => chart.node.root.node.addValidation({ validate: () => ['no'] }));
    expect(error.message).toMatch(/\n {2}no$/);
    expect(error).toMatchObject({ code: undefined, findings: [] });
  });

  test('shows no line of this library, and nothing twice, when nobody catches it', () => {
    const { outputText } = transpileModule(readFileSync(join(__dirname, '../../src/app/synth-error.ts'), 'utf8'), { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
    const file = join(temporaryFolder(), 'app.js');
    writeFileSync(file, `${outputText}\nfunction synth() { refuse(['[llm/one] Code: message'], [{ code: 'Code', message: 'message' }], synth); }\nsynth();\n`);
    const shown = (): void => { execFileSync(process.execPath, [file], { stdio: 'pipe' }); };
    expect(shown).toThrow('[llm/one] Code: message');
    expect(shown).not.toThrow(/throw new|function synth|at refuse|at synth |findings/);
  });
});

test('a target that is given by name is no reason to repeat the object', () => {
  const [line] = linesOf(refusal(props => new App(props), chart => new LlmRoute(chart, 'route', {
    gateway, rules: [{ targets: [RouteTarget.fromServiceName('s', 80)] }, { targets: [] }],
  })));
  expect(line.match(/llm\/route/g)).toHaveLength(1);
});
