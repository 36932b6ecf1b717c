import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { Chart, YamlOutputType } from 'cdk8s';
import { AiGatewayApp, AiGatewayAppProps, ApiKey, Dialect, Drawing, GatewayRef, LlmRoute, OpenAiBackend } from '../../src';
import { temporaryFolder } from '../temporary-folder';

const codeOf = (act: () => unknown): string | undefined => {
  try { act(); } catch (e) { return (e as { readonly code?: string }).code; }
  return undefined;
};

function appOf(props: AiGatewayAppProps, isRouted = true): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4, printWarnings: false, outdir: temporaryFolder(), ...props });
  const chart = new Chart(app, 'llm', { namespace: 'ai' });
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key') });
  if (isRouted) { new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('gateway'), rules: [{ targets: [openai] }] }); }
  return app;
}

const filesIn = (folder: string): readonly string[] => (readdirSync(folder, { recursive: true }) as string[]).sort();

describe('an app with drawings', () => {
  test.each(Object.values(YamlOutputType).filter(type => typeof type === 'number'))('writes them beside its manifests, the same each time: %s', yamlOutputType => {
    const app = appOf({ yamlOutputType, drawings: [{ file: 'gateways.md' }, { file: 'docs/gateways.svg' }] });
    app.synth();
    const read = (file: string): string => readFileSync(join(app.outdir, file), 'utf8');
    expect(read('gateways.md')).toContain(`\`\`\`mermaid\n${Drawing.fromApp(app).toMermaid()}\`\`\`\n`);
    expect(read('docs/gateways.svg')).toBe(Drawing.fromApp(app).toSvg());
    const first = filesIn(app.outdir);
    app.synth();
    expect(filesIn(app.outdir)).toEqual(first);
    expect(read('docs/gateways.svg')).toBe(Drawing.fromApp(app).toSvg());
  });

  test('writes the same manifests as without', () => {
    const [drawn, plain] = [appOf({ drawings: [{ file: 'gateways.html' }] }), appOf({})];
    [drawn, plain].forEach(app => app.synth());
    expect(filesIn(drawn.outdir)).toEqual([...filesIn(plain.outdir), 'gateways.html'].sort());
    expect(readFileSync(join(drawn.outdir, 'llm.k8s.yaml'), 'utf8')).toBe(readFileSync(join(plain.outdir, 'llm.k8s.yaml'), 'utf8'));
    expect(drawn.synthYaml()).toBe(plain.synthYaml());
  });

  test('writes them where cdk8s orders what depends on each other', () => {
    const app = appOf({ drawings: [{ file: 'gateways.dot' }] });
    new Chart(app, 'later').addDependency(app.node.findChild('llm') as Chart);
    app.synth();
    expect(readFileSync(join(app.outdir, 'gateways.dot'), 'utf8')).toBe(Drawing.fromApp(app).toDot());
  });

  test.each([
    ['the app is wrong', (app: AiGatewayApp) => ['a', 'b'].map(id => new OpenAiBackend(app.node.findChild('llm') as Chart, id, { metadata: { name: 'same' }, apiKey: ApiKey.fromSecretName('key') })), true, 'DuplicateObject'],
    ['there is nothing to draw', () => undefined, false, 'NothingToDraw'],
  ])('writes nothing where %s', (_, spoil, isRouted, code) => {
    const app = appOf({ drawings: [{ file: 'gateways.md' }] }, isRouted);
    spoil(app);
    expect(codeOf(() => app.synth())).toBe(code);
    expect(filesIn(app.outdir)).toEqual([]);
  });

  test('removes those of before that it does not draw any more, unless they were changed', () => {
    const outdir = temporaryFolder();
    appOf({ outdir, removeStaleFiles: true, drawings: [{ file: 'docs/a.svg' }, { file: 'b.md' }, { file: 'c.md' }] }).synth();
    writeFileSync(join(outdir, 'b.md'), 'mine');
    appOf({ outdir, removeStaleFiles: true, drawings: [{ file: 'c.md' }] }).synth();
    expect(filesIn(outdir)).toEqual(['.cdk8s-ai-gateway-files', 'b.md', 'c.md', 'llm.k8s.yaml']);
    expect(readFileSync(join(outdir, 'b.md'), 'utf8')).toBe('mine');
  });

  test.each([
    ['of an unknown kind', ['gateways.png'], 'InvalidDrawing'], ['that kubectl would apply', ['gateways.yaml'], 'InvalidDrawing'], ['without a name', ['.md'], 'InvalidDrawing'],
    ['outside', ['../gateways.md'], 'InvalidDrawing'], ['outside, in between', ['docs/../../gateways.md'], 'InvalidDrawing'], ['anywhere', ['/tmp/gateways.md'], 'InvalidDrawing'],
    ['that synth would not list', ['.docs/gateways.md'], 'InvalidDrawing'], ['on Windows', ['docs\\gateways.md'], 'InvalidDrawing'],
    ['twice', ['docs/a.svg', 'docs/A.svg'], 'FileClash'],
  ])('refuses a file %s', (_, files, code) => {
    expect(codeOf(() => appOf({ drawings: files.map(file => ({ file })) }))).toBe(code);
  });

  test('refuses a file that ends as its manifests do', () => {
    expect(codeOf(() => appOf({ outputFileExtension: '.md', drawings: [{ file: 'gateways.md' }] }))).toBe('InvalidDrawing');
  });

  test('draws several gateways, one in each', () => {
    const app = appOf({ drawings: [{ file: 'new.md' }, { file: 'old.md', dialect: Dialect.KGATEWAY_2_1 }] });
    const chart = new Chart(app, 'old', { namespace: 'ai' });
    Dialect.KGATEWAY_2_1.applyTo(chart);
    const old = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key') });
    new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('old-gateway'), rules: [{ targets: [old] }] });
    expect(codeOf(() => app.synth())).toBe('SeveralDialects');
    const both = appOf({ outdir: app.outdir, drawings: [{ file: 'new.md', dialect: Dialect.AGENTGATEWAY_1_4 }] });
    both.synth();
    expect(existsSync(join(app.outdir, 'new.md'))).toBe(true);
  });

  test('says so where a file cannot be written', () => {
    const app = appOf({ drawings: [{ file: 'gateways.md' }] });
    mkdirSync(join(app.outdir, 'gateways.md'), { recursive: true });
    expect(codeOf(() => app.synth())).toBe('CannotWrite');
  });
});
