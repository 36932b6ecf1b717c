import { Chart } from 'cdk8s';
import {
  ApiKey, BodyValue, Dialect, FilteredTarget, GatewayRef, LlmPolicy, LlmPolicyProps, LlmRoute, LlmRouteRule, Message, OpenAiBackend, PolicyRef, PromptGuard, RouteTarget, TargetFilters,
} from '../../src';
import { referenceGaps } from '../../src/dialects/policy-references';
import { synthesize } from '../providers/synthesis';

const gateway = GatewayRef.named('ai-gateway');
const follows = ({ _definition: definition }: Dialect): boolean =>
  referenceGaps({ group: definition.policy.group, kind: definition.policy.kind, name: 'it' }, definition).length === 0;
const FOLLOWING = Dialect.ALL.filter(follows);
const prompt = { prepend: [Message.system('Be brief.')] };

const openai = (chart: Chart): OpenAiBackend => new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key') });
const policy = (chart: Chart, props: Partial<LlmPolicyProps> = {}): LlmPolicy => new LlmPolicy(chart, 'policy', { byReference: true, prompt, ...props });
const routed = (chart: Chart, rule: LlmRouteRule): LlmRoute => new LlmRoute(chart, 'route', { gateway, rules: [{ ruleName: 'chat', ...rule }] });

interface Filter { readonly type: string; readonly extensionRef?: { readonly kind: string; readonly name: string } }
interface Rule { readonly filters?: readonly Filter[]; readonly backendRefs: readonly { readonly weight?: number; readonly filters?: readonly Filter[] }[] }
const ruleOf = ({ kind }: { kind(name: string): readonly { readonly spec?: unknown }[] }): Rule => (kind('HTTPRoute')[0].spec as { readonly rules: readonly Rule[] }).rules[0];

test('Gloo and kgateway on Envoy follow references of rules to policies', () => {
  expect(FOLLOWING.map(({ dialectName }) => dialectName)).toEqual(['gloo-1.20', 'kgateway-2.0', 'kgateway-2.1-envoy']);
});

