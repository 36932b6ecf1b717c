import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-28';
import { AiGatewayApp, ApiKey, Diagnostics, Dialect, OpenAiBackend, Overrides } from '../../src';
import { CodedError } from '../../src/diagnostic/coded-error';
import { temporaryFolder } from '../temporary-folder';

const apps = [['our app', () => new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4, outdir: temporaryFolder(), printWarnings: false })],
  ['a stock app', () => { const app = new App({ outdir: temporaryFolder() }); Dialect.AGENTGATEWAY_1_4.applyTo(app); return app; }]] as const;

describe.each(apps)('in %s', (_, appOf) => {
  const backendIn = (app: App) => new OpenAiBackend(new Chart(app, 'chart'), 'openai', { apiKey: ApiKey.fromSecretName('key') });
  const problems = (app: App) => Diagnostics.of(app).errors.map(({ code, manifestPath, path }) => ({ code, manifestPath, path }));
  const thrownBy = (app: App): string => { try { app.synth(); } catch (e) { return (e as Error).message; } return ''; };

  test('a patch below something that is not there is told with the patch, the path and what is there', () => {
    const app = appOf();
    const backend = backendIn(app);
    ApiObject.of(backend).addJsonPatch(JsonPatch.add('/spec/ai/provider/host', 'a'), JsonPatch.add('/spec/policies/http/version', 'HTTP2'));
    expect(problems(app)).toEqual([{ code: 'PatchFailed', manifestPath: 'spec.policies', path: 'chart/openai' }]);
    const message = thrownBy(app);
    expect(message).toContain('[chart/openai] PatchFailed: the JSON patch add \'/spec/policies/http/version\' cannot be applied: there is no \'http\' at \'/spec/policies\'');
    expect(message).toContain('an object with auth');
    expect(message).toContain('addOverride');
  });

  test.each([
    [JsonPatch.add('/spec/ai/provider/openai/model/name', 'x'), /there is no 'model' at '\/spec\/ai\/provider\/openai', where there is an empty object/],
    [JsonPatch.remove('/spec/nothing/here'), /there is no 'nothing' at '\/spec'/], [JsonPatch.move('/spec/a/b', '/spec/c'), /move '\/spec\/a\/b' to '\/spec\/c'/],
    [JsonPatch.test('/spec/ai', 'x'), /what stands there is something else/], [JsonPatch.replace('/kind/x', 'y'), /there is no 'x' at '\/kind', where there is a string/],
  ])('so is %#', (patch, said) => {
    const app = appOf();
    ApiObject.of(backendIn(app)).addJsonPatch(patch);
    expect(problems(app).map(({ code }) => code)).toEqual(['PatchFailed']);
    expect(thrownBy(app)).toMatch(said);
  });

  test('objects of others are told of in the same way', () => {
    const app = appOf();
    const map = new ConfigMap(new Chart(app, 'chart'), 'map', { data: { key: 'SECRET' } });
    backendIn(new AiGatewayApp()); // some of ours elsewhere
    new OpenAiBackend(new Chart(app, 'other'), 'openai', { apiKey: ApiKey.fromSecretName('key') });
    ApiObject.of(map).addJsonPatch(JsonPatch.add('/data/key/deep', 'x'));
    expect(problems(app)).toEqual([{ code: 'PatchFailed', manifestPath: 'data.key', path: 'chart/map' }]);
    expect(thrownBy(app)).not.toContain('SECRET');
  });

  test('overrides make what is in between, replace what is there, and are judged', () => {
    const app = appOf();
    const backend = backendIn(app);
    const overrides = Overrides.of(backend);
    overrides.addOverride('spec.policies.http.requestTimeout', '5s');
    overrides.addOverride('metadata.annotations.example\\.com/owner', 'ai');
    overrides.addOverride('metadata.annotations.gone', 'x');
    overrides.addDeletionOverride('metadata.annotations.gone');
    overrides.addDeletionOverride('metadata.nothing.here');
    expect(problems(app)).toEqual([]);
    expect(ApiObject.of(backend).toJson()).toMatchObject({ metadata: { annotations: { 'example.com/owner': 'ai' } }, spec: { ai: {}, policies: { auth: {}, http: { requestTimeout: '5s' } } } });
    expect(JSON.stringify(ApiObject.of(backend).toJson())).not.toMatch(/gone|nothing/);
    app.synth();
    overrides.addOverride('spec.policies.http.requestTimeuot', '5s');
    expect(problems(app).map(({ code }) => code)).toEqual(['SchemaUnknownField']);
  });

  test('overrides reach into lists, and say where nothing can stand', () => {
    const app = appOf();
    const map = new ApiObject(new Chart(app, 'chart'), 'map', { apiVersion: 'example.com/v1', kind: 'Thing', spec: { list: [{ a: 1 }], text: 'SECRET' } } as object as { apiVersion: string; kind: string });
    new OpenAiBackend(new Chart(app, 'other'), 'openai', { apiKey: ApiKey.fromSecretName('key') });
    const overrides = Overrides.of(map);
    overrides.addOverride('spec.list.0.b', 2);
    overrides.addOverride('spec.list.-', { c: 3 });
    overrides.addOverride('spec.list.2', 4);
    overrides.addDeletionOverride('spec.list.1');
    expect(map.toJson()).toMatchObject({ spec: { list: [{ a: 1, b: 2 }, 4] } });
    expect(problems(app)).toEqual([]);
    overrides.addOverride('spec.text.deep', 1);
    expect(problems(app)).toEqual([{ code: 'PatchFailed', manifestPath: 'spec.text', path: 'chart/map' }]);
    expect(thrownBy(app)).toMatch(/there is a string at 'spec\.text'/);
  });

  test('a place in a list that is not there is told', () => {
    const app = appOf();
    const backend = backendIn(app);
    Overrides.of(backend).addOverride('spec.list', []);
    Overrides.of(backend).addOverride('spec.list.3', 1);
    expect(thrownBy(app)).toMatch(/PatchFailed: .*'3' is no place; give a number up to 0/);
  });
});

test.each([['', 1], ['spec..x', 1], ['spec.', 1], ['spec', undefined], ['spec', () => 1], ['spec', BigInt(1)]])('the override of %j by %p is refused', (path, value) => {
  const backend = new OpenAiBackend(new Chart(new App(), 'chart'), 'openai', { apiKey: ApiKey.fromSecretName('key') });
  expect(() => Overrides.of(backend).addOverride(path, value)).toThrow(CodedError);
});
