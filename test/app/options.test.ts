import { Chart } from 'cdk8s';
import { AiGatewayApp, Dialect, SynthSettings } from '../../src';

describe('the options of an app', () => {
  test('hold for everything in it', () => {
    const app = new AiGatewayApp({ dialect: Dialect.GLOO_1_20, explicitDefaults: true, serverCheck: false, acknowledge: ['PartialSupport'] });
    const chart = new Chart(app, 'chart');
    expect(Dialect.of(chart)).toBe(Dialect.GLOO_1_20);
    expect(SynthSettings.of(chart)).toMatchObject({ explicitDefaults: true, serverCheck: false, printWarnings: true, acknowledge: ['PartialSupport'] });
  });

  test('have their defaults where none is given', () => {
    const app = new AiGatewayApp();
    expect(Dialect.of(app)).toBe(Dialect.KGATEWAY_2_1);
    expect(SynthSettings.of(app)).toMatchObject({ explicitDefaults: false, serverCheck: true, printWarnings: true, acknowledge: [] });
  });

  test('stay in force when more is said of the app later', () => {
    const app = new AiGatewayApp({ explicitDefaults: true });
    new SynthSettings({ printWarnings: false }).applyTo(app);
    expect(SynthSettings.of(app)).toMatchObject({ explicitDefaults: true, printWarnings: false });
  });
});
