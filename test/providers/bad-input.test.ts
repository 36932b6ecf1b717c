import { App, Chart } from 'cdk8s';
import { ConfigMap, Secret } from 'cdk8s-plus-28';
import { synthesize } from './synthesis';
import {
  Anthropic, ApiKey, AwsCredential, BackendTls, BedrockBackend, Diagnostics, Dialect, FailoverBackend, FailoverTier, GatewayRef, GeminiBackend, IRouteTarget, LlmBackend, LlmProvider, LlmRoute, LlmRouteProps, OpenAi,
  OpenAiBackend, OpenAiBackendProps, OpenAiOptions, RouteTarget, StaticBackend,
} from '../../src';

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_4 } = Dialect;
const apiKey = ApiKey.fromSecretName('key');

type Build = (chart: Chart) => void;
const openai = (options: Partial<OpenAiOptions> = {}) => new OpenAi({ apiKey, model: 'gpt-4o', ...options });
const backend = (props: Partial<OpenAiBackendProps>): Build => chart => new OpenAiBackend(chart, 'backend', { apiKey, ...props });
const failover = (...tiers: FailoverTier[]): Build => chart => new FailoverBackend(chart, 'backend', { tiers });
const route = (props: Partial<LlmRouteProps>): Build => chart => new LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), ...props });
const named = (...names: string[]) => failover(...names.map(endpointName => ({ providers: [openai({ endpointName })] })));
const times = (n: number) => Array.from({ length: n }, () => openai());
const errorsIn = (dialect: Dialect, build: Build) => synthesize(dialect, build).errors;

