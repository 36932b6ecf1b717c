import { Chart, Duration } from 'cdk8s';
import { synthesize } from './synthesis';
import { ApiKey, Dialect, FailoverBackend, HealthRule, OpenAi } from '../../src';

const { AGENTGATEWAY_1_0, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;
const since = (dialect: Dialect) => Dialect.ALL.slice(Dialect.ALL.indexOf(dialect));

const pool = (health?: HealthRule) => (chart: Chart) => new FailoverBackend(chart, 'chat', {
  tiers: ['a', 'b'].map(model => ({ providers: [new OpenAi({ model, apiKey: ApiKey.fromSecretName('key') })] })), health,
});

/** What a dialect writes of a rule, and the codes of its warnings. */
function written(dialect: Dialect, health?: HealthRule): { readonly health: unknown; readonly warned: readonly string[] } {
  const { objects, errors, warnings } = synthesize(dialect, pool(health));
  expect(errors).toEqual([]);
  const { policies } = objects[0].spec as { policies?: { health?: unknown } };
  return { health: policies?.health, warned: warnings.map(warning => warning.slice(0, warning.indexOf(':'))) };
}

describe('the health rule of a pool', () => {
  test('tells a call that failed from a client that left since agentgateway 1.3', () => {
    for (const dialect of since(AGENTGATEWAY_1_3)) {
      expect(written(dialect)).toEqual({
        health: {
          unhealthyCondition: 'default(response.code, has(proxy.upstreamDuration) ? 503 : 200) >= 500 || response.code == 429', eviction: { duration: '30s' },
        },
        warned: [],
      });
    }
  });

  test('cannot tell them apart before, and says so', () => {
    for (const dialect of since(AGENTGATEWAY_1_0).filter(d => !since(AGENTGATEWAY_1_3).includes(d))) {
      expect(written(dialect)).toEqual({
        health: { unhealthyCondition: 'default(response.code, 503) >= 500 || response.code == 429', eviction: { duration: '30s' } },
        warned: ['LintHealthRule'],
      });
    }
  });

  test('is as the user states it, and what it leaves out is told', () => {
    const rule = HealthRule.of({ unhealthyCondition: 'response.code >= 500', evictionDuration: Duration.seconds(5), consecutiveFailures: 2 });
    for (const dialect of since(AGENTGATEWAY_1_0)) {
      const { health, warned } = written(dialect, rule);
      expect(health).toEqual({ unhealthyCondition: 'response.code >= 500', eviction: { duration: '5s', consecutiveFailures: 2 } });
      expect([...new Set(warned)]).toEqual(['LintHealthRule']);
    }
  });

  test('always evicts, since a rule without eviction hardly does', () => {
    expect(written(AGENTGATEWAY_1_4, HealthRule.of({ unhealthyCondition: 'response.code >= 500' })).health)
      .toEqual({ unhealthyCondition: 'response.code >= 500', eviction: {} });
  });

  test('can be none, in any dialect', () => {
    for (const dialect of Dialect.ALL) { expect(written(dialect, HealthRule.none()).health).toBeUndefined(); }
  });

  test('cannot be stated where there are none', () => {
    for (const dialect of Dialect.ALL.filter(d => !since(AGENTGATEWAY_1_0).includes(d))) {
      expect(synthesize(dialect, pool(HealthRule.failover())).codes).toEqual(['UnsupportedFeature']);
    }
  });
});

describe('how healthy a provider is', () => {
  const of = (options: object): HealthRule => HealthRule.of({ evictionDuration: Duration.seconds(5), ...options });

  test('is said as a share', () => {
    expect(written(AGENTGATEWAY_1_4, of({ healthThreshold: 40, restoreHealth: 100 })).health).toEqual({ eviction: { duration: '5s', healthThreshold: 40, restoreHealth: 100 } });
  });

  test.each([{ healthThreshold: -1 }, { healthThreshold: 101 }, { restoreHealth: 0.5 }])('is from 0 to 100, so not %j', options => {
    expect(() => of(options)).toThrow(expect.objectContaining({ code: 'InvalidHealthRule' }));
  });
});
