import { App, Chart, Duration, Testing } from 'cdk8s';
import { ApiKey, Dialect, FailoverBackend, GatewayRef, LlmRoute, OpenAi, OpenAiBackend, RouteMatch, RouteTimeout, SynthSettings } from '../../src';

interface Manifest { readonly kind: string; readonly metadata: { readonly name: string }; readonly spec: { readonly rules: readonly { readonly filters?: readonly { readonly extensionRef?: { readonly name: string } }[] }[] } }

const apiKey = ApiKey.fromSecretName('key');
const provider = () => new OpenAi({ apiKey, model: 'gpt-4o' });

function route() {
  const app = new App();
  Dialect.GLOO_1_20.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  const chart = new Chart(app, 'c', { disableResourceNameHashes: true });
  const openai = new OpenAiBackend(chart, 'openai', { apiKey });
  const routes = new LlmRoute(chart, 'r', { metadata: { name: 'r' }, gateway: GatewayRef.named('gateway') });
  const names = () => {
    const manifests = Testing.synth(chart) as Manifest[];
    const refs = manifests.filter(({ kind }) => kind === 'HTTPRoute').flatMap(({ spec }) => spec.rules.map(({ filters = [] }) => filters.flatMap(({ extensionRef }) => extensionRef?.name ?? []).join()));
    return { refs, options: manifests.filter(({ kind }) => /^(RouteOption|TrafficPolicy)$/.test(kind)).map(({ metadata }) => metadata.name).sort() };
  };
  const add = (path: string, more: object = {}) => routes.addRule({ matches: [RouteMatch.pathPrefix(path)], targets: [openai], ...more });
  return { chart, names, add, routes };
}

describe('on Gloo, rules of a route share one RouteOption', () => {
  test('where all of them say the same', () => {
    const { add, names } = route();
    ['/a', '/b', '/c'].forEach(path => add(path));
    expect(names()).toEqual({ refs: ['r-1', 'r-1', 'r-1'], options: ['r-1'] });
  });

  test('and have one each as soon as one says something else, in the order of the rules', () => {
    const { add, names } = route();
    ['/a', '/b'].forEach(path => add(path));
    add('/c', { requestTimeout: RouteTimeout.of(Duration.seconds(60)) });
    expect(names()).toEqual({ refs: ['r-1', 'r-2', 'r-3'], options: ['r-1', 'r-2', 'r-3'] });
  });

  test('but not a policy that has a name of its own', () => {
    const { add, names } = route();
    add('/a');
    add('/b', { policyName: 'mine' });
    add('/c');
    expect(names()).toEqual({ refs: ['r-1', 'mine', 'r-1'], options: ['mine', 'r-1'] });
  });

  test('until a backend grows, and from when it has grown as the others', () => {
    const { chart, names, routes } = route();
    const pools = ['one', 'two'].map(id => new FailoverBackend(chart, id, { tiers: [{ providers: [provider()] }] }));
    pools.forEach((pool, i) => routes.addRule({ matches: [RouteMatch.pathPrefix(`/${i}`)], targets: [pool] }));
    expect(names().options).toHaveLength(1);
    pools[0].addTier(provider());
    const { refs, options } = names();
    expect([options.length, new Set(refs).size]).toEqual([2, 2]);
    pools[1].addTier(provider());
    expect([names().options.length, new Set(names().refs).size]).toEqual([1, 1]);
  });
});
