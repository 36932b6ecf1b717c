import { ApiObject, App, Chart, IResolver, JsonPatch, Testing } from 'cdk8s';
import { AiGatewayApp, AnthropicBackend, ApiKey, Diagnostics, Dialect, FailoverBackend, GatewayRef, LlmRoute, OpenAi, OpenAiBackend, RouteMatch, SynthSettings } from '../../src';
import { Server } from '../../src/schema/verdict';

const key = ApiKey.fromSecretName('key');

function chartIn(dialect = Dialect.AGENTGATEWAY_1_4): Chart {
  const app = new App();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  return new Chart(app, 'c', { namespace: 'ai' });
}

const codes = (chart: Chart): string[] => {
  try { Testing.synth(chart); return []; } catch (e) { return Array.from((e as Error).message.matchAll(/\] (\w+):/g), ([, code]) => code); }
};

describe('at synth', () => {
  test('a JSON patch that the server would refuse is refused, whenever it is made', () => {
    const chart = chartIn();
    const backend = new OpenAiBackend(chart, 'openai', { apiKey: key });
    expect(codes(chart)).toEqual([]);
    ApiObject.of(backend).addJsonPatch(JsonPatch.add('/spec/ai/provider/openai/modl', 'gpt-4o'));
    expect(codes(chart)).toEqual(['SchemaUnknownField']);
  });

  test('a JSON patch that the server accepts is in the output', () => {
    const chart = chartIn();
    const backend = new OpenAiBackend(chart, 'openai', { apiKey: key });
    ApiObject.of(backend).addJsonPatch(JsonPatch.add('/spec/policies/http', { requestTimeout: '5s' }));
    expect((Testing.synth(chart)[0] as any).spec.policies).toEqual({ auth: { secretRef: { name: 'key' } }, http: { requestTimeout: '5s' } });
  });

  test('resolvers of the app see every value of our objects, as those of any other', () => {
    const seen: string[] = [];
    const resolver: IResolver = {
      resolve: context => {
        if (context.value === 'gpt-4o') { seen.push(context.obj.kind, ...context.key); context.replaceValue('gpt-4o-mini'); }
      },
    };
    const app = new App({ resolvers: [resolver] });
    const chart = new Chart(app, 'c', { namespace: 'ai' });
    Dialect.AGENTGATEWAY_1_4.applyTo(chart);
    new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: key });
    expect((Testing.synth(chart)[0] as any).spec.ai.provider.openai.model).toBe('gpt-4o-mini');
    expect(seen.slice(0, 6)).toEqual(['AgentgatewayBackend', 'spec', 'ai', 'provider', 'openai', 'model']);
  });

  test('who changes what toJson gave changes nothing else', () => {
    const object = ApiObject.of(new OpenAiBackend(chartIn(), 'openai', { apiKey: key }));
    const before = JSON.stringify(object.toJson());
    object.toJson().spec.ai = {};
    expect(JSON.stringify(object.toJson())).toBe(before);
  });

  test('objects that are not ours are judged too, if their kind is known', () => {
    const chart = chartIn();
    new OpenAiBackend(chart, 'openai', { apiKey: key });
    new ApiObject(chart, 'route', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { parentRef: [] } });
    new ApiObject(chart, 'deployment', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { whatever: true } });
    expect(codes(chart)).toEqual(['SchemaUnknownField']);
    expect(Diagnostics.of(chart).errors.map(({ code, path, manifestPath }) => [code, path, manifestPath])).toEqual([['SchemaUnknownField', 'c/route', 'spec.parentRef']]);
  });

  test('objects that are not ours are judged also where there is none of ours, by the dialect of their scope', () => {
    const backend = (chart: Chart) => new ApiObject(chart, 'b', { apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', spec: { static: {} } });
    const chart = chartIn();
    backend(chart);
    expect(codes(chart)).toEqual(['SchemaRule']);
  });

  test('objects of one kind, namespace and name clash', () => {
    const chart = chartIn();
    for (const id of ['a', 'b']) { new OpenAiBackend(chart, id, { apiKey: key, metadata: { name: 'openai' } }); }
    expect(codes(chart)).toEqual(['DuplicateObject']);
    expect(Diagnostics.of(chart).errors.map(({ code, path }) => [code, path])).toEqual([['DuplicateObject', 'c/b']]);
  });

  test('one switch turns the verdict off, for an app or a scope', () => {
    const chart = chartIn();
    const backend = new OpenAiBackend(chart, 'openai', { apiKey: key });
    ApiObject.of(backend).addJsonPatch(JsonPatch.add('/spec/nonsense', 1));
    new SynthSettings({ serverCheck: false }).applyTo(backend);
    expect(codes(chart)).toEqual([]);
  });

  test('what is added after a first synth is seen by the next', () => {
    const chart = chartIn();
    const pool = new FailoverBackend(chart, 'chat', { tiers: [{ providers: [new OpenAi({ model: 'a', apiKey: key })] }] });
    const route = new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules: [{ matches: [RouteMatch.pathPrefix('/a')], targets: [pool] }] });
    Testing.synth(chart);
    pool.addTier(new OpenAi({ model: 'b', apiKey: key }));
    route.addRule({ matches: [RouteMatch.pathPrefix('/b')], targets: [pool] });
    ApiObject.of(pool).metadata.addLabel('team', 'ai');
    const [backend, httpRoute] = Testing.synth(chart) as any[];
    expect(backend.spec.ai.groups).toHaveLength(2);
    expect(backend.metadata.labels).toEqual({ team: 'ai' });
    expect(httpRoute.spec.rules).toHaveLength(2);
  });

  test('an object that is not ours is seen by the next synth too, and in an app of ours also what is done to it', () => {
    const bad = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { rulez: [] } };
    const chart = chartIn();
    new OpenAiBackend(chart, 'openai', { apiKey: key });
    expect(codes(chart)).toEqual([]);
    new ApiObject(chart, 'route', bad);
    expect(codes(chart)).toEqual(['SchemaUnknownField']);

    const app = new AiGatewayApp();
    const route = new ApiObject(new Chart(app, 'c'), 'route', { ...bad, spec: {} });
    app.synthYaml();
    route.addJsonPatch(JsonPatch.add('/spec/rulez', []));
    expect(() => app.synthYaml()).toThrow('SchemaUnknownField');
  });

  test('a label that is added after a first synth is judged by the next', () => {
    const chart = chartIn();
    const backend = new OpenAiBackend(chart, 'openai', { apiKey: key });
    Testing.synth(chart);
    ApiObject.of(backend).metadata.addLabel('not a label!', 'x');
    expect(codes(chart)).toEqual(['SchemaMetadata']);
  });

  test('every problem of every object is shown at once, with the construct, the code and the place', () => {
    const chart = chartIn(Dialect.AGENTGATEWAY_0_12);
    new OpenAiBackend(chart, 'one', { apiKey: key, pathPrefix: '/v1', host: 'a.example', port: 443 });
    new OpenAiBackend(chart, 'two', { apiKey: key, metadata: { name: 'Not A Name' } });
    expect(() => Testing.synth(chart)).toThrow(/c\/one.*UnsupportedFeature[\s\S]*c\/two.*SchemaMetadata.*metadata\.name/);
    expect(Diagnostics.of(chart).errors.map(({ code, path }) => [path, code])).toEqual([['c/one', 'UnsupportedFeature'], ['c/two', 'SchemaMetadata']]);
  });

  test('a host without port is an error, and so is a port without host', () => {
    const chart = chartIn();
    new OpenAiBackend(chart, 'host', { apiKey: key, host: 'a.example' });
    new OpenAiBackend(chart, 'port', { apiKey: key, port: 443 });
    expect(codes(chart)).toEqual(['HostWithoutPort', 'HostWithoutPort']);
  });

  test('acknowledged warnings are not reported', () => {
    const chart = chartIn(Dialect.KGATEWAY_2_0);
    new AnthropicBackend(chart, 'one', { apiKey: key, apiVersion: '2023-06-01', model: 'claude-sonnet-4-5' });
    expect(Diagnostics.of(chart).warnings.map(({ code }) => code)).toContain('PartialSupport');
    new SynthSettings({ acknowledge: ['PartialSupport'] }).applyTo(chart);
    expect(Diagnostics.of(chart).warnings).toEqual([]);
  });

  test.each(Dialect.ALL)('explicit defaults leave nothing for the server of $dialectName to add', dialect => {
    const chart = chartIn(dialect);
    new SynthSettings({ explicitDefaults: true }).applyTo(chart);
    const backend = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromEnvironment('KEY') });
    new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules: [{ matches: [RouteMatch.pathPrefix('/a')], targets: [backend] }] });
    const manifests = Testing.synth(chart) as { apiVersion: string; kind: string; spec: any }[];
    for (const manifest of manifests) {
      for (const release of dialect._definition.releases) {
        const server = Server.of(release);
        if (server.serves(manifest.apiVersion, manifest.kind) && server.verdict(manifest as any).problems.length === 0) {
          const { status: _, ...defaulted } = server.verdict(manifest as any).defaulted();
          expect(manifest).toEqual(defaulted);
        }
      }
    }
    const [parent] = manifests.find(({ kind }) => kind === 'HTTPRoute')?.spec.parentRefs;
    expect(Object.entries(parent)).toEqual([['group', 'gateway.networking.k8s.io'], ['kind', 'Gateway'], ['name', 'gw']]);
  });

  test('the same app is written the same, byte for byte, whatever order its independent parts are made in', () => {
    const build = (order: readonly string[]) => {
      const chart = chartIn();
      order.forEach(id => new OpenAiBackend(chart, id, { apiKey: ApiKey.fromEnvironment('KEY', { metadata: { name: `${id}-key` } }) }));
      return (Testing.synth(chart) as { metadata: { name: string } }[]).map(manifest => JSON.stringify(manifest)).sort();
    };
    expect(build(['a', 'b', 'c'])).toEqual(build(['c', 'a', 'b']));
    expect(build(['a', 'b'])).toEqual(build(['a', 'b']));
  });
});
