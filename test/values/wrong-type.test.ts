import { App, Chart, Duration, Lazy } from 'cdk8s';
import * as ours from '../../src';
import { synthesize } from '../providers/synthesis';

// What callers without types can write.
const { ApiKey, AwsCredential, Dialect, GatewayRef, RouteMatch } = ours;
const lib = ours as unknown as { [name: string]: any };
const SECRET = 'sk-proj-S3CRETs3cret0123456789';
const apiKey = ApiKey.fromSecretName('key');

const backend = (name: string, props: object) => (chart: Chart): unknown => new lib[name](chart, 'backend', props);
const openai = (props: object) => backend('OpenAiBackend', { apiKey, ...props });
const rule = (props: object) => (chart: Chart): unknown =>
  new lib.LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), rules: [{ targets: [openai({})(chart)], ...props }] });

describe.each([
  ['no key at all', openai({ apiKey: undefined }), 'WrongType'],
  ['the text of a key', openai({ apiKey: SECRET }), 'WrongType'],
  ['the credential of another provider', openai({ apiKey: AwsCredential.implicit() }), 'WrongType'],
  ['a key in the place of an Azure credential', backend('AzureFoundryBackend', { resourceName: 'a-resource', projectName: 'b', model: 'm', credential: apiKey }), 'WrongType'],
  ['a yes in the place of TLS', openai({ host: 'proxy.example', port: 443, tls: true }), 'WrongType'],
  ['a text in the place of a header', openai({ authHeader: 'api-key' }), 'WrongType'],
  ['an address in the place of a server', backend('OllamaBackend', { server: 'http://ollama:11434', model: 'm' }), 'WrongType'],
  ['a number in the place of a host', openai({ host: 5, port: 443 }), 'WrongType'],
  ['a text in the place of a port', openai({ host: 'proxy.example', port: '443' }), 'WrongType'],
  ['a list in the place of metadata', openai({ metadata: [{ name: SECRET }] }), 'WrongType'],
  ['a Lazy in the place of a text', openai({ model: Lazy.any({ produce: () => SECRET }) }), 'WrongType'],
  ['a Lazy in the place of a name', openai({ metadata: { name: Lazy.any({ produce: () => SECRET }) } }), 'WrongType'],
  ['a misspelt property', openai({ modle: SECRET }), 'UnknownProperty'],
  ['a misspelt dialect', openai({ dialekt: Dialect.AGENTGATEWAY_1_4 }), 'UnknownProperty'],
  ['a key in the place of a property', openai({ [SECRET]: true }), 'UnknownProperty'],
  ['an API that nobody speaks', openai({ apis: { '/v1/messages': 'Mesages' } }), 'WrongType'],
  ['no props at all', (chart: Chart): unknown => new lib.OpenAiBackend(chart, 'backend'), 'WrongType'],
  ['nothing in a list of tiers', backend('FailoverBackend', { tiers: [null, { providers: [new ours.OpenAi({ apiKey })] }] }), 'WrongType'],
  ['nothing in a list of providers', backend('FailoverBackend', { tiers: [{ providers: [undefined] }] }), 'WrongType'],
  ['a provider in the place of a tier', backend('FailoverBackend', { tiers: [new ours.OpenAi({ apiKey })] }), 'WrongType'],
  ['a list in the place of providers', (chart: Chart): unknown => new lib.FailoverBackend(chart, 'backend', { tiers: [] }).addTier([new ours.OpenAi({ apiKey })]), 'WrongType'],
  ['nothing in a list of hosts', backend('StaticBackend', { hosts: [null] }), 'WrongType'],
  ['nothing in a list of targets', rule({ targets: [null] }), 'WrongType'],
  ['a misspelt property of a rule', rule({ targts: [] }), 'UnknownProperty'],
  ['a target that says nothing', rule({ targets: [{ toRouteTarget: () => undefined }] }), 'WrongType'],
  ['a target without a name', rule({ targets: [{ toRouteTarget: () => ({ group: '', kind: 'Service', port: 80 }) }] }), 'WrongType'],
  ['a rule that is none', (chart: Chart): unknown => new lib.LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway') }).addRule(SECRET), 'WrongType'],
  ['a Gateway by its name', (chart: Chart): unknown => new lib.LlmRoute(chart, 'route', { gateway: 'gateway', rules: [{ targets: [openai({})(chart)] }] }), 'WrongType'],
  ['options in the place of a provider', backend('LlmBackend', { provider: { model: 'm' } }), 'WrongType'],
  ['a health rule without its class', backend('FailoverBackend', { tiers: [{ providers: [new ours.OpenAi({ apiKey })] }], health: {} }), 'WrongType'],
  ['a text in the place of hosts', backend('StaticBackend', { hosts: 'litellm:4000' }), 'WrongType'],
  ['one match without a list', rule({ matches: RouteMatch.pathPrefix('/a') }), 'WrongType'],
  ['a path in the place of a match', rule({ matches: ['/a'] }), 'WrongType'],
  ['a name in the place of a target', rule({ targets: ['backend'] }), 'WrongType'],
  ['a backend in the place of a mirror', rule({ mirrors: [{}] }), 'WrongType'],
  ['a duration in the place of a timeout', rule({ requestTimeout: Duration.seconds(5) }), 'WrongType'],
  ['a number in the place of retries', rule({ retry: 3 }), 'WrongType'],
  ['a list in the place of headers', rule({ requestHeaders: { set: [{ name: 'Authorization', value: SECRET }] } }), 'WrongType'],
  ['a number in a header', rule({ responseHeaders: { add: { a: 5 } } }), 'WrongType'],
  ['a text in the place of a rewrite', rule({ rewrite: '/a' }), 'WrongType'],
  ['no list of rules', (chart: Chart): unknown => new lib.LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), rules: {} }), 'WrongType'],
] as [string, (chart: Chart) => void, string][])('%s', (_, build, code) => {
  test.each(Dialect.ALL)(`is the error ${code}, told at synth without showing it, in $dialectName`, dialect => {
    const { codes, errors } = synthesize(dialect, build);
    expect(codes.filter(other => other !== 'UnsupportedFeature')).toEqual([code]);
    expect(errors.join()).not.toContain('S3CRET');
  });
});

