import { Chart, Duration } from 'cdk8s';
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
  ['a text in the place of a Secret', openai({ apiKey: lib.ApiKey.fromSecret(SECRET) }), 'WrongType'],
  ['a text as AWS key', backend('BedrockBackend', { region: 'r', model: 'm', credential: lib.AwsCredential.fromApiKey(SECRET) }), 'WrongType'],
  ['a key in the place of an Azure credential', backend('AzureFoundryBackend', { resourceName: 'a-resource', projectName: 'b', model: 'm', credential: apiKey }), 'WrongType'],
  ['a yes in the place of TLS', openai({ host: 'proxy.example', port: 443, tls: true }), 'WrongType'],
  ['a text in the place of a header', openai({ authHeader: 'api-key' }), 'WrongType'],
  ['an address in the place of a server', backend('OllamaBackend', { server: 'http://ollama:11434', model: 'm' }), 'WrongType'],
  ['a number in the place of a host', openai({ host: 5, port: 443 }), 'InvalidHost'],
  ['options in the place of a provider', backend('LlmBackend', { provider: { model: 'm' } }), 'WrongType'],
  ['a health rule without its class', backend('FailoverBackend', { tiers: [{ providers: [new ours.OpenAi({ apiKey })] }], health: {} }), 'WrongType'],
  ['a text in the place of hosts', backend('StaticBackend', { hosts: 'litellm:4000' }), 'NoHosts'],
  ['one match without a list', rule({ matches: RouteMatch.pathPrefix('/a') }), 'WrongType'],
  ['a path in the place of a match', rule({ matches: ['/a'] }), 'WrongType'],
  ['a name in the place of a target', rule({ targets: ['backend'] }), 'WrongType'],
  ['a backend in the place of a mirror', rule({ mirrors: [{}] }), 'WrongType'],
  ['a duration in the place of a timeout', rule({ requestTimeout: Duration.seconds(5) }), 'WrongType'],
  ['a number in the place of retries', rule({ retry: 3 }), 'WrongType'],
  ['a list in the place of headers', rule({ requestHeaders: { set: [{ name: 'Authorization', value: SECRET }] } }), 'WrongType'],
  ['a number in a header', rule({ responseHeaders: { add: { a: 5 } } }), 'WrongType'],
  ['a text in the place of a rewrite', rule({ rewrite: '/a' }), 'WrongType'],
  ['no list of rules', (chart: Chart): unknown => new lib.LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), rules: {} }), 'NoRules'],
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
    expect.stringMatching(/^WrongType: provider must be an LlmProvider, .* got an OpenAiBackend \(at tiers\[1\]\[0\]\)$/),
    expect.stringMatching(/^EmptyModel: .*tiers\[0\]\[0\]/),
  ]);
});

describe.each([
  ['a dialect by its name', (chart: Chart) => openai({ dialect: 'agentgateway-1.4' })(chart)],
  ['a Gateway by its name', (chart: Chart) => new lib.LlmRoute(chart, 'route', { gateway: 'gateway' })],
  ['a store by its name', () => lib.ApiKey.fromExternalSecret({ store: 'vault', remoteKey: 'a' })],
  ['a duration by its number', () => lib.RouteTimeout.of(30)],
] as [string, (chart: Chart) => unknown][])('%s', (_, make) => {
  test('is refused at once, with an example of what to write', () => {
    expect(() => synthesize(Dialect.KGATEWAY_2_1, make)).toThrow(/ must be a \w+, such as \w+\.\w+.*, got a (string|number)$/);
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