describe.each(FOLLOWING)('a policy that others refer to, in $dialectName', dialect => {
  const kind = dialect._definition.policy.kind;

  test('has no targets, and the rule refers to it', () => {
    const app = synthesize(dialect, chart => routed(chart, { targets: [openai(chart)], policyRefs: [PolicyRef.to(policy(chart))] }));
    expect(app.codes).toEqual([]);
    expect(Object.keys(app.kind(kind).find(({ metadata: { name } }) => name === 'llm-policy')!.spec as object)).not.toContain('targetRefs');
    expect(ruleOf(app).filters?.flatMap(({ extensionRef }) => extensionRef ? [[extensionRef.kind, extensionRef.name]] : [])).toContainEqual([kind, 'llm-policy']);
  });

  test('is referred to by one target of several', () => {
    const app = synthesize(dialect, chart => {
      const backend = openai(chart);
      routed(chart, { targets: [RouteTarget.weighted(FilteredTarget.of(backend, { policyRefs: [PolicyRef.to(policy(chart))] }), 90), RouteTarget.weighted(backend, 10)] });
    });
    expect(app.codes).toEqual([]);
    expect(ruleOf(app).backendRefs.map(({ weight, filters = [] }) => [weight, filters.map(({ extensionRef }) => extensionRef?.name)])).toEqual([[90, ['llm-policy']], [10, []]]);
  });

  test.each([
    ['in another namespace', (chart: Chart) => PolicyRef.to(policy(chart, { metadata: { namespace: 'other' } }))],
    ['none that is there', () => PolicyRef.named({ group: dialect._definition.policy.group, kind, policyName: 'gone' })],
  ])('is told of where it is %s', (where, ref) => {
    const rules: ((refs: PolicyRef[], chart: Chart) => LlmRouteRule)[] = [
      (policyRefs, chart) => ({ targets: [openai(chart)], policyRefs }), (policyRefs, chart) => ({ targets: [FilteredTarget.of(openai(chart), { policyRefs })] }),
    ];
    for (const rule of rules) {
      const { warnings } = synthesize(dialect, chart => {
        if (where === 'none that is there') { new LlmPolicy(chart, 'beside', { targets: [gateway], prompt }); }
        routed(chart, rule([ref(chart)], chart));
      });
      expect(warnings.map(warning => warning.split(':')[0])).toContain('LintMissingPolicy');
    }
  });

  test('may be one of others', () => {
    const ref = PolicyRef.named({ group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', policyName: 'limits' });
    const app = synthesize(dialect, chart => routed(chart, { targets: [openai(chart)], policyRefs: [ref] }));
    expect(ruleOf(app).filters?.some(({ extensionRef }) => extensionRef?.name === 'limits')).toBe(true);
  });
});

test.each(Dialect.ALL.filter(dialect => !follows(dialect)))('a policy by reference, and a reference, are refused in $dialectName, which follows none', dialect => {
  const props = dialect === Dialect.KGATEWAY_2_1 ? { prompt } : { prompt: undefined, bodyDefaults: { temperature: BodyValue.number(0) } };
  expect(synthesize(dialect, chart => policy(chart, props)).codes).toContain('UnsupportedFeature');
  expect(synthesize(dialect, chart => routed(chart, { targets: [openai(chart)], policyRefs: [PolicyRef.named({ group: 'a.dev', kind: 'A', policyName: 'a' })] })).codes).toContain('UnsupportedFeature');
});

test('a policy has targets or is referred to', () => {
  expect(synthesize(Dialect.KGATEWAY_2_0, chart => policy(chart, { targets: [gateway] })).codes).toEqual(['ConflictingOptions']);
  expect(synthesize(Dialect.KGATEWAY_2_0, chart => policy(chart, { byReference: false })).codes).toEqual(['NoPolicyTargets']);
});

test('a reference needs a kind and a name', () => {
  for (const wrong of [{ kind: '' }, { policyName: '' }]) {
    expect(() => PolicyRef.named({ group: '', kind: 'A', policyName: 'a', ...wrong })).toThrow(expect.objectContaining({ code: 'EmptyName' }));
  }
});

describe.each(Dialect.ALL)('a target with headers of its own, in $dialectName', dialect => {
  const refs = (filters: TargetFilters) => {
    const app = synthesize(dialect, chart => routed(chart, { targets: [FilteredTarget.of(openai(chart), filters), RouteTarget.fromServiceName('web', 80)] }));
    expect(app.codes).toEqual([]);
    return ruleOf(app).backendRefs;
  };

  test('is called with them', () => {
    expect(refs({ requestHeaders: { set: { 'x-a': '1' } }, responseHeaders: { remove: ['x-b'] } })[0].filters).toEqual([
      { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'x-a', value: '1' }] } },
      { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['x-b'] } },
    ]);
  });

  test('is one of a rule only', () => {
    const filtered = (chart: Chart) => FilteredTarget.of(openai(chart), { requestHeaders: { set: { 'x-a': '1' } } });
    const codeOf = (build: (chart: Chart) => unknown): unknown => {
      try { return synthesize(dialect, build).codes; } catch (e) { return (e as { readonly code: string }).code; }
    };
    expect(codeOf(chart => routed(chart, { targets: [openai(chart)], mirrors: [{ target: FilteredTarget.of(RouteTarget.fromServiceName('web', 80), { responseHeaders: { remove: ['x-a'] } }) }] }))).toBe('ConflictingOptions');
    expect(codeOf(chart => PromptGuard.webhook(RouteTarget.weighted(filtered(chart), 1)))).toBe('ConflictingOptions');
  });

  test('leaves others alone', () => { expect(refs({ requestHeaders: { set: { 'x-a': '1' } } })[1].filters).toBeUndefined(); });
});