describe.each([
  ['an empty model', backend({ model: '' }), 'EmptyModel', 'leave it out'],
  ['a blank model', backend({ model: ' ' }), 'EmptyModel', 'leave it out'],
  ['an empty region', (chart: Chart) => new BedrockBackend(chart, 'backend', { region: ' ', model: 'm', credential: AwsCredential.fromSecretName('key') }), 'EmptyField', 'region must not be empty; leave it out'],
  ['an empty version', (chart: Chart) => new GeminiBackend(chart, 'backend', { apiKey, model: 'm', apiVersion: '' }), 'EmptyField', 'apiVersion must not be empty'],
  ['an empty host name', backend({ host: 'proxy.example', port: 443, hostname: '' }), 'InvalidHost', 'got \'\'; give it alone (at hostname)'],
  ['a host name with a scheme', backend({ host: 'proxy.example', port: 443, hostname: 'https://proxy' }), 'InvalidHost', 'got \'https://proxy\'; give it alone'],
  ['a port without host', backend({ port: 8080 }), 'HostWithoutPort', 'got port 8080 without host; give both'],
  ['plain text to the provider\'s own host', backend({ tls: BackendTls.unsafePlaintext() }), 'PlaintextWithoutHost', 'give host and port, or leave tls out'],
  ['port 0', backend({ host: 'proxy.example', port: 0 }), 'InvalidPort', 'from 1 to 65535, got 0'],
  ['port 65536', backend({ host: 'proxy.example', port: 65536 }), 'InvalidPort', 'from 1 to 65535, got 65536'],
  ['half a port', backend({ host: 'proxy.example', port: 80.5 }), 'InvalidPort', 'a whole number from 1 to 65535, got 80.5'],
  ['a host with a scheme', backend({ host: 'https://proxy', port: 8080 }), 'InvalidHost', 'got \'https://proxy\'; give scheme, port and path elsewhere'],
  ['a host with a port', backend({ host: 'proxy.example:8080', port: 8080 }), 'InvalidHost', 'got \'proxy.example:8080\''],
  ['an empty host', backend({ host: '', port: 8080 }), 'InvalidHost', 'got \'\''],
  ['a path without slash', backend({ host: 'proxy.example', port: 8080, path: 'v1' }), 'InvalidPath', 'got \'v1\'; write \'/v1\''],
  ['an endpoint name that is none', named('Not_DNS'), 'InvalidName', 'got \'Not_DNS\'; use lower-case letters'],
  ['an endpoint name that is too long', named('a'.repeat(254)), 'InvalidName', 'at most 253 characters'],
  ['endpoints of one name', named('a', 'a'), 'DuplicateEndpointName', 'got \'a\' more than once'],
  ['no tiers', failover(), 'NoTiers', 'add one (at tiers)'],
  ['an empty tier', failover({ providers: [openai()] }, { providers: [] }), 'EmptyTier', 'add a provider or remove the tier (at tiers[1])'],
  ['a route without rules', route({}), 'NoRules', 'add one (at rules)'],
  ['a rule without targets', route({ rules: [{}] }), 'NoTargets', 'add a backend to targets, or a redirect (at rules[0])'],
  ['a rule with an empty list of targets', route({ rules: [{ targets: [] }] }), 'NoTargets', 'add a backend to targets, or a redirect (at rules[0])'],
  ['two rules of one name', (chart: Chart) => {
    const targets = [new OpenAiBackend(chart, 'backend', { apiKey })];
    route({ rules: [{ ruleName: 'same', targets }, { ruleName: 'same', targets }] })(chart);
  }, 'DuplicateRuleName', 'got \'same\' more than once; give each rule its own ruleName'],
  ['a static backend without hosts', (chart: Chart) => new StaticBackend(chart, 'backend', { hosts: [] }), 'NoHosts', 'add one to hosts'],
  ['a name that is none', backend({ metadata: { name: 'Not_DNS' } }), 'SchemaMetadata', 'got \'Not_DNS\''],
  ['a name that is too long', backend({ metadata: { name: 'a'.repeat(254) } }), 'SchemaMetadata', 'at most 253 characters'],
  ['a namespace that is none', backend({ metadata: { namespace: 'Not_DNS' } }), 'SchemaMetadata', 'got \'Not_DNS\''],
  ['a Secret of another namespace', (chart: Chart) => {
    backend({ apiKey: ApiKey.fromSecret(new Secret(chart, 'secret', { metadata: { namespace: 'other' } })) })(chart);
  }, 'CrossNamespaceSecret', 'the Secret \'llm-secret\' is in namespace \'other\' but the backend is in \'ai\''],
  ['an inference pool of another namespace', route({
    rules: [{ targets: [RouteTarget.fromObject({ group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'pool', namespace: 'other' })] }],
  }), 'CrossNamespaceBackend', 'put route and backend in one namespace'],
  ['two objects of one name', (chart: Chart) => {
    for (const id of ['one', 'two']) { new OpenAiBackend(chart, id, { apiKey, metadata: { name: 'same' } }); }
  }, 'DuplicateObject', '\'same\' in namespace \'ai\' is made by \'llm/one\' too; give one of them another metadata.name'],
  ['two Secrets of one name', (chart: Chart) => {
    for (const id of ['one', 'two']) { new OpenAiBackend(chart, id, { apiKey: ApiKey.fromEnvironment('KEY', { metadata: { name: 'same' } }) }); }
  }, 'DuplicateObject', 'Secret \'same\' in namespace \'ai\''],
] as [string, Build, string, string][])('%s', (_, build, code, words) => {
  test.each(Dialect.ALL.map(dialect => [dialect.dialectName, dialect] as const))(`is the error ${code} in %s`, (__, dialect) => {
    const { errors, codes } = synthesize(dialect, build);
    expect(codes).toContain(code);
    expect(codes.filter(other => other !== 'UnsupportedFeature')).toEqual([code]);
    expect(errors.find(error => error.startsWith(code))).toContain(words);
  });
});

