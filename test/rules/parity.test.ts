import { ApiObject, ApiObjectProps, App, Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { AiGatewayApp, Diagnostics, Dialect } from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { EVERYWHERE, idsIn } from '../../src/rules/dialect-range';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { definitionOf } from '../../src/synth/ambient-dialect';
import { CONSTRUCTS } from '../golden/constructs';
import { CASES } from '../providers/cases';

/** What is said of an app, though nothing in its YAML shows it, and why. */
const ONLY_OF_THE_APP: { readonly [title: string]: string } = {
  'Vertex AI with a declared body': 'the declaration is left out where the gateway finds out by itself',
  'failover-backend': 'names of endpoints are dropped in Gloo, where endpoints have none',
  'llm-route': 'retries stand in a policy beside the route, which is read by itself',
  'model-router': 'the same',
  'mcp-route': 'the same',
  'Azure OpenAI with a workload identity': 'before 1.4 the identity is left out, since the gateway finds it by itself',
};

/** A finding by what it is and what it is about. */
type Key = string;

const sorted = (keys: readonly Key[]): readonly Key[] => [...new Set(keys)].sort();

/** What an app says of itself. */
const saidOf = (app: App): readonly Key[] => sorted(Diagnostics.of(app).all.map(({ severity, code, kind, name }) => `${severity} ${code} ${kind}/${name}`));

/** What `check` says of YAML. */
const saidOfYaml = (yaml: string, dialect: string): readonly Key[] =>
  sorted(check(readDocuments('app.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: definitionOf(dialect) })
    .flatMap(({ kind, name, diagnostics }) => diagnostics.map(({ severity, code }) => `${severity} ${code} ${kind}/${name}`)));

function appOf(dialect: string, build: (chart: Chart) => void): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.named(dialect), printWarnings: false });
  build(new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true }));
  return app;
}

const BUILT: { readonly [title: string]: (chart: Chart) => void } =
  Object.fromEntries([...Object.entries(CASES), ...Object.entries(CONSTRUCTS)].map(([title, { build }]) => [title, build]));

describe.each(Dialect.ALL.map(({ dialectName }) => dialectName))('an app for %s and the YAML that it writes are told the same:', name => {
  test.each(Object.keys(BUILT).filter(title => !(title in ONLY_OF_THE_APP)))('%s', title => {
    const app = appOf(name, BUILT[title]);
    if (Diagnostics.of(app).errors.length > 0) { return; }
    expect(saidOfYaml(app.synthYaml(), name)).toEqual(saidOf(app));
  });
});

describe('objects that others made are told what their YAML is told:', () => {
  const rules = OBJECT_RULES.flatMap(({ code, dialects, examples, kinds }, i) => (examples.dialects ?? (dialects === EVERYWHERE ? Dialect.ALL.map(d => d.dialectName) : [...idsIn(dialects)]))
    .flatMap(dialect => [['bad', examples.bad], ['good', examples.good]].map(([which, yaml]) => [`${which} example of ${code} (${i}, ${kinds[0]})`, dialect, yaml] as const)));

  test.each(rules)('%s in %s', (_, dialect, yaml) => {
    const app = new AiGatewayApp({ dialect: Dialect.named(dialect), printWarnings: false });
    const chart = new Chart(app, 'raw');
    parseAllDocuments(yaml).forEach((document, i) => new ApiObject(chart, `object${i}`, document.toJS() as ApiObjectProps));
    expect(saidOf(app)).toEqual(saidOfYaml(yaml, dialect));
  });
});
