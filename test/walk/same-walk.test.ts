import { Chart, Testing } from 'cdk8s';
import { stringify } from 'yaml';
import { siteOfText } from './site-of-text';
import { AiGatewayApp, Diagnostics, Dialect, GatewayRef, LlmRoute, RouteMatch } from '../../src';
import { Diagnosis } from '../../src/synth/diagnosis';
import { ClientRequest } from '../../src/walk/request';
import { Site } from '../../src/walk/site';
import { Story } from '../../src/walk/story';
import { walkAll } from '../../src/walk/walk';
import { CannotTell } from '../../src/walk/walking';
import { CONSTRUCTS } from '../golden/constructs';

/** Requests of every kind that constructs lead somewhere. */
const REQUESTS: readonly ClientRequest[] = [
  ...['/v1/chat/completions', '/chat/v1/chat/completions', '/v1/messages', '/v1/embeddings', '/', '/mcp'].map((path): ClientRequest =>
    ({ method: 'POST', path, headers: { 'content-type': 'application/json', 'authorization': 'Bearer key', 'x-model': 'gpt-4o' }, body: { model: 'gpt-4o', max_tokens: 5, messages: [{ role: 'user', content: 'mail me@example.com' }], input: 'hi' } })),
  { method: 'GET', path: '/v1/models' },
];

/** What somebody outside can see of it; endpoints have names only where a dialect writes them. */
function seen(site: Site): unknown {
  return REQUESTS.map(request => {
    try {
      return walkAll(site, request).map(({ story: { share, answer, sent } }: { readonly story: Story }) => ({
        share,
        status: answer.status,
        headers: site.vault.shownHeaders(answer.headers),
        sent: sent.map(({ at: _, names: _names, endpoint: _endpoint, ...each }) => ({ ...each, headers: site.vault.shownHeaders(each.headers) })),
      }));
    } catch (e) {
      if (e instanceof CannotTell) { return e.message; }
      throw e;
    }
  });
}

interface Built {
  readonly app: AiGatewayApp;
  readonly chart: Chart;
  readonly manifests: readonly object[];
}

function built(name: string, dialect: Dialect, explicitDefaults = false): Built | undefined {
  const app = new AiGatewayApp({ dialect, explicitDefaults, printWarnings: false });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  CONSTRUCTS[name].build(chart);
  // A backend by itself leads nowhere.
  const backends = chart.node.children.filter(child => 'toRouteTarget' in child);
  if (!chart.node.children.some(child => /Route|Router$/.test(child.constructor.name)) && backends.length > 0) {
    new LlmRoute(chart, 'route-to-it', { gateway: GatewayRef.named('ai-gateway'), rules: backends.map((target, i) => ({ matches: [RouteMatch.pathPrefix(i === 0 ? '/' : `/b${i}`)], targets: [target as never] })) });
  }
  return Diagnostics.of(app).errors.length > 0 ? undefined : { app, chart, manifests: Testing.synth(chart) as object[] };
}

const grid = Object.keys(CONSTRUCTS).flatMap(name => Dialect.ALL.map(dialect => [name, dialect.dialectName, dialect] as const));

describe('the walk of an app', () => {
  let walked = 0;

  test.each(grid)('is that of the YAML that it writes, with defaults and in any order: %s in %s', (name, _, dialect) => {
    const first = built(name, dialect);
    if (first === undefined || first.manifests.length === 0) { return; }
    walked++;
    const yaml = (manifests: readonly object[]): string => manifests.map(manifest => stringify(manifest)).join('---\n');
    const { around } = new Diagnosis(first.app.node.findAll());
    const ofApp = seen(new Site(around, dialect._definition, object => object.name));
    expect(seen(siteOfText(yaml(first.manifests), dialect.dialectName))).toEqual(ofApp);
    expect(seen(siteOfText(yaml([...first.manifests].reverse()), dialect.dialectName))).toEqual(ofApp);
    const explicit = built(name, dialect, true);
    if (explicit) { expect(seen(siteOfText(yaml(explicit.manifests), dialect.dialectName))).toEqual(ofApp); }
  });

  test('was looked at for most of the grid', () => expect(walked).toBeGreaterThan(grid.length / 2));
});
