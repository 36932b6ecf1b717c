import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, GatewayRef, LlmRoute, LlmRouteProps, OpenAiBackend, RouteTarget, SynthSettings } from '../../src';
import { temporaryFolder } from '../temporary-folder';

const dialect = Dialect.AGENTGATEWAY_1_4;

const namespace = (scope: Chart, name: string) => new ApiObject(scope, `ns-${name}`, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const backend = (scope: Chart) => new OpenAiBackend(scope, 'openai', { apiKey: ApiKey.fromSecretName('key') });
const service = (name: string) => RouteTarget.fromObject({ group: '', kind: 'Service', name: 'web', namespace: name, port: 80 });
const route = (scope: Chart, targets: LlmRouteProps['rules'], more: Partial<LlmRouteProps> = {}) =>
  new LlmRoute(scope, 'r', { gateway: GatewayRef.named('gw'), rules: targets, ...more });

/** Kinds and names of the objects in each file, in the order in which kubectl applies them. */
function files(build: (app: App) => void, Made: typeof App = AiGatewayApp): readonly (readonly [string, readonly string[]])[] {
  const outdir = temporaryFolder();
  const app = new Made({ outdir });
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  build(app);
  app.synth();
  return readdirSync(outdir).sort().map(file => {
    const text = readFileSync(join(outdir, file), 'utf8');
    return [file, Array.from(text.matchAll(/^kind: (\S+)\nmetadata:\n(?: {2}.*\n)*? {2}name: (\S+)/gm), ([, kind, name]) => `${kind} ${name}`)];
  });
}

const charts = (app: App) => ['apps', 'models'].map(name => new Chart(app, name, { namespace: name, disableResourceNameHashes: true }));

describe.each([['AiGatewayApp', AiGatewayApp], ['App', App]] as const)('under %s', (_, Made) => {
  test('a grant is in the file of the backend that it leads to, behind its Namespace', () => {
    const written = files(app => {
      const [apps, models] = charts(app);
      namespace(apps, 'apps');
      namespace(models, 'models');
      route(apps, [{ targets: [backend(models)] }]);
    }, Made);
    expect(written).toEqual([
      ['apps.k8s.yaml', ['Namespace apps', 'HTTPRoute apps-r']],
      ['models.k8s.yaml', ['Namespace models', 'AgentgatewayBackend models-openai', 'ReferenceGrant apps-apps-r-to-agentgatewaybackend-models-openai']],
    ]);
  });

  test('a grant for something else is in the file of the route, which follows the one with the Namespace', () => {
    const written = files(app => {
      const [apps, models] = charts(app);
      route(apps, [{ targets: [service('models')] }]);
      namespace(models, 'models');
    }, Made);
    expect(written.map(([file]) => file)).toEqual(['0000-models.k8s.yaml', '0001-apps.k8s.yaml']);
  });

  test('an app without Namespaces keeps the names of its files', () => {
    const written = files(app => {
      const [apps, models] = charts(app);
      route(apps, [{ targets: [service('models'), backend(models)] }]);
    }, Made);
    expect(written.map(([file]) => file)).toEqual(['apps.k8s.yaml', 'models.k8s.yaml']);
  });

  test('charts that each have the Namespace of a grant in the other are written, in the order in which they were made', () => {
    const written = files(app => {
      const [apps, models] = charts(app);
      namespace(apps, 'apps');
      namespace(models, 'models');
      route(apps, [{ targets: [service('models')] }]);
      route(models, [{ targets: [service('apps')] }]);
    }, Made);
    expect(written.map(([file]) => file)).toEqual(['apps.k8s.yaml', 'models.k8s.yaml']);
  });

  test('a chart that the user put before the one with the Namespace stays there', () => {
    const written = files(app => {
      const [apps, models] = charts(app);
      namespace(models, 'models');
      models.addDependency(apps);
      route(apps, [{ targets: [service('models')] }]);
    }, Made);
    expect(written.map(([file]) => file)).toEqual(['0000-apps.k8s.yaml', '0001-models.k8s.yaml']);
  });
});

test('two routes may have a grant each for one backend, and one for several', () => {
  const written = files(app => {
    const [apps, models] = charts(app);
    const one = backend(models);
    const two = new OpenAiBackend(models, 'two', { apiKey: ApiKey.fromSecretName('key') });
    route(apps, [{ targets: [one, two] }, { targets: [one] }]);
    new LlmRoute(apps, 's', { gateway: GatewayRef.named('gw'), rules: [{ targets: [one] }] });
  });
  expect(written[1][1].filter(text => text.startsWith('ReferenceGrant'))).toHaveLength(3);
});

test('a grant has the name that the user gives it, and is not made where there is one', () => {
  const written = (more: Partial<LlmRouteProps>) => files(app => {
    const [apps] = charts(app);
    route(apps, [{ targets: [service('models')] }], more);
  })[0][1];
  expect(written({ grantNames: { 'models/web': 'mine' } })).toEqual(['HTTPRoute apps-r', 'ReferenceGrant mine']);
  expect(written({ ungranted: ['models/web'] })).toEqual(['HTTPRoute apps-r']);
});