test('a provider of a pool is told by its place, beside all other errors', () => {
  const { errors } = synthesize(Dialect.AGENTGATEWAY_1_4, chart =>
    backend('FailoverBackend', { tiers: [{ providers: [new ours.OpenAi({ apiKey, model: '' })] }, { providers: [openai({})(chart)] }] })(new Chart(chart, 'more')));
  expect(errors).toEqual([
    expect.stringMatching(/^WrongType: tiers\[1\]\.providers\[0\] must be an LlmProvider, .* got an OpenAiBackend$/),
    expect.stringMatching(/^EmptyModel: .*tiers\[0\]\[0\]/),
  ]);
});

describe('what is said of', () => {
  const said = (build: (chart: Chart) => unknown) => synthesize(Dialect.AGENTGATEWAY_1_4, build).errors;
  test.each([
    ['a misspelt property', openai({ modle: 'gpt-4o' }), /^UnknownProperty: unknown property 'modle'; did you mean 'model'\?$/],
    ['another misspelt one', openai({ dialekt: Dialect.KGATEWAY_2_1 }), /^UnknownProperty: unknown property 'dialekt'; did you mean 'dialect'\?$/],
    ['part of a name', rule({ timeout: 5 }), /^UnknownProperty: unknown property 'rules\[0\]\.timeout'; did you mean 'requestTimeout'\?$/],
    ['a property like no other', rule({ xyz: 5 }), /^UnknownProperty: unknown property 'rules\[0\]\.xyz'; leave it out, known here: .*matches, targets, ruleName, /],
    ['a target by its name', rule({ targets: ['backend'] }), /^WrongType: rules\[0\]\.targets\[0\] must be an IRouteTarget, such as .*, got a string$/],
    ['a port in quotes', openai({ host: 'proxy.example', port: '443' }), /^WrongType: port must be a number from 1 to 65535, got a string; write it without quotes$/],
    ['one code without a list', rule({ targets: RouteMatch.pathPrefix('/') }), /^WrongType: rules\[0\]\.targets must be a list such as \[.*\], got a RouteMatch; put it in brackets$/],
    ['an API by half its name', openai({ apis: { '/v1/messages': 'messages' } }), /^WrongType: apis\['\/v1\/messages'\] must be an ApiFormat, .* did you mean ApiFormat\.MESSAGES\?$/],
    ['a Lazy', openai({ model: Lazy.any({ produce: () => 'gpt-4o' }) }), /^WrongType: model must be a string such as 'gpt-4o', got a Lazy; .* give the value itself$/],
  ] as [string, (chart: Chart) => unknown, RegExp][])('%s', (_, build, message) => {
    expect(said(build)).toEqual([expect.stringMatching(message)]);
  });

  test('several things, all at once, with the construct', () => {
    const app = new App();
    const chart = new Chart(app, 'chart');
    openai({ modle: 'a', host: 5, port: '443', metadata: [] })(chart);
    expect(ours.Diagnostics.of(app).errors.map(({ code, path }) => [code, path])).toEqual([
      ['UnknownProperty', 'chart/backend'], ['WrongType', 'chart/backend'], ['WrongType', 'chart/backend'], ['WrongType', 'chart/backend'],
    ]);
  });

  test('several things of a value, in one error that has the code', () => {
    expect(() => new lib.OpenAi({ modle: 'a' })).toThrow(expect.objectContaining({
      code: 'UnknownProperty', message: expect.stringMatching(/'modle' of OpenAi; did you mean 'model'\?; apiKey of OpenAi must be an ApiKey, .* got nothing$/) as string,
    }));
    expect(() => new lib.AiGatewayApp({ dialekt: 'a' })).toThrow(expect.objectContaining({ code: 'UnknownProperty' }));
  });
});

