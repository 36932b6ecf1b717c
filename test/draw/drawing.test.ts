import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, Drawing, FailoverBackend, Anthropic, GatewayRef, Listener, LlmGateway, LlmRoute, OpenAi, OpenAiBackend, SynthSettings } from '../../src';
import { resultOf } from '../../src/cli/arguments';
import { drawCommand } from '../../src/cli/commands/draw';
import { CONSTRUCTS, USUAL } from '../golden/constructs';
import { temporaryFolder } from '../temporary-folder';

const codeOf = (act: () => unknown): string | undefined => {
  try { act(); } catch (e) { return (e as { readonly code?: string }).code; }
  return undefined;
};

/** An app with a pool whose key is written into a Secret. */
function appOf(dialect: Dialect, more: (chart: Chart) => void = () => undefined): App {
  const app = new AiGatewayApp({ dialect, printWarnings: false, outdir: temporaryFolder() });
  const chart = new Chart(app, 'llm', { namespace: 'ai' });
  const apiKey = ApiKey.unsafeInline('sk-not-to-be-seen');
  const pool = new FailoverBackend(chart, 'pool', { tiers: [{ providers: [new OpenAi({ model: 'gpt-4o', apiKey })] }, { providers: [new Anthropic({ model: 'claude-sonnet-4-5', apiKey })] }] });
  new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [pool] }] });
  more(chart);
  return app;
}

/** All that a picture says, but for where in which file something stands. */
const allOf = (drawing: Drawing): readonly string[] =>
  [drawing.toMermaid(), drawing.toDot(), drawing.toSvg(), drawing.toHtml().replace(/"place":"[^"]*",/g, '')];

describe('a drawing of an app', () => {
  test.each(Object.entries(CONSTRUCTS).flatMap(([name, { build, dialects = USUAL }]) => dialects.map(dialect => [name, dialect.dialectName, build] as const)))(
    'of %s is that of the YAML it writes: %s', (_, dialectName, build) => {
      const app = new App();
      const dialect = Dialect.named(dialectName);
      dialect.applyTo(app);
      new SynthSettings({ printWarnings: false }).applyTo(app);
      const chart = new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true });
      // So that there is something to draw.
      new LlmGateway(chart, 'here', { listeners: [Listener.http()] });
      build(chart);
      if (app.node.findAll().some(({ node }) => node.validate().length > 0)) { return; }
      expect(allOf(Drawing.fromApp(app))).toEqual(allOf(Drawing.fromText(app.synthYaml(), { dialect })));
    });

  test('is the same with the server\'s defaults spelled out', () => {
    const app = appOf(Dialect.AGENTGATEWAY_1_4);
    const drawn = Drawing.fromApp(app);
    new SynthSettings({ explicitDefaults: true }).applyTo(app);
    expect(Drawing.fromText(app.synthYaml(), { dialect: Dialect.AGENTGATEWAY_1_4 }).toMermaid()).toBe(drawn.toMermaid());
  });

  test('is the same whatever the order of its files', () => {
    const [first, ...others] = Testing.synth(appOf(Dialect.AGENTGATEWAY_1_4).node.findChild('llm') as Chart) as readonly object[];
    const text = (objects: readonly object[]): string => objects.map(each => JSON.stringify(each)).join('\n---\n');
    const svgs = [[first, ...others], [...others, first], [first, ...others].reverse()].map(each => Drawing.fromText(text(each), { dialect: Dialect.AGENTGATEWAY_1_4 }).toSvg());
    expect(new Set(svgs).size).toBe(1);
  });

  test('names constructs as places, and shows no secret', () => {
    const page = Drawing.fromApp(appOf(Dialect.AGENTGATEWAY_1_4)).toHtml();
    expect(page).toContain('"place":"llm/pool"');
    expect(page).not.toContain('not-to-be-seen');
  });

  test('is of one gateway', () => {
    const app = appOf(Dialect.AGENTGATEWAY_1_4, chart => {
      const dialect = Dialect.KGATEWAY_2_1;
      const old = new OpenAiBackend(chart, 'old', { dialect, apiKey: ApiKey.fromSecretName('key') });
      new LlmRoute(chart, 'old-routes', { dialect, gateway: GatewayRef.named('old-gateway'), rules: [{ targets: [old] }] });
    });
    expect(codeOf(() => Drawing.fromApp(app))).toBe('SeveralDialects');
    const [ours, old] = [Dialect.AGENTGATEWAY_1_4, Dialect.KGATEWAY_2_1].map(dialect => Drawing.fromApp(app, { dialect }));
    expect([ours, old].map(({ dialect }) => dialect.dialectName)).toEqual(['agentgateway-1.4', 'kgateway-2.1']);
    expect([ours, old].map(drawing => [drawing.toMermaid().includes('llm-routes'), drawing.toMermaid().includes('llm-old-routes')])).toEqual([[true, false], [false, true]]);
  });
});

