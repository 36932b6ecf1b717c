import { ApiObject, Chart, Testing } from 'cdk8s';
import {
  AiGatewayApp, ApiFormat, ApiKey, AwsCredential, BackendPolicies, Detector, Dialect, Diagnostics, ForwardedHeader, GatewayRef, GcpCredential, LlmPolicy,
  GuardScope, LlmRoute, OpenAiBackend, PromptGuard, PromptPolicies, RouteTarget,
} from '../../src';

interface Made { readonly objects: readonly any[]; readonly codes: readonly string[] }

function madeIn(dialect: Dialect, build: (chart: Chart) => void, namespace: string | undefined = 'ai'): Made {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { ...namespace !== '' && { namespace } });
  build(chart);
  const { errors, warnings } = Diagnostics.of(app);
  return { objects: errors.length > 0 ? [] : chart.toJson(), codes: [...errors, ...warnings].map(({ code }) => code).filter(code => code !== 'PartialSupport') };
}

/** A policy on a route, and what is wrong with it. */
const policyIn = (dialect: Dialect, policies: PromptPolicies, namespace?: string): Made => madeIn(dialect, chart => {
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), metadata: { name: 'openai' } });
  const route = new LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), rules: [{ targets: [openai] }] });
  new LlmPolicy(chart, 'policy', { targets: [route], metadata: { name: 'policy' }, ...policies });
}, namespace);

/** The names of the dialects in which something holds. */
const where = (holds: (dialect: Dialect) => boolean): readonly string[] => Dialect.ALL.filter(holds).map(({ dialectName }) => dialectName);
const NAMES = where(() => true);

const backendIn = (dialect: Dialect, policies: BackendPolicies, apis?: { [path: string]: ApiFormat }): Made =>
  madeIn(dialect, chart => new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), policies, ...apis && { apis } }));

const promptGuardOf = ({ objects }: Made): any => {
  const { spec } = objects.find(({ metadata }) => metadata.name === 'policy');
  return (spec.backend ?? spec.options ?? spec).ai.promptGuard;
};

const { AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY } = Dialect;
const BY_KIND = [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY];

const apiKey = ApiKey.fromSecretName('openai');
const service = RouteTarget.fromServiceName('guard', 8000);
const mask = PromptGuard.detect(Detector.EMAIL).mask();
const reject = PromptGuard.pattern('(?i)project\\s+x').reject({ message: 'Not here.', statusCode: 422 });
const bedrock = (credential?: AwsCredential): PromptGuard => PromptGuard.bedrockGuardrail({ identifier: 'gr1', version: '2', region: 'eu-central-1', credential });

