import { Chart, Testing } from 'cdk8s';
import { stringify } from 'yaml';
import { moved, objectsIn, textOf } from './moved';
import { AiGatewayApp, ApiKey, Authorization, Dialect, GatewayRef, LlmRoute, OpenAiBackend, RouteMatch } from '../../src';
import { JsonObject } from '../../src/schema/json-type';
import { definitionOf } from '../../src/synth/ambient-dialect';
import { imported, written } from '../import/imported';

/** What the library writes for a route of so many rules. */
function routed(dialect: Dialect, rules: number, more: (i: number) => object = () => ({})): readonly JsonObject[] {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const openai = new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: ApiKey.fromSecretName('key'), metadata: { name: 'openai' } });
  new LlmRoute(chart, 'chat', {
    gateway: GatewayRef.named('gateway'),
    metadata: { name: 'chat', labels: { team: 'ai' } },
    rules: Array.from({ length: rules }, (_, i) => ({ matches: [RouteMatch.pathPrefix(`/${i}`)], targets: [openai], ...more(i) })),
  });
  return chart.toJson() as JsonObject[];
}

const routesOf = (objects: readonly JsonObject[]): readonly (readonly [string, number])[] => objects.filter(({ kind }) => kind === 'HTTPRoute')
  .map(({ metadata, spec }) => [(metadata as { readonly name: string }).name, (spec as { readonly rules: readonly unknown[] }).rules.length]);

const GUARDED = (i: number) => ({ policies: { authorization: [Authorization.allow(`request.headers["x-team"] == "${i}"`)] } });

describe.each([['agentgateway-1.4', Dialect.AGENTGATEWAY_1_4, 'x'], ['kgateway-2.1-envoy', Dialect.KGATEWAY_2_1_ENVOY, '-']] as const)('a route that is split, in %s,', (id, dialect, between) => {
  test.each([['in order', false], ['backwards', true]])('is one route in code, in whatever order it stands: %s', (_, isBackwards) => {
    const objects = routed(dialect, 40, GUARDED);
    expect(routesOf(objects)).toEqual([['chat', 16], [`chat${between}02`, 16], [`chat${between}03`, 8]]);
    const text = (isBackwards ? [...objects].reverse() : objects).map(object => stringify(object)).join('---\n');
    const { files: [{ text: code }], report } = imported(text, definitionOf(id));
    expect(code.match(/new LlmRoute/g)).toHaveLength(1);
    expect(report.objects.map(({ outcome }) => outcome).filter(outcome => outcome !== 'construct' && outcome !== 'part')).toEqual([]);
    const nameOf = ({ kind, metadata }: JsonObject) => `${String(kind)}/${(metadata as { readonly name: string }).name}`;
    expect(written(code).map(nameOf).sort()).toEqual(objects.map(nameOf).sort());
  });

  test('that is none of the library\'s stays several', () => {
    const objects = routed(dialect, 20);
    const other = objects.map(object => (object.metadata as { readonly name: string }).name === `chat${between}02` ? { ...object, spec: { ...object.spec as object, hostnames: ['other.example'] } } : object);
    const unlike = objects.map(object => (object.metadata as { readonly name: string }).name === `chat${between}02` ? { ...object, metadata: { ...object.metadata as object, labels: { team: 'else' } } } : object);
    for (const given of [other, unlike]) {
      const { files: [{ text: code }] } = imported(given.map(object => stringify(object)).join('---\n'), definitionOf(id));
      expect(code.match(/new LlmRoute/g)).toHaveLength(2);
    }
  });
});

test('a route that is split moves as one, and its parts have the names that the other gateway asks in order', () => {
  const objects = routed(Dialect.KGATEWAY_2_1_ENVOY, 20, GUARDED);
  const { files: [{ after }], report } = moved(textOf(objects), definitionOf('kgateway-2.1-envoy'), definitionOf('agentgateway-1.4'));
  const now = objectsIn(after);
  expect(routesOf(now)).toEqual([['chat', 16], ['chatx02', 4]]);
  const policies = now.filter(({ kind }) => kind === 'AgentgatewayPolicy').map(({ spec }) => (spec as { readonly targetRefs: readonly { readonly name: string; readonly sectionName: string }[] }).targetRefs[0]);
  expect(policies).toHaveLength(20);
  expect(policies.filter(({ name }) => name === 'chatx02').map(({ sectionName }) => sectionName)).toEqual(['rule-17', 'rule-18', 'rule-19', 'rule-20']);
  expect(report.objects.filter(({ findings }) => findings.some(({ status }) => status === 'unsupported'))).toEqual([]);
  expect((now.find(({ metadata }) => (metadata as { readonly name: string }).name === 'chatx02')!.metadata as { readonly labels: unknown }).labels).toEqual({ team: 'ai' });
});

test('neighbours that lead to one backend stay the rules that they are, in code and where they move', () => {
  const objects = routed(Dialect.AGENTGATEWAY_1_4, 3);
  const { files: [{ text: code }], report } = imported(objects.map(object => stringify(object)).join('---\n'), definitionOf('agentgateway-1.4'));
  expect(report.objects.map(({ outcome }) => outcome)).toEqual(['construct', 'construct']);
  expect(code.match(/RouteMatch\.pathPrefix/g)).toHaveLength(3);
  const { files: [{ after }] } = moved(textOf(objects), definitionOf('agentgateway-1.4'), definitionOf('kgateway-2.1'));
  expect(routesOf(objectsIn(after))).toEqual([['chat', 3]]);
});