describe('what only some releases mind:', () => {
  test('a path prefix without slash, or beside a path', () => {
    expect(synthesize(AGENTGATEWAY_1_4, backend({ host: 'proxy.example', port: 8080, pathPrefix: 'v1' })).codes).toEqual(['InvalidPath']);
    expect(synthesize(AGENTGATEWAY_1_4, backend({ host: 'proxy.example', port: 8080, path: '/a', pathPrefix: '/b' })).codes)
      .toEqual(['PathAndPrefix']);
  });

  test.each([
    { dialect: KGATEWAY_2_0, tiers: 20, endpoints: 20 },
    { dialect: KGATEWAY_2_1, tiers: 32, endpoints: 32 },
    { dialect: AGENTGATEWAY_1_2, tiers: 8, endpoints: 16 },
    { dialect: AGENTGATEWAY_1_4, tiers: 8, endpoints: 16 },
  ])('more tiers or endpoints than $dialect.dialectName allows', ({ dialect, tiers, endpoints }) => {
    const tiered = (n: number) => failover(...times(n).map(provider => ({ providers: [provider] })));
    const pooled = (n: number) => failover({ providers: times(n) });
    expect(errorsIn(dialect, tiered(tiers))).toEqual([]);
    expect(errorsIn(dialect, pooled(endpoints))).toEqual([]);
    expect(errorsIn(dialect, tiered(tiers + 1)))
      .toEqual([expect.stringMatching(new RegExp(`^TooManyTiers: .* at most ${tiers} tiers, got ${tiers + 1}`))]);
    expect(errorsIn(dialect, pooled(endpoints + 1)))
      .toEqual([expect.stringMatching(new RegExp(`^TooManyEndpoints: .* at most ${endpoints} providers in a tier, got ${endpoints + 1} in tiers\\[0\\]`))]);
  });

  test('a CA bundle of another namespace', () => {
    const build: Build = chart => {
      const configMap = new ConfigMap(chart, 'ca', { metadata: { namespace: 'other' } });
      backend({ host: 'proxy.example', port: 443, tls: BackendTls.fromConfigMap(configMap) })(chart);
    };
    for (const dialect of [KGATEWAY_2_1, AGENTGATEWAY_1_4]) {
      expect(errorsIn(dialect, build))
        .toEqual([expect.stringMatching(/^CrossNamespaceConfigMap: the ConfigMap 'llm-ca' is in namespace 'other'/)]);
    }
  });

  test('a client certificate of another namespace', () => {
    const build: Build = chart => {
      const clientCertificate = new Secret(chart, 'tls', { metadata: { namespace: 'other' } });
      new StaticBackend(chart, 'backend', { hosts: [{ host: 'proxy.example', port: 443 }], tls: BackendTls.systemTrust({ clientCertificate }) });
    };
    expect(synthesize(AGENTGATEWAY_1_4, build).codes).toEqual(['CrossNamespaceSecret']);
  });

  test('a backend of another namespace', () => {
    const build: Build = chart => {
      const target = new OpenAiBackend(chart, 'backend', { apiKey, metadata: { namespace: 'other' } });
      route({ rules: [{ targets: [target] }] })(chart);
    };
    expect(synthesize(KGATEWAY_2_1, build).codes).toEqual(['CrossNamespaceBackend']);
    expect(synthesize(AGENTGATEWAY_1_2, build).codes).toEqual(['CrossNamespaceBackend']);
    for (const dialect of [GLOO_1_20, KGATEWAY_2_0, AGENTGATEWAY_1_4]) {
      const { errors, kind } = synthesize(dialect, build);
      expect(errors).toEqual([]);
      expect(kind('ReferenceGrant')).toHaveLength(1);
    }
  });

  test('a route to a backend of another gateway, however it is given', () => {
    const to = (target: (chart: Chart) => IRouteTarget): Build => chart => route({ rules: [{ targets: [target(chart)] }] })(chart);
    for (const target of [
      (chart: Chart) => new OpenAiBackend(chart, 'backend', { apiKey, dialect: KGATEWAY_2_1 }),
      (chart: Chart) => LlmBackend.fromBackendName(chart, 'backend', 'legacy', { dialect: GLOO_1_20 }),
      () => RouteTarget.fromObject({ group: 'gloo.solo.io', kind: 'Upstream', name: 'legacy' }),
    ]) { expect(synthesize(AGENTGATEWAY_1_4, to(target)).codes).toEqual(['ForeignBackend']); }
    expect(synthesize(AGENTGATEWAY_1_4, to(() => RouteTarget.fromServiceName('web', 80))).codes).toEqual([]);
  });

  test('a rule that sends nothing anywhere', () => {
    const targets = (...weights: number[]) => weights.map((weight, i) => RouteTarget.weighted(RouteTarget.fromServiceName(`web-${i}`, 80), weight));
    expect(synthesize(AGENTGATEWAY_1_4, route({ rules: [{ targets: targets(0, 0) }] })).codes).toEqual(['NoTargets']);
    expect(synthesize(AGENTGATEWAY_1_4, route({ rules: [{ targets: targets(0, 1) }] })).codes).toEqual([]);
  });

  test('a backend without namespace in Gloo, which looks Secrets up by namespace', () => {
    const app = new App();
    GLOO_1_20.applyTo(app);
    const chart = new Chart(app, 'chart');
    const without = new OpenAiBackend(chart, 'backend', { apiKey });
    expect(Diagnostics.of(without).all.map(({ code }) => code)).toEqual(['LintIneffective']);
    expect(Diagnostics.of(new OpenAiBackend(chart, 'other', { apiKey, metadata: { namespace: 'ai' } })).all).toEqual([]);
  });

  test('the name of a rule where only the experimental channel has names', () => {
    const rules = [{ ruleName: 'chat', targets: [RouteTarget.fromServiceName('web', 80)] }];
    for (const dialect of Dialect.ALL) {
      expect(synthesize(dialect, route({ rules })).warnings.length > 0).toBe([GLOO_1_20, KGATEWAY_2_0].includes(dialect));
    }
  });

  test('a provider without model among unlike ones', () => {
    expect(errorsIn(AGENTGATEWAY_1_4, failover({ providers: [openai()] }, { providers: [new Anthropic({ apiKey })] })))
      .toEqual([expect.stringMatching(/^ModelMissing: .*'anthropic' takes the model from the request; give it a model of its own/)]);
  });

  test('a vendor without model among those of another, which is only doubtful: a proxy knows the same ones', () => {
    const warnings = (...others: LlmProvider[]) => synthesize(AGENTGATEWAY_1_4, failover({ providers: [openai()] }, { providers: others })).warnings;
    const at = (host: string) => openai({ model: undefined, host, port: 443 });
    expect(warnings(at('api.deepseek.com'))).toEqual([expect.stringMatching(/^ModelMissing: /)]);
    expect(warnings(openai({ model: undefined }))).toEqual([]);
    expect(synthesize(AGENTGATEWAY_1_4, failover({ providers: [at('a.example')] }, { providers: [at('b.example')] })).warnings).toEqual([]);
  });
});