describe('a guard for patterns', () => {
  test('masks or rejects in every dialect', () => {
    expect(Dialect.ALL.flatMap(dialect => [policyIn(dialect, { requestGuards: [mask] }), policyIn(dialect, { requestGuards: [reject] })]).flatMap(({ codes }) => codes)).toEqual([]);
  });

  test('comes in the order in which it was said, where there is a list', () => {
    expect(promptGuardOf(policyIn(AGENTGATEWAY_1_4, { requestGuards: [reject, mask] })).request).toEqual([
      { regex: { matches: ['(?i)project\\s+x'], action: 'Reject' }, response: { message: 'Not here.', statusCode: 422 } },
      { regex: { builtins: ['Email'], action: 'Mask' } },
    ]);
  });

  test('looks at parts of requests from agentgateway 1.5 on, and of answers at all', () => {
    const scoped = PromptGuard.detect(Detector.EMAIL).lookingAt(GuardScope.TOOL_INPUT, GuardScope.TOOL_OUTPUT).mask();
    const ofBedrock = PromptGuard.bedrockGuardrail({ identifier: 'gr1', version: '2', region: 'eu-central-1', scope: [GuardScope.MESSAGES] });
    expect(promptGuardOf(policyIn(Dialect.AGENTGATEWAY_1_5, { requestGuards: [scoped, ofBedrock] })).request).toEqual([
      { regex: { builtins: ['Email'], action: 'Mask' }, scope: ['ToolInput', 'ToolOutput'] },
      { bedrockGuardrails: { identifier: 'gr1', version: '2', region: 'eu-central-1' }, scope: ['Messages'] },
    ]);
    expect(policyIn(Dialect.AGENTGATEWAY_1_5, { responseGuards: [scoped] }).codes).toEqual(['UnsupportedFeature']);
    expect(where(dialect => policyIn(dialect, { requestGuards: [scoped] }).codes.length === 0)).toEqual(['agentgateway-1.5']);
  });

  test.each(BY_KIND)('is made one with what does the same in $dialectName, and no other', dialect => {
    const also = PromptGuard.detect(Detector.SSN, Detector.EMAIL).mask();
    const { request } = promptGuardOf(policyIn(dialect, { requestGuards: [mask, PromptGuard.pattern('a', 'b').mask(), also] }));
    expect(request).toEqual({ regex: { action: 'MASK', builtins: ['EMAIL', 'SSN'], matches: [{ pattern: 'a' }, { pattern: 'b' }] } });
    const other = PromptGuard.pattern('b').reject({ message: 'No.' });
    expect([[mask, reject], [reject, other], [PromptGuard.pattern('a').reject(), other]].map(requestGuards => policyIn(dialect, { requestGuards }).codes))
      .toEqual([['UnsupportedFeature'], ['UnsupportedFeature'], ['UnsupportedFeature']]);
  });

  test('finds detectors and patterns at once', () => {
    const both = PromptGuard.detect(Detector.SSN).orPattern('a', 'b').orDetect(Detector.EMAIL).orPattern('c').mask();
    expect(promptGuardOf(policyIn(AGENTGATEWAY_1_4, { requestGuards: [both] })).request).toEqual([{ regex: { builtins: ['Ssn', 'Email'], matches: ['a', 'b', 'c'], action: 'Mask' } }]);
  });

  test('has names for patterns on Gloo and kgateway', () => {
    const requestGuards = [PromptGuard.namedPatterns({ one: 'a' }).orPattern('b').orNamedPatterns({ two: 'c' }).mask()];
    for (const dialect of BY_KIND) {
      expect(promptGuardOf(policyIn(dialect, { requestGuards })).request.regex.matches).toEqual([{ name: 'one', pattern: 'a' }, { pattern: 'b' }, { name: 'two', pattern: 'c' }]);
    }
    expect(where(dialect => policyIn(dialect, { requestGuards }).codes.length === 0)).toEqual(where(dialect => BY_KIND.includes(dialect)));
  });

  test('finds Canadian numbers on agentgateway only', () => {
    const able = where(dialect => policyIn(dialect, { requestGuards: [PromptGuard.detect(Detector.CA_SIN).mask()] }).codes.length === 0);
    expect(able).toEqual(where(dialect => !BY_KIND.includes(dialect)));
  });

  test('is said in Python where the gateway reads Python, and nowhere else', () => {
    const requestGuards = [PromptGuard.pattern('(?!000)\\d{3}').mask()];
    const able = where(dialect => policyIn(dialect, { requestGuards }).codes.length === 0);
    expect(able).toEqual(where(dialect => [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY].includes(dialect)));
    expect(policyIn(AGENTGATEWAY_1_4, { requestGuards }).codes).toEqual(['InvalidExpression']);
  });

  test.each([
    ['no detector', () => PromptGuard.detect(), 'InvalidGuard'],
    ['a detector that there is not', () => PromptGuard.detect('IBAN' as Detector), 'WrongType'],
    ['no pattern', () => PromptGuard.pattern(), 'InvalidGuard'],
    ['nothing to look at', () => PromptGuard.pattern('a').lookingAt(), 'InvalidGuard'],
    ['the same to look at twice', () => PromptGuard.pattern('a').lookingAt(GuardScope.MESSAGES, GuardScope.MESSAGES), 'InvalidGuard'],
    ['an empty pattern', () => PromptGuard.pattern('a', ''), 'InvalidGuard'],
    ['no pattern with a name', () => PromptGuard.namedPatterns({}), 'InvalidGuard'],
    ['no further pattern', () => PromptGuard.detect(Detector.SSN).orPattern(), 'InvalidGuard'],
    ['a further pattern that no gateway takes', () => PromptGuard.detect(Detector.SSN).orNamedPatterns({ a: '(a' }), 'InvalidExpression'],
    ['a webhook at an address', () => PromptGuard.webhookAt('http://guard.example', 80), 'InvalidHost'],
    ['a pattern that no gateway takes', () => PromptGuard.pattern('(a'), 'InvalidExpression'],
    ['an empty message', () => PromptGuard.detect(Detector.SSN).reject({ message: ' ' }), 'InvalidRejection'],
    ['a status below 200', () => PromptGuard.detect(Detector.SSN).reject({ statusCode: 199 }), 'InvalidRejection'],
    ['a status above 599', () => PromptGuard.detect(Detector.SSN).reject({ statusCode: 600 }), 'InvalidRejection'],
    ['half a status', () => PromptGuard.detect(Detector.SSN).reject({ statusCode: 403.5 }), 'InvalidRejection'],
  ])('is refused %s', (_, make, code) => {
    expect(make).toThrow(expect.objectContaining({ code }));
  });
});

