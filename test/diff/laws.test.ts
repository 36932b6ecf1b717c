import { compared, forward, linesOf, reversed, textOf } from './compared';
import { leavesOf, mutated } from './mutated';
import { readDocuments } from '../../src/check/document';
import { siteOf } from '../../src/check/site-of-files';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { UNSEEN } from '../../src/diff/risk';
import { isSame } from '../../src/migrate/same';
import { comparedWalks } from '../../src/migrate/walks';
import { JsonObject } from '../../src/schema/json-type';
import { judge } from '../../src/schema/verdict';
import { OWN } from '../corpus/own';
import { casesIn } from '../import/case-objects';

const TIMES = Number(process.env.FAST_CHECK_TIMES ?? 1);

/** A seeded sample of the whole; all of it in the long run. */
const sample = <T>(all: readonly T[], count: number, seed: number): readonly T[] => {
  const step = Math.max(1, Math.floor(all.length / (count * TIMES)));
  return all.filter((_, i) => (i + seed) % step === 0);
};

/** A Gateway and a route, so that requests can be walked to a backend that is looked at. */
function withWay(objects: readonly JsonObject[], { backend, gateways }: DialectDefinition): readonly JsonObject[] {
  const found = objects.find(({ kind, apiVersion }) => kind === backend.kind && String(apiVersion).startsWith(`${backend.group}/`));
  if (!found) { return objects; }
  const { name, namespace } = found.metadata as { readonly name: string; readonly namespace?: string };
  const where = namespace === undefined ? {} : { namespace };
  return [
    ...objects,
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'way', ...where },
      spec: { gatewayClassName: gateways.classes[0], listeners: [{ name: 'http', port: 8080, protocol: 'HTTP' }] },
    },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'way', ...where },
      spec: { parentRefs: [{ name: 'way' }], rules: [{ backendRefs: [{ group: backend.group, kind: backend.kind, name }] }] },
    },
  ];
}

const filled = (objects: readonly JsonObject[], { releases }: DialectDefinition): readonly JsonObject[] => objects.map(object => judge(object, releases).defaulted());

/** Whether any request comes out otherwise. */
function answersDiffer(before: string, after: string, dialect: DialectDefinition): boolean {
  const [was, is] = [before, after].map(text => siteOf(readDocuments('site.yaml', Buffer.from(text)), { dialect }));
  return typeof was !== 'string' && typeof is !== 'string' && (comparedWalks(was, is).changed.length > 0 || comparedWalks(is, was).changed.length > 0);
}

/** Every so many objects are looked at in a dialect, others in the next; all of them in the long run. */
const EVERY = process.env.FAST_CHECK_TIMES === undefined ? 7 : 1;

describe.each(DIALECTS.map((dialect, i) => ({ id: dialect.id, dialect, i })))('$id', ({ dialect, i: seed }) => {
  const cases = casesIn(dialect).map(({ subject, name, objects }) => ({ id: `${subject} ${name}`, objects: withWay(objects, dialect) }));
  const own = OWN.filter(({ acceptedBy }) => acceptedBy.some(release => dialect.releases.includes(release))).map(({ id, manifest }) => ({ id, objects: withWay([manifest], dialect) }));
  const all = [...cases, ...own].filter((_, i) => (i + seed) % EVERY === 0);

  test('nothing differs from itself, in another order, or with what the server fills in', () => {
    const wrong = all.flatMap(({ id, objects }) => [
      ...linesOf(compared(textOf(objects), textOf([...objects].reverse()), dialect)),
      ...linesOf(compared(textOf(objects), textOf(filled(objects, dialect)), dialect)),
    ].map(line => `${id}: ${line}`));
    expect(wrong).toEqual([]);
  });

  test('whatever changes in a manifest is a change, that is told the other way round on the way back, and no request knows of cosmetics', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { id, objects } of all) {
      for (const path of sample(leavesOf(objects[0]), 2, id.length)) {
        for (const how of ['without', 'changed'] as const) {
          const after = [mutated(objects[0], path, how), ...objects.slice(1)];
          const [was, is] = [judge(objects[0], dialect.releases), judge(after[0], dialect.releases)];
          if (!is.known || is.problems.length > 0 || isSame(was.defaulted(), is.defaulted())) { continue; }
          const report = compared(textOf(objects), textOf(after), dialect);
          const back = compared(textOf(after), textOf(objects), dialect);
          const where = `${id} ${how} ${path.join('.')}`;
          count++;
          if (report.changes.length === 0 && !MEANS_THE_SAME.some(each => each.test(path.join('.')))) { wrong.push(`${where}: no change`); }
          if (!isSame(forward(back), reversed(report))) { wrong.push(`${where}: ${linesOf(report).join(' | ')} but back ${linesOf(back).join(' | ')}`); }
          if (report.changes.every(({ risk }) => UNSEEN.includes(risk)) && answersDiffer(textOf(objects), textOf(after), dialect)) { wrong.push(`${where}: an answer changes`); }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(all.length);
  });
});

/** Leaves that say what is so without them. */
const MEANS_THE_SAME = [/\.namespace$/, /\.sni$/, /\.hostname$/, /weight$/, /\.aws\.region$/, /ToAdd\.\d+\.append$/, /\.tokensPerFill$/];