describe('a feature that the dialect lacks', () => {
  test('is named with its place, the reason and the dialects that have it', () => {
    expect(errorsIn(KGATEWAY_2_1, backend({ host: 'proxy.example', port: 8080, pathPrefix: '/v1' }))).toEqual([
      'UnsupportedFeature: kgateway 2.1 (agentgateway) cannot express another upstream path prefix: the path is always the provider\'s own; ' +
      'dialects that can: gloo-1.20, agentgateway-1.1, agentgateway-1.2, agentgateway-1.3, agentgateway-1.4, agentgateway-1.5 (at pathPrefix)',
    ]);
  });
});

describe('diagnostics', () => {
  test('tell of a Secret of another namespace, by code and construct, without a synth', () => {
    const app = new App();
    const chart = new Chart(app, 'llm', { namespace: 'ai' });
    const secret = new Secret(chart, 'secret', { metadata: { namespace: 'other' } });
    new OpenAiBackend(chart, 'backend', { apiKey: ApiKey.fromSecret(secret) });
    expect(Diagnostics.of(app).errors.map(({ code, path }) => [code, path])).toEqual([['CrossNamespaceSecret', 'llm/backend']]);
  });
});

describe('synth', () => {
  test('shows everything that is wrong at once, each with its construct', () => {
    const app = new App();
    const chart = new Chart(app, 'llm');
    new OpenAiBackend(chart, 'one', { apiKey, model: '' });
    new OpenAiBackend(chart, 'two', { apiKey, port: 8080 });
    new LlmRoute(chart, 'three', { gateway: GatewayRef.named('gateway') });
    let message = '';
    try { app.synthYaml(); } catch (e) { message = (e as Error).message; }
    expect(message).toContain('[llm/one] EmptyModel: ');
    expect(message).toContain('[llm/two] HostWithoutPort: ');
    expect(message).toContain('[llm/three] NoRules: ');
  });
});

describe('a secret that is given where it does not belong', () => {
  test.each([
    ['credentials in a host', backend({ host: 'https://user:S3CRET@proxy.example', port: 443 })],
    ['credentials before a host', backend({ host: 'user:S3CRET@proxy.example', port: 443 })],
    ['a key in a host', backend({ host: 'proxy.example?key=S3CRET', port: 443 })],
    ['credentials in the host of a pool', failover({ providers: [openai({ host: 'https://user:S3CRET@proxy.example', port: 443 })] })],
    ['credentials in a plain host', (chart: Chart) => new StaticBackend(chart, 'backend', {
      hosts: [{ host: 'https://user:S3CRET@proxy.example', port: 443 }], tls: BackendTls.systemTrust(),
    })],
    ['a literal key that is too long', backend({ apiKey: ApiKey.unsafeInline('S3CRET'.repeat(500)) })],
  ] as [string, Build][])('is not shown: %s', (_, build) => {
    for (const dialect of Dialect.ALL) {
      const { errors, warnings } = synthesize(dialect, build);
      expect([...errors, ...warnings].filter(text => text.includes('S3CRET'))).toEqual([]);
    }
    expect(errorsIn(AGENTGATEWAY_1_4, build)).not.toEqual([]);
  });
});