describe('a webhook', () => {
  test.each(BY_KIND)('is called by the host name of its Service in $dialectName', dialect => {
    const { webhook } = promptGuardOf(policyIn(dialect, { requestGuards: [PromptGuard.webhook(service)] })).request;
    expect(webhook.host.host ?? webhook.host).toBe('guard.ai.svc.cluster.local');
    expect(webhook.port ?? webhook.host.port).toBe(8000);
    // Gloo also wants the namespace of the Secret of the backend.
    const besides = dialect === Dialect.GLOO_1_20 ? ['LintIneffective'] : [];
    expect(policyIn(dialect, { requestGuards: [PromptGuard.webhook(service)] }, '').codes).toEqual(['NamespaceMissing', ...besides]);
    expect(policyIn(dialect, { requestGuards: [PromptGuard.webhook(RouteTarget.fromInferencePoolName('pool'))] }).codes).toEqual(['UnsupportedFeature']);
  });

  test('is called at a host on Gloo and kgateway', () => {
    const requestGuards = [PromptGuard.webhookAt('guard.example', 8000, { forwardHeaders: [ForwardedHeader.named('x-user')] })];
    for (const dialect of BY_KIND) {
      const { webhook } = promptGuardOf(policyIn(dialect, { requestGuards })).request;
      expect([webhook.host.host ?? webhook.host, webhook.port ?? webhook.host.port]).toEqual(['guard.example', 8000]);
    }
    expect(where(dialect => policyIn(dialect, { requestGuards }).codes.includes('UnsupportedFeature'))).toEqual(where(dialect => !BY_KIND.includes(dialect)));
  });

  test('is referred to on agentgateway, with its namespace where that is another', () => {
    const elsewhere = RouteTarget.fromObject({ group: '', kind: 'Service', name: 'guard', port: 8000, namespace: 'guards' });
    const home = RouteTarget.fromObject({ group: '', kind: 'Service', name: 'guard', port: 8000, namespace: 'ai' });
    const { request } = promptGuardOf(policyIn(AGENTGATEWAY_0_12, { requestGuards: [PromptGuard.webhook(elsewhere), PromptGuard.webhook(home)] }));
    const ref = { group: '', kind: 'Service', name: 'guard', port: 8000 };
    expect(request.map(({ webhook }: any) => webhook.backendRef)).toEqual([{ ...ref, namespace: 'guards' }, ref]);
  });

  test('is sent headers by name everywhere, by value but on Gloo', () => {
    const forwarding = (header: ForwardedHeader) => (dialect: Dialect) =>
      policyIn(dialect, { requestGuards: [PromptGuard.webhook(service, { forwardHeaders: [header] })] }).codes.length === 0;
    expect(where(forwarding(ForwardedHeader.named('x-user')))).toEqual(NAMES);
    const byValue = where(dialect => dialect !== GLOO_1_20);
    expect(where(forwarding(ForwardedHeader.valued('x-user', 'me')))).toEqual(byValue);
    expect(where(forwarding(ForwardedHeader.matching('x-user', 'm.*')))).toEqual(byValue);
  });

  test('may fail from 1.3 on, and has headers of its own from 1.4 on', () => {
    const codes = (dialect: Dialect, options: object) => policyIn(dialect, { responseGuards: [PromptGuard.webhook(service, options)] }).codes;
    expect([AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, KGATEWAY_2_1].map(dialect => codes(dialect, { failOpen: true }))).toEqual([['UnsupportedFeature'], [], ['UnsupportedFeature']]);
    expect([AGENTGATEWAY_1_3, AGENTGATEWAY_1_4].map(dialect => codes(dialect, { headers: { 'x-path': 'request.path' } }))).toEqual([['UnsupportedFeature'], []]);
  });

  test('comes first where the gateway asks it first', () => {
    const hook = PromptGuard.webhook(service);
    const moderation = PromptGuard.openAiModeration({ apiKey });
    expect(policyIn(KGATEWAY_2_1, { requestGuards: [hook, mask, moderation] }).codes).toEqual([]);
    expect([[mask, hook], [moderation, mask], [hook, hook]].map(requestGuards => policyIn(KGATEWAY_2_1, { requestGuards }).codes))
      .toEqual([['UnsupportedFeature'], ['UnsupportedFeature'], ['UnsupportedFeature']]);
    expect(policyIn(AGENTGATEWAY_1_4, { requestGuards: [mask, hook, hook] }).codes).toEqual([]);
  });

  test.each([
    ['a Service without port', () => PromptGuard.webhook(RouteTarget.fromObject({ group: '', kind: 'Service', name: 'guard' })), 'ServiceWithoutPort'],
    ['a header that is no CEL', () => PromptGuard.webhook(service, { headers: { 'x-path': 'request.' } }), 'InvalidExpression'],
    ['a name that is none', () => ForwardedHeader.named('x user'), 'InvalidHeader'],
    ['an empty value', () => ForwardedHeader.valued('x-user', ''), 'InvalidHeader'],
    ['a value with look-around', () => ForwardedHeader.matching('x-user', '(?=a)'), 'InvalidExpression'],
  ])('is refused %s', (_, make, code) => {
    expect(make).toThrow(expect.objectContaining({ code }));
  });
});

