import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Acknowledgement, AiGatewayApp, AnthropicBackend, ApiKey, Diagnostics, Dialect, SynthSettings } from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { CodedError } from '../../src/diagnostic/coded-error';
import { Severity } from '../../src/diagnostic/diagnostic';
import { CONSTRUCTS } from '../golden/constructs';

const ANNOTATION = 'cdk8s-ai-gateway/acknowledge';
const { AGENTGATEWAY_1_4, ALL } = Dialect;

/** An app with two backends that speak plain text to port 443. */
function appOf(app: App = new AiGatewayApp({ dialect: AGENTGATEWAY_1_4 })): { readonly app: App; readonly chart: Chart; readonly one: ApiObject } {
  const chart = new Chart(app, 'c');
  const spec = { ai: { provider: { openai: {}, host: 'llm.example.com', port: 443, pathPrefix: '/v1' } }, policies: { auth: { secretRef: { name: 'key' } } } };
  const backend = (id: string) => new ApiObject(chart, id, { apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', spec });
  const one = backend('one');
  backend('two');
  return { app, chart, one };
}

const annotations = (chart: Chart): readonly unknown[] => (Testing.synth(chart) as { metadata: { annotations?: { [key: string]: string } } }[])
  .map(({ metadata }) => metadata.annotations?.[ANNOTATION]);
const codes = (scope: Chart | App) => Diagnostics.of(scope).all.map(({ code, path }) => `${code} ${path}`);

let printed = '';
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(text => { printed += String(text); return true; });
});
afterEach(() => { jest.restoreAllMocks(); });

