import { Chart, Testing } from 'cdk8s';
import { codeOf } from './policied';
import {
  AiGatewayApp, ApiKey, Dialect, EffectivePolicy, FailoverBackend, GatewayRef, LlmPolicy, LlmRoute, Message, OpenAi, OpenAiBackend, RouteMatch, RouteRetry,
} from '../../src';

const GATEWAY = GatewayRef.named('gateway');

function example() {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4, outdir: Testing.app().outdir, printWarnings: false });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), metadata: { name: 'openai' } });
  const other = new OpenAiBackend(chart, 'other', { apiKey: ApiKey.unsafeInline('not-to-be-seen'), metadata: { name: 'other' } });
  const route = new LlmRoute(chart, 'route', {
    gateway: GATEWAY,
    metadata: { name: 'route' },
    rules: [
      { ruleName: 'chat', matches: [RouteMatch.pathPrefix('/chat')], targets: [openai] },
      { ruleName: 'rest', targets: [other] },
    ],
  });
  new LlmPolicy(chart, 'on-gateway', { targets: [GATEWAY], metadata: { name: 'on-gateway' }, retry: RouteRetry.of({ attempts: 1 }), prompt: { prepend: [Message.system('Be brief.')] } });
  new LlmPolicy(chart, 'on-rule', { targets: [route.rule('chat')], metadata: { name: 'on-rule' }, retry: RouteRetry.of({ attempts: 4 }) });
  return { app, chart, route, openai, other };
}

describe('the effective policy of an app', () => {
  test('says what is followed, who says it, and what that beats', () => {
    const { route } = example();
    const { values, followed, evidence } = EffectivePolicy.of({ route, ruleName: 'chat' });
    expect(values.filter(({ capability }) => capability === 'retry').map(({ source, level, isFollowed, field }) => [source, level, isFollowed, field]))
      .toEqual([['chart/on-rule', 'rule', true, 'spec.traffic.retry'], ['chart/on-gateway', 'gateway', false, 'spec.traffic.retry']]);
    expect(JSON.parse(followed.find(({ capability }) => capability === 'retry')!.value)).toMatchObject({ attempts: 4 });
    expect(values.find(({ isFollowed }) => !isFollowed)?.beatenBecause).toBeDefined();
    expect(evidence).toContain('recorded');
  });

  test('tells rules and backends apart, and never shows a key', () => {
    const { route, openai, other } = example();
    const all = EffectivePolicy.of({ route });
    expect(new Set(all.values.map(({ ruleName, backendName }) => `${ruleName} ${backendName}`))).toEqual(new Set(['chat openai', 'rest other']));
    expect(new Set(EffectivePolicy.of({ route, backend: openai }).values.map(({ backendName }) => backendName))).toEqual(new Set(['openai']));
    const inline = EffectivePolicy.of({ route, backend: other }).followed.find(({ capability }) => capability === 'credential');
    expect(inline).toMatchObject({ level: 'backend itself', source: 'chart/other', field: 'spec.policies.auth' });
    expect(JSON.stringify(all)).not.toContain('not-to-be-seen');
  });

  test('tells endpoints apart', () => {
    const { chart } = example();
    const pool = new FailoverBackend(chart, 'pool', {
      metadata: { name: 'pool' },
      tiers: [{ providers: ['one', 'two'].map(endpointName => new OpenAi({ endpointName, apiKey: ApiKey.fromSecretName(endpointName) })) }],
    });
    const route = new LlmRoute(chart, 'pooled', { gateway: GATEWAY, metadata: { name: 'pooled' }, rules: [{ targets: [pool] }] });
    const [found] = EffectivePolicy.of({ route, endpointName: 'two' }).followed.filter(({ capability }) => capability === 'credential');
    expect(found).toMatchObject({ endpointNames: ['two'], level: 'endpoint itself', value: JSON.stringify({ secretRef: { name: 'two' } }) });
    expect(codeOf(() => EffectivePolicy.of({ route, endpointName: 'three' }))).toBe('UnknownRoute');
  });

  test('refuses what the app does not have', () => {
    const { route, chart } = example();
    expect(codeOf(() => EffectivePolicy.of({ route, ruleName: 'chats' }))).toBe('UnknownRoute');
    expect(codeOf(() => EffectivePolicy.of({ route: route.rule('chat') }))).toBe('UnknownRoute');
    const unused = new OpenAiBackend(chart, 'unused', { apiKey: ApiKey.fromSecretName('key') });
    expect(codeOf(() => EffectivePolicy.of({ route, backend: unused }))).toBe('UnknownRoute');
  });
});