describe('a drawing of manifests', () => {
  test.each(['mermaid', 'dot', 'svg', 'html'])('is what the command draws as %s', format => {
    const file = join(temporaryFolder(), 'all.yaml');
    writeFileSync(file, appOf(Dialect.AGENTGATEWAY_1_4).synthYaml());
    const drawing = Drawing.fromManifests([file], { dialect: Dialect.AGENTGATEWAY_1_4 });
    const texts: { readonly [format: string]: string } = { mermaid: drawing.toMermaid(), dot: drawing.toDot(), svg: drawing.toSvg(), html: drawing.toHtml() };
    expect([...resultOf(drawCommand, [file, '--dialect', 'agentgateway-1.4', '--output', format]).output].join('')).toBe(texts[format]);
  });

  test('draws every rule where that is asked for', () => {
    const rules = Array.from({ length: 40 }, (_, i) => `{matches: [{path: {value: /p${i}}}], backendRefs: [{name: service, port: 80}]}`);
    const text = [0, 16, 32].map(from => `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r${from}}\nspec: {parentRefs: [{name: edge}], rules: [${rules.slice(from, from + 16).join(', ')}]}\n`).join('---\n');
    const of = (whole: boolean): string => Drawing.fromText(text, { dialect: Dialect.AGENTGATEWAY_1_4, whole }).toDot();
    expect([of(true), of(false)].map(each => each.includes('/p39'))).toEqual([true, false]);
  });

  test.each([
    ['is not there', () => Drawing.fromManifests(['not-there.yaml']), 'CannotRead'],
    ['breaks off', () => Drawing.fromText('kind: ['), 'CannotRead'],
    ['is of no gateway', () => Drawing.fromText('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n'), 'CannotRead'],
    ['has no way in', () => Drawing.fromText('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n', { dialect: Dialect.GLOO_1_20 }), 'NothingToDraw'],
  ])('is refused where what is drawn %s', (_, draw, code) => {
    expect(codeOf(draw)).toBe(code);
  });
});

describe('a file', () => {
  const drawing = (): Drawing => Drawing.fromApp(appOf(Dialect.AGENTGATEWAY_1_4));

  test.each([
    ['gateways.mmd', (d: Drawing) => d.toMermaid()], ['gateways.md', (d: Drawing) => `# Gateways\n\n\`\`\`mermaid\n${d.toMermaid()}\`\`\`\n`], ['gateways.dot', (d: Drawing) => d.toDot()],
    ['gateways.gv', (d: Drawing) => d.toDot()], ['gateways.SVG', (d: Drawing) => d.toSvg()], ['gateways.html', (d: Drawing) => d.toHtml()],
  ])('is written as its name ends: %s', (name, expected) => {
    const drawn = drawing();
    const file = join(temporaryFolder(), 'below', name);
    drawn.write(file);
    expect(readFileSync(file, 'utf8')).toBe(expected(drawn));
  });

  test('of another kind is refused, and so is one that cannot be written', () => {
    const file = join(temporaryFolder(), 'gateways.png');
    expect(codeOf(() => drawing().write(file))).toBe('InvalidDrawing');
    expect(existsSync(file)).toBe(false);
    expect(codeOf(() => drawing().write('/dev/null/gateways.svg'))).toBe('CannotWrite');
  });
});
