import { ApiObject, Chart } from 'cdk8s';
import { AiGatewayApp, Diagnostics, Dialect } from '../../src';
import { holdsIn } from '../../src/rules/dialect-range';
import { KnownObjects } from '../../src/rules/known-objects';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { MadeObject } from '../../src/synth/made-object';
import { CONSTRUCTS } from '../golden/constructs';
import { CASES } from '../providers/cases';

const PASSED_OVER = OBJECT_RULES.filter(({ isAskedOfOurs }) => isAskedOfOurs === false);

const BUILT: { readonly [title: string]: (chart: Chart) => void } =
  Object.fromEntries([...Object.entries(CASES), ...Object.entries(CONSTRUCTS)].map(([title, { build }]) => [title, build]));

/** The same code, or the one that a construct has for it before anything is written. */
const SAID_BY: { readonly [code: string]: readonly string[] } = { LintIneffective: ['UnsupportedFeature'] };

describe.each(Dialect.ALL.map(({ dialectName }) => dialectName))('a rule that our own objects are not asked would say nothing new in %s:', name => {
  test.each(Object.keys(BUILT))('%s', title => {
    const app = new AiGatewayApp({ dialect: Dialect.named(name), printWarnings: false });
    BUILT[title](new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true }));
    const { all, errors } = Diagnostics.of(app);
    if (errors.length > 0) { return; }
    const objects = app.node.findAll().filter(construct => ApiObject.isApiObject(construct)).map(object => new MadeObject(object, () => undefined));
    const around = new KnownObjects(objects);
    const said = new Set(all.map(({ code }) => code));
    const unsaid = objects.filter(({ isWrittenByUs }) => isWrittenByUs).flatMap(object => PASSED_OVER
      .filter(({ kinds, dialects, alsoInDoubt }) => kinds.includes(`${object.group}/${object.kind}`) && holdsIn(dialects, object.dialects, alsoInDoubt))
      .filter(rule => rule.find(object, around).length > 0)
      .map(({ code }) => code).filter(code => ![code, ...SAID_BY[code] ?? []].some(each => said.has(each))));
    expect(unsaid).toEqual([]);
  });
});

test('some rules are not asked of our own objects', () => {
  expect([...new Set(PASSED_OVER.map(({ code }) => code))].sort())
    .toEqual(['InvalidBodyValue', 'InvalidHost', 'InvalidTemplate', 'LintExtensionRef', 'LintIneffective', 'LintMessageRole', 'PartialSupport', 'RegionMissing']);
});
