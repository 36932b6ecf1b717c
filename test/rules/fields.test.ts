import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { ApiObject, Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { AiGatewayApp, Dialect } from '../../src';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { groupOf, nameOf, namespaceOf } from '../../src/rules/identity';
import { KnownObject } from '../../src/rules/known-object';
import { KnownObjects } from '../../src/rules/known-objects';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { ObjectRule } from '../../src/rules/rule';
import { isObject, JsonObject } from '../../src/schema/json-type';
import { MadeObject } from '../../src/synth/made-object';
import { CONSTRUCTS } from '../golden/constructs';
import { CORPUS, hasCorpus } from '../laws/corpus';
import { CASES } from '../providers/cases';

/** A manifest by itself, which any dialect may be meant for. */
class AnyObject extends KnownObject {
  public readonly origin = 'any.yaml';

  constructor(public readonly manifest: JsonObject, public readonly dialect: DialectDefinition | undefined) {
    super(groupOf(manifest), String(manifest.kind), nameOf(manifest), namespaceOf(manifest));
  }

  public get dialects(): readonly DialectDefinition[] {
    return this.dialect ? [this.dialect] : DIALECTS;
  }
}

type Choosy = ObjectRule & { readonly fields: readonly string[] };

const CHOOSY = OBJECT_RULES.filter((rule): rule is Choosy => rule.fields !== undefined);

const looksAt = ({ kinds }: ObjectRule, { group, kind }: KnownObject): boolean => [`${group}/${kind}`, `${group}/*`, `*/${kind}`].some(each => kinds.includes(each));

/** A spec without fields of some names, in whatever place. */
function without(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) { return value.map(item => without(item, names)); }
  return !isObject(value) ? value : Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)).map(([name, each]) => [name, without(each, names)]));
}

const says = (value: unknown, names: readonly string[]): boolean => JSON.stringify(value) !== JSON.stringify(without(value, names));

/** The rules that find something in an object even without their fields. */
function careless(manifest: JsonObject, others: readonly KnownObject[], dialect: DialectDefinition | undefined): readonly string[] {
  return CHOOSY.flatMap((rule, i) => {
    const object = new AnyObject({ ...manifest, spec: without(manifest.spec, rule.fields) }, dialect);
    return looksAt(rule, object) && rule.find(object, new KnownObjects([object, ...others])).length > 0 ? [`${rule.code} (${i}) of ${object.kind} ${object.name}`] : [];
  });
}

const manifestsIn = (yaml: string): readonly JsonObject[] => parseAllDocuments(yaml).filter(({ errors }) => errors.length === 0)
  .map(document => document.toJS() as unknown).filter(isObject).filter(({ kind, apiVersion }) => typeof kind === 'string' && typeof apiVersion === 'string');

const filesIn = (folder: string): readonly string[] => readdirSync(folder).map(name => join(folder, name))
  .flatMap(path => statSync(path).isDirectory() ? filesIn(path) : /\.ya?ml$/.test(path) ? [path] : []);

const ROOT = join(__dirname, '..');

const FILES = [...['cases', 'corpus', 'golden', 'check/setups', 'examples/golden'].flatMap(folder => filesIn(join(ROOT, folder))), ...hasCorpus ? filesIn(CORPUS) : []];

const TEXTS: readonly (readonly [string, string])[] = [
  ...OBJECT_RULES.flatMap(({ code, examples }, i) => [[`bad example of ${code} (${i})`, examples.bad], [`good example of ${code} (${i})`, examples.good]] as const),
  ...FILES.map(file => [file.slice(file.lastIndexOf('/') + 1), readFileSync(file, 'utf8')] as const),
];

/** One dialect of each kind of objects; what differs from one release to the next is not what fields they have. */
const TRIED: ReadonlySet<string> = new Set(['gloo-1.20', 'kgateway-2.0', 'kgateway-2.1-envoy', 'agentgateway-1.4']);

describe('where a rule finds something, one of its fields is there:', () => {
  test.each(TEXTS)('%s', (_, yaml) => {
    const manifests = manifestsIn(yaml);
    const found = [undefined, ...DIALECTS.filter(({ id }) => TRIED.has(id))].flatMap(dialect => {
      const objects = manifests.map(manifest => new AnyObject(manifest, dialect));
      return objects.flatMap(object => careless(object.manifest, objects.filter(other => other !== object), dialect));
    });
    expect([...new Set(found)]).toEqual([]);
  });
});

const BUILT: { readonly [title: string]: (chart: Chart) => void } =
  Object.fromEntries([...Object.entries(CASES), ...Object.entries(CONSTRUCTS)].map(([title, { build }]) => [title, build]));

describe.each(Dialect.ALL.map(({ dialectName }) => dialectName))('nor does a rule without its fields find something in what we mean in %s:', name => {
  test.each(Object.keys(BUILT))('%s', title => {
    const app = new AiGatewayApp({ dialect: Dialect.named(name), printWarnings: false });
    BUILT[title](new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true }));
    const objects = app.node.findAll().filter(construct => ApiObject.isApiObject(construct)).map(object => new MadeObject(object, () => undefined));
    const around = new KnownObjects(objects);
    const found = objects.filter(({ isWhole }) => isWhole).flatMap(object => CHOOSY
      .filter(rule => looksAt(rule, object) && !says(object.manifest.spec, rule.fields) && rule.find(object, around).length > 0).map(({ code }) => code));
    expect(found).toEqual([]);
  });
});

test('a field that a rule names is one that it needs', () => {
  const seen = TEXTS.flatMap(([, yaml]) => manifestsIn(yaml));
  const unheard = CHOOSY.flatMap(({ code, fields }) => fields.some(field => seen.some(({ spec }) => says(spec, [field]))) ? [] : [code]);
  expect(unheard).toEqual([]);
});