describe('what is as it should be, in ways that callers have:', () => {
  const fine = (build: (chart: Chart) => unknown) => expect(synthesize(Dialect.AGENTGATEWAY_1_4, build).errors).toEqual([]);
  class TeamBackend extends lib.OpenAiBackend { }
  class Props {
    public readonly model = 'gpt-4o';
    private readonly unread = 5;
    public get apiKey(): unknown { return this.unread && apiKey; }
  }

  test.each([
    ['properties without a value', openai({ model: undefined, modle: undefined })],
    ['null in the place of nothing', openai({ model: null, metadata: null, dialect: null })],
    ['a subclass with properties of its own', (chart: Chart): unknown => new (TeamBackend as any)(chart, 'backend', { apiKey, team: 'ai' })],
    ['an object of a class with getters', (chart: Chart): unknown => new lib.OpenAiBackend(chart, 'backend', new Props())],
    ['an object without prototype', (chart: Chart): unknown => new lib.OpenAiBackend(chart, 'backend', Object.assign(Object.create(null), { apiKey }))],
    ['the properties of a backend for its provider', (chart: Chart): unknown => new lib.LlmBackend(chart, 'backend', { provider: new lib.OpenAi({ apiKey, metadata: {} }) })],
    ['a target of someone else', rule({ targets: [{ toRouteTarget: () => ({ group: '', kind: 'Service', name: 'web', port: 80 }) }] })],
    ['a Lazy where cdk8s resolves it', openai({ metadata: { labels: { team: Lazy.any({ produce: () => 'ai' }) } } })],
    ['metadata that this library does not know', openai({ metadata: { generateName: 'a' } })],
    ['an API by its value', openai({ apis: { '*': 'Passthrough' } })],
  ] as [string, (chart: Chart) => unknown][])('%s', (_, build) => {
    fine(build);
  });

  test('values of another copy of the library', () => {
    jest.isolateModules(() => {
      const other = jest.requireActual<typeof ours>('../../src');
      expect(other.ApiKey).not.toBe(ApiKey);
      fine(openai({ apiKey: other.ApiKey.fromSecretName('key') }));
    });
  });
});

describe.each([
  ['a dialect by its name', (chart: Chart) => openai({ dialect: 'agentgateway-1.4' })(chart)],
  ['a text in the place of a Secret', () => lib.ApiKey.fromSecret(SECRET)],
  ['a text as AWS key', () => lib.AwsCredential.fromApiKey(SECRET)],
  ['a store by its name', () => lib.ApiKey.fromExternalSecret({ store: 'vault', remoteKey: 'a' })],
  ['a duration by its number', () => lib.RouteTimeout.of(30)],
] as [string, (chart: Chart) => unknown][])('%s', (_, make) => {
  test('is refused at once, with an example of what to write', () => {
    expect(() => synthesize(Dialect.KGATEWAY_2_1, make)).toThrow(/ must be an? \w+, such as \w+\.\w+.*, got a (string|number)$/);
  });
});

describe('a value that says nothing', () => {
  const store = ours.SecretStore.cluster('vault');
  test.each([
    ['a key from a variable that is not set', (text: string) => ApiKey.unsafeLiteral(text)],
    ['an AWS key from a variable that is not set', (text: string) => AwsCredential.unsafeLiteral({ accessKeyId: 'A', secretAccessKey: text })],
    ['a service principal with such a part', (text: string) => ours.AzureCredential.unsafeServicePrincipal({ clientId: 'a', tenantId: 'b', clientSecret: text })],
    ['a managed identity', (text: string) => ours.AzureCredential.managedIdentityByClientId(text)],
    ['a remote key', (text: string) => ApiKey.fromExternalSecret({ store, remoteKey: text })],
    ['a Secret', (text: string) => ApiKey.fromSecretName(text)],
    ['a variable', (text: string) => ApiKey.fromEnvironment(text)],
    ['a ConfigMap', (text: string) => ours.BackendTls.fromConfigMapName(text)],
    ['a Gateway', (text: string) => GatewayRef.named(text)],
    ['a project', (text: string) => new ours.VertexAi({ projectId: text })],
    ['the host of a rewrite', (text: string) => ours.Rewrite.hostname(text)],
    ['a path', (text: string) => RouteMatch.pathPrefix(text)],
  ])('is refused: %s', (_, make) => {
    for (const nothing of ['', undefined, null] as unknown as string[]) { expect(() => make(nothing)).toThrow(/empty|variable|start with/); }
    expect(() => make(undefined as unknown as string)).not.toThrow(TypeError);
  });
});

test('the name of a fetched Secret is no key, and is not shown', () => {
  const make = () => ApiKey.fromExternalSecret({ store: ours.SecretStore.cluster('vault'), remoteKey: 'a', secretName: SECRET });
  expect(make).toThrow('give the name of the Secret');
  expect(make).not.toThrow('S3CRET');
});