describe('a guard that asks a cloud', () => {
  test('makes its Secrets, each under a name of its own', () => {
    const secret = (value: string) => PromptGuard.openAiModeration({ apiKey: ApiKey.unsafeLiteral(value) });
    const made = policyIn(AGENTGATEWAY_1_4, { requestGuards: [secret('one'), secret('two')] });
    const names = made.objects.filter(({ kind }) => kind === 'Secret').map(({ metadata }) => metadata.name);
    expect(new Set(names).size).toBe(2);
    expect(promptGuardOf(made).request.map(({ openAIModeration }: any) => openAIModeration.policies.auth.secretRef.name)).toEqual(names);
  });

  test('is moderation in every dialect, of requests only', () => {
    const moderation = PromptGuard.openAiModeration({ apiKey });
    expect(Dialect.ALL.flatMap(dialect => policyIn(dialect, { requestGuards: [moderation] }).codes)).toEqual([]);
    expect(new Set(Dialect.ALL.map(dialect => policyIn(dialect, { responseGuards: [moderation] }).codes.join()))).toEqual(new Set(['UnsupportedFeature']));
    expect(promptGuardOf(policyIn(GLOO_1_20, { requestGuards: [moderation] })).request.moderation.openai.authToken.secretRef).toEqual({ name: 'openai', namespace: 'ai' });
  });

  test('passes on the key of the caller before 1.4 only', () => {
    const requestGuards = [PromptGuard.openAiModeration({ apiKey: ApiKey.passthrough() })];
    expect([AGENTGATEWAY_1_3, AGENTGATEWAY_1_4].map(dialect => policyIn(dialect, { requestGuards }).codes)).toEqual([[], ['UnsupportedFeature']]);
  });

  test('is Bedrock or Model Armor from 1.0 on, with the identity of the proxy unless another is said', () => {
    const armor = PromptGuard.modelArmor({ templateId: 'strict', projectId: 'lab', credential: GcpCredential.implicit() });
    const guards = { requestGuards: [bedrock(), bedrock(AwsCredential.implicit())], responseGuards: [armor] };
    expect([AGENTGATEWAY_0_12, KGATEWAY_2_1, GLOO_1_20].map(dialect => policyIn(dialect, guards).codes.includes('UnsupportedFeature'))).toEqual([true, true, true]);
    const silent = { bedrockGuardrails: { identifier: 'gr1', version: '2', region: 'eu-central-1' } };
    for (const dialect of [AGENTGATEWAY_1_0, AGENTGATEWAY_1_4]) {
      expect(promptGuardOf(policyIn(dialect, guards))).toEqual({ request: [silent, silent], response: [{ googleModelArmor: { templateId: 'strict', projectId: 'lab' } }] });
    }
  });

  test('authenticates to Model Armor with Google Cloud alone from 1.4 on', () => {
    const armor = (credential: GcpCredential) => ({ requestGuards: [PromptGuard.modelArmor({ templateId: 'strict', projectId: 'lab', credential })] });
    const token = armor(GcpCredential.fromAccessToken(ApiKey.fromSecretName('token')));
    expect([AGENTGATEWAY_1_3, AGENTGATEWAY_1_4].map(dialect => policyIn(dialect, token).codes)).toEqual([[], ['UnsupportedFeature']]);
    expect(policyIn(AGENTGATEWAY_1_4, armor(GcpCredential.fromServiceAccountSecretName('gcp'))).codes).toEqual([]);
  });

  test.each([
    ['no region', () => PromptGuard.bedrockGuardrail({ identifier: 'gr1', version: '1', region: '' }), 'InvalidGuard'],
    ['no template', () => PromptGuard.modelArmor({ templateId: ' ', projectId: 'lab' }), 'InvalidGuard'],
    ['no key', () => PromptGuard.openAiModeration({} as any), 'WrongType'],
  ])('is refused %s', (_, make, code) => {
    expect(make).toThrow(expect.objectContaining({ code }));
  });
});

