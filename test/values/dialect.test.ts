import { App, Chart, Testing } from 'cdk8s';
import { ApiKey, Dialect, LlmBackend, OpenAiBackend } from '../../src';
import { DIALECTS } from '../../src/dialects/registry';

const apiKey = ApiKey.fromSecretName('key');
const kinds = (chart: Chart) => (Testing.synth(chart) as { readonly kind: string }[]).map(({ kind }) => kind);

describe('a dialect', () => {
  test('is kgateway 2.1 when nothing is said', () => {
    const chart = new Chart(new App(), 'llm');
    expect(Dialect.of(chart)).toBe(Dialect.KGATEWAY_2_1);
    new OpenAiBackend(chart, 'openai', { apiKey });
    expect(kinds(chart)).toEqual(['Backend']);
  });

  test('holds for everything in the scope it is applied to; the nearest wins, and a construct may have its own', () => {
    const app = new App();
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const [ambient, nearer] = ['ambient', 'nearer'].map(id => new Chart(app, id, { namespace: 'ai' }));
    Dialect.GLOO_1_20.applyTo(nearer);
    for (const chart of [ambient, nearer]) {
      new OpenAiBackend(chart, 'one', { apiKey });
      new OpenAiBackend(chart, 'two', { apiKey, dialect: Dialect.KGATEWAY_2_0 });
    }
    expect(kinds(ambient)).toEqual(['AgentgatewayBackend', 'Backend']);
    expect(kinds(nearer)).toEqual(['Upstream', 'Backend']);
  });

  test('is applied before anything is added, since kinds are fixed then', () => {
    const app = new App();
    const chart = new Chart(app, 'llm');
    expect(() => Dialect.GLOO_1_20.applyTo(app))
      .toThrow('dialect \'gloo-1.20\' must be applied before anything is added to \'the app\'; move applyTo() right after its constructor');
    expect(() => Dialect.GLOO_1_20.applyTo(chart)).not.toThrow();
  });

  test.each(Dialect.ALL.map(dialect => [dialect.dialectName, dialect] as const))('is found by its name %s', (name, dialect) => {
    expect(Dialect.named(name)).toBe(dialect);
    expect(dialect._definition.id).toBe(name);
  });

  test('has a constant for every release of the registry, in the same order', () => {
    expect(Dialect.ALL.map(({ dialectName }) => dialectName)).toEqual(DIALECTS.map(({ id }) => id));
    for (const dialect of Dialect.ALL) { expect(Dialect[dialect.dialectName.toUpperCase().replace(/[-.]/g, '_') as 'KGATEWAY_2_1']).toBe(dialect); }
  });

  test('is not found by any other name', () => {
    expect(() => Dialect.named('agentgateway'))
      .toThrow(/^UnknownName: unknown dialect 'agentgateway'; use one of: gloo-1\.20, kgateway-2\.0, .*agentgateway-1\.5$/);
  });

  test('says of which kind an existing backend is', () => {
    const chart = new Chart(new App(), 'llm');
    expect(LlmBackend.fromBackendName(chart, 'one', 'mine', { dialect: Dialect.GLOO_1_20 }).toRouteTarget())
      .toEqual({ group: 'gloo.solo.io', kind: 'Upstream', name: 'mine' });
    expect(LlmBackend.fromBackendName(chart, 'two', 'mine', { namespace: 'other' }).toRouteTarget())
      .toEqual({ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'mine', namespace: 'other' });
  });
});
