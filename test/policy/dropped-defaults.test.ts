import { Chart, Testing } from 'cdk8s';
import {
  AiGatewayApp, ApiKey, BodyValue, Diagnostics, Dialect, FailoverBackend, GatewayRef, IPolicyTarget, LlmPolicy, LlmRoute, Message, OpenAi, OpenAiBackend, RateLimit, RouteTarget,
} from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';

const gateway = GatewayRef.named('edge');
const bodyDefaults = { temperature: BodyValue.number(0.2) };
const prompt = { prepend: [Message.system('Be brief.')] };

/** The codes of what is found in an app, which `check` finds in its manifests, too. */
function found(build: (chart: Chart) => void, dialect = Dialect.AGENTGATEWAY_1_4): readonly string[] {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir, printWarnings: false });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  build(chart);
  const { errors, warnings } = Diagnostics.of(app);
  expect(errors).toEqual([]);
  const told = warnings.filter(({ code }) => code === 'LintDroppedDefaults').map(({ manifestPath }) => String(manifestPath));
  const yaml = (chart.toJson() as object[]).map(object => JSON.stringify(object)).join('\n---\n');
  const checked = check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: dialect._definition })
    .flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'LintDroppedDefaults').map(({ manifestPath }) => String(manifestPath));
  expect(checked).toEqual(told);
  return told;
}

const openai = (chart: Chart, policies = {}): OpenAiBackend => new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), ...policies });
const routed = (chart: Chart, target: RouteTarget | OpenAiBackend | FailoverBackend, from = gateway): LlmRoute =>
  new LlmRoute(chart, 'route', { gateway: from, rules: [{ ruleName: 'chat', targets: [target] }] });
const policy = (chart: Chart, id: string, target: IPolicyTarget, says: object): LlmPolicy =>
  new LlmPolicy(chart, id, { targets: [target], metadata: { name: id }, ...says });

const DEFAULTS = ['spec.backend.ai.defaults'];

describe('defaults of something less specific are dropped', () => {
  test('for what a backend itself says of models', () => {
    expect(found(chart => {
      routed(chart, openai(chart, { modelAliases: { fast: 'gpt-4o-mini' } }));
      policy(chart, 'outer', gateway, { bodyDefaults });
    })).toEqual(DEFAULTS);
  });

  test('for what a policy on the route, or on a rule of it, says of prompts', () => {
    expect(found(chart => {
      policy(chart, 'inner', routed(chart, openai(chart)), { prompt });
      policy(chart, 'outer', gateway, { bodyDefaults });
    })).toEqual(DEFAULTS);
    expect(found(chart => {
      const route = routed(chart, openai(chart));
      policy(chart, 'inner', route.rule('chat'), { prompt });
      policy(chart, 'outer', route, { bodyDefaults });
    })).toEqual(DEFAULTS);
  });

  test('where a route speaks of prompts, and its backend has them in a policy', () => {
    expect(found(chart => {
      const backend = openai(chart);
      policy(chart, 'inner', routed(chart, backend), { prompt });
      policy(chart, 'outer', backend, { bodyDefaults });
    })).toEqual(DEFAULTS);
  });

  test('for what a member of a pool says', () => {
    const pool = (chart: Chart): FailoverBackend => new FailoverBackend(chart, 'pool', {
      tiers: [{ providers: [new OpenAi({ endpointName: 'own', apiKey: ApiKey.fromSecretName('key'), policies: { prompt } })] }, { providers: [new OpenAi({ endpointName: 'other', apiKey: ApiKey.fromSecretName('key') })] }],
    });
    expect(found(chart => {
      routed(chart, pool(chart));
      policy(chart, 'outer', gateway, { bodyDefaults });
    })).toEqual(DEFAULTS);
  });

  test('though they are not by default, as overrides are for themselves', () => {
    expect(found(chart => {
      policy(chart, 'inner', routed(chart, openai(chart)), { bodyDefaults });
      policy(chart, 'outer', gateway, { bodyDefaults, bodyOverrides: { user: BodyValue.text('a') } });
    })).toEqual(['spec.backend.ai.overrides']);
  });
});

describe('nothing is dropped', () => {
  test('where nothing more specific speaks of prompts or models', () => {
    expect(found(chart => {
      policy(chart, 'inner', routed(chart, openai(chart)), { rateLimits: [RateLimit.requests(10).perMinute()] });
      policy(chart, 'outer', gateway, { bodyDefaults });
    })).toEqual([]);
  });

  test('where it is repeated', () => {
    expect(found(chart => {
      routed(chart, openai(chart, { policies: { prompt, bodyDefaults } }));
      policy(chart, 'outer', gateway, { bodyDefaults });
    })).toEqual([]);
  });

  test('of what is said on another way', () => {
    expect(found(chart => {
      routed(chart, openai(chart, { modelAliases: { fast: 'gpt-4o-mini' } }), GatewayRef.named('edge', { sectionName: 'internal' }));
      policy(chart, 'outer', GatewayRef.named('edge', { sectionName: 'public' }), { bodyDefaults });
      policy(chart, 'elsewhere', GatewayRef.named('other'), { bodyDefaults });
    })).toEqual([]);
  });

  test('by a policy of something less specific', () => {
    expect(found(chart => {
      const backend = openai(chart);
      policy(chart, 'inner', routed(chart, backend), { bodyDefaults });
      policy(chart, 'outer', backend, { prompt });
    })).toEqual([]);
  });
});