describe('a warning that is acknowledged', () => {
  test('would be told otherwise', () => {
    const { app, chart } = appOf();
    expect(codes(app)).toEqual(['LintNoTls c/one', 'LintNoTls c/two']);
    expect(annotations(chart)).toEqual([undefined, undefined]);
    expect(printed.match(/warning LintNoTls/g)).toHaveLength(2);
  });

  test.each([['an app', () => appOf()], ['an app of cdk8s', () => { const app = new App(); AGENTGATEWAY_1_4.applyTo(app); return appOf(app); }]])('in %s is neither listed nor printed, and stands on its object', (_, make) => {
    const { app, chart } = make();
    Acknowledgement.of(app).add('LintNoTls', 'a test machine,\nfor now');
    expect(codes(app)).toEqual([]);
    expect(annotations(chart)).toEqual(Array(2).fill('LintNoTls: a test machine, for now'));
    expect(app.synthYaml()).toContain(`${ANNOTATION}: "LintNoTls: a test machine, for now"`);
    expect(printed).toBe('');
  });

  test('is so in its scope alone', () => {
    const { app, chart, one } = appOf();
    Acknowledgement.of(one).add('LintNoTls', 'a');
    expect(codes(app)).toEqual(['LintNoTls c/two']);
    expect(annotations(chart)).toEqual(['LintNoTls: a', undefined]);
  });

  test('has the reason of the nearest scope', () => {
    const { app, chart, one } = appOf();
    Acknowledgement.of(app).add('LintNoTls', 'far');
    Acknowledgement.of(one).add('LintNoTls', 'near');
    expect(annotations(chart)).toEqual(['LintNoTls: near', 'LintNoTls: far']);
  });

  test('needs no annotation', () => {
    const { app, chart } = appOf();
    Acknowledgement.of(app).add('LintNoTls', 'a');
    new SynthSettings({ annotateAcknowledgements: false }).applyTo(chart);
    expect(annotations(chart)).toEqual([undefined, undefined]);
    expect(codes(app)).toEqual([]);
  });

  test('may be so by an annotation that the user wrote, which stays', () => {
    const { app, chart, one } = appOf();
    one.metadata.addAnnotation(ANNOTATION, 'LintNoTls: mine');
    expect(codes(app)).toEqual(['LintNoTls c/two']);
    Acknowledgement.of(app).add('LintNoTls', 'a');
    for (const _ of [1, 2]) { expect(annotations(chart)).toEqual(['LintNoTls: a', 'LintNoTls: a']); }
  });

  test('without a reason stays in the app', () => {
    const { app, chart } = appOf();
    new SynthSettings({ acknowledge: ['LintNoTls'] }).applyTo(app);
    expect(codes(app)).toEqual([]);
    expect(annotations(chart)).toEqual([undefined, undefined]);
  });

  test('is so of any object, and the annotation goes when the finding does', () => {
    const app = new AiGatewayApp({ dialect: AGENTGATEWAY_1_4 });
    const chart = new Chart(app, 'c');
    const provider = { openai: {}, host: 'llm.example.com', port: 443, pathPrefix: '/v1' };
    const object = new ApiObject(chart, 'o', { apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', spec: { ai: { provider } } });
    Acknowledgement.of(object).add('LintNoTls', 'a');
    expect(codes(app)).toEqual([]);
    app.synthYaml();
    expect(annotations(chart)).toEqual(['LintNoTls: a']);
    provider.port = 8080;
    app.synthYaml();
    expect(Object.keys((chart.toJson() as { metadata: object }[])[0].metadata)).toEqual(['name']);
  });
});

describe('an acknowledgement', () => {
  test('that matches nothing is a warning of its scope', () => {
    const { app, one } = appOf();
    Acknowledgement.of(one).add('LintNoTls', 'a');
    Acknowledgement.of(one).add('LintStreamCut', 'b');
    expect(codes(app)).toEqual(['LintNoTls c/two', 'UnusedAcknowledgement c/one']);
    app.synthYaml();
    expect(printed).toContain('warning UnusedAcknowledgement [c/one]');
  });

  test('is of a code that there is, for a reason', () => {
    const acknowledge = (code: string, reason: string) => {
      try { Acknowledgement.of(new App()).add(code, reason); return undefined; } catch (e) { return (e as CodedError).code; }
    };
    expect(acknowledge('LintNoTls', 'a')).toBeUndefined();
    expect(acknowledge('LintNoTsl', 'a')).toBe('UnknownCode');
    expect(acknowledge('SchemaRequired', 'a')).toBe('UnknownCode');
    expect(acknowledge('LintNoTls', ' ')).toBe('InvalidAcknowledgement');
    expect(() => new SynthSettings({ acknowledge: ['LintNoTsl'] })).toThrow('did you mean \'LintNoTls\'');
    expect(() => new AiGatewayApp({ acknowledge: ['Nonsense'] })).toThrow('UnknownCode');
  });

  test('leaves errors', () => {
    const chart = new Chart(new AiGatewayApp({ dialect: Dialect.KGATEWAY_2_0 }), 'c');
    const backend = new AnthropicBackend(chart, 'a', { apiKey: ApiKey.fromSecretName('key'), host: 'llm.example.com' });
    const errors = Diagnostics.of(chart).errors.length;
    Diagnostics.of(chart).warnings.forEach(({ code }) => Acknowledgement.of(backend).add(code, 'x'));
    expect(errors).toBeGreaterThan(0);
    expect(Diagnostics.of(chart).errors).toHaveLength(errors);
  });
});

/** Everything that people use, in every dialect that they look at it in. */
const grid = Object.entries(CONSTRUCTS).flatMap(([name, { build, dialects = ALL }]) => dialects.map(dialect => [name, dialect.dialectName, build, dialect] as const));

test.each(grid)('what is acknowledged of %s in %s reaches check, and is used there', (_, __, build, dialect) => {
  const app = new AiGatewayApp({ dialect });
  const chart = new Chart(app, 'c', { namespace: 'ai' });
  build(chart);
  const { all, errors } = Diagnostics.of(app);
  if (errors.length > 0) { return; }
  for (const code of new Set(all.map(each => each.code))) { Acknowledgement.of(chart).add(code, 'known'); }
  expect(codes(app)).toEqual([]);
  const reports = check(readDocuments('app.yaml', Buffer.from(app.synthYaml())), { servers: knownReleases, dialect: dialect._definition });
  expect(reports.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  const known = reports.flatMap(({ acknowledged = [], kind, name: object }) => acknowledged.map(({ code }) => `${code} ${kind} ${object}`));
  const warnings = all.filter(({ severity, code }) => severity === Severity.WARNING && code !== 'PartialSupport');
  expect(known).toEqual(expect.arrayContaining(warnings.map(each => `${each.code} ${String(each.kind)} ${String(each.name)}`)));
});
