import { App, Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Diagnostics, Dialect, OpenAiBackend, SynthSettings } from '../../src';
import { temporaryFolder } from '../temporary-folder';

const apiKey = ApiKey.fromSecretName('key');

function printed(app: App): readonly string[] {
  const lines: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(text => { lines.push(String(text)); return true; });
  try { app.synth(); app.synth(); } finally { write.mockRestore(); }
  return lines.filter(line => line.includes('DefaultDialect'));
}

describe('an app in which nobody chose a dialect', () => {
  test.each([['ours', () => new AiGatewayApp({ outdir: temporaryFolder() })], ['a stock one', () => new App({ outdir: temporaryFolder() })]])('is told once which one it is written for: %s', (_, appOf) => {
    const app = appOf();
    for (const id of ['a', 'b']) { new OpenAiBackend(new Chart(app, id), 'openai', { apiKey }); }
    expect(Diagnostics.of(app).infos.map(({ code }) => code)).toEqual(['DefaultDialect']);
    expect(Diagnostics.of(app.node.findChild('a')).all).toEqual([]);
    const lines = printed(app);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^info DefaultDialect .*kgateway-2\.1.*new AiGatewayApp\(\{ dialect: /);
  });

  test.each<[string, (app: AiGatewayApp) => void]>([
    ['the app has the default one', app => Dialect.KGATEWAY_2_1.applyTo(app)], ['the app has another', app => Dialect.AGENTGATEWAY_1_4.applyTo(app)],
    ['it is acknowledged', app => new SynthSettings({ acknowledge: ['DefaultDialect'] }).applyTo(app)], ['nothing is printed', app => new SynthSettings({ printWarnings: false }).applyTo(app)],
  ])('is told nothing where %s', (_, choose) => {
    const app = new AiGatewayApp({ outdir: temporaryFolder() });
    choose(app);
    new OpenAiBackend(new Chart(app, 'a'), 'openai', { apiKey });
    expect(printed(app)).toEqual([]);
  });

  test('is told nothing where each construct has one, or nothing is ours', () => {
    const app = new AiGatewayApp({ outdir: temporaryFolder() });
    new OpenAiBackend(new Chart(app, 'a'), 'openai', { apiKey, dialect: Dialect.AGENTGATEWAY_1_4 });
    expect([printed(app), printed(new AiGatewayApp({ outdir: temporaryFolder() }))]).toEqual([[], []]);
  });
});