describe('guards of answers', () => {
  test('only mask on kgateway with Envoy', () => {
    const able = where(dialect => policyIn(dialect, { responseGuards: [PromptGuard.pattern('a').reject()] }).codes.length === 0);
    expect(able).toEqual(where(dialect => ![KGATEWAY_2_0, KGATEWAY_2_1_ENVOY].includes(dialect)));
  });

  test('look at streams from 1.3 on, where there are any', () => {
    const responseGuards = [reject];
    expect([AGENTGATEWAY_1_2, AGENTGATEWAY_1_3].map(dialect => policyIn(dialect, { responseGuards, guardStreams: true }).codes)).toEqual([['UnsupportedFeature'], []]);
    expect(promptGuardOf(policyIn(AGENTGATEWAY_1_4, { responseGuards, guardStreams: true })).streaming).toBe('Enabled');
    expect(promptGuardOf(policyIn(AGENTGATEWAY_1_4, { responseGuards, guardStreams: false })).streaming).toBeUndefined();
    expect(policyIn(AGENTGATEWAY_1_4, { requestGuards: [reject], guardStreams: true }).codes).toEqual(['StreamsWithoutGuards']);
  });
});

test('there are eight guards at most, unless they are made one', () => {
  const requestGuards = Array.from({ length: 9 }, (_, i) => PromptGuard.pattern(`project ${i}`).mask());
  expect(policyIn(AGENTGATEWAY_1_4, { requestGuards }).codes).toEqual(['TooManyGuards']);
  expect(policyIn(AGENTGATEWAY_1_4, { requestGuards: requestGuards.slice(1) }).codes).toEqual([]);
  expect(policyIn(KGATEWAY_2_1, { requestGuards }).codes).toEqual([]);
});

test('guards stand in a backend where there are policies in backends', () => {
  expect(backendIn(AGENTGATEWAY_1_4, { requestGuards: [mask] }).objects[0].spec.policies.ai.promptGuard).toEqual({ request: [{ regex: { builtins: ['Email'], action: 'Mask' } }] });
  expect(backendIn(KGATEWAY_2_1, { requestGuards: [mask] }).codes).toEqual(['UnsupportedFeature']);
});

test('guards that look at nothing are told', () => {
  const codes = (apis: { [path: string]: ApiFormat }, policies: BackendPolicies = { requestGuards: [mask] }) => backendIn(AGENTGATEWAY_1_4, policies, apis).codes;
  expect(codes({ '*': ApiFormat.PASSTHROUGH })).toEqual(['UnguardedApi']);
  expect(codes({ '/v1/embeddings': ApiFormat.EMBEDDINGS, '*': ApiFormat.PASSTHROUGH }, { responseGuards: [reject] })).toEqual(['UnguardedApi']);
  expect(codes({ '/v1/messages': ApiFormat.MESSAGES, '*': ApiFormat.PASSTHROUGH })).toEqual([]);
  expect(codes({ '*': ApiFormat.PASSTHROUGH }, {})).toEqual([]);
  // What matches no path is taken for chat completions, which are looked at; so it is only good to know.
  expect(codes({ '/v1/embeddings': ApiFormat.EMBEDDINGS })).toEqual([]);
});

test('keys of guards are looked after like those of backends', () => {
  const codes = (key: ApiKey) => backendIn(AGENTGATEWAY_1_4, { requestGuards: [PromptGuard.openAiModeration({ apiKey: key })] }).codes;
  expect(codes(ApiKey.unsafeInline('sk-0123456789abcdef0123456789'))).toEqual(['LintPlaintextKey']);
  const withSecret = (entry: string) => madeIn(AGENTGATEWAY_1_4, chart => {
    new ApiObject(chart, 'secret', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'aws' }, ...{ stringData: { [entry]: '$KEY', secretKey: '$KEY' } } });
    new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), policies: { requestGuards: [bedrock(AwsCredential.fromSecretName('aws'))] } });
  }).codes;
  expect([withSecret('accessKey'), withSecret('accesKey')]).toEqual([[], ['LintSecretEntry']]);
});
