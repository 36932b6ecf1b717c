import { acceptedDocuments, CORPUS, goldenDocuments, hasCorpus } from './corpus';
import { bodyOf, isUnderstood, Reading, readingsOf, rewritten, unread } from './corpus-reading';
import { at, leafPaths, objectPaths, Path, replaced } from './paths';
import { OPTIONAL, SUBJECTS } from './subject';
import { decode, encode } from './translation';
import { manifestPath } from '../../src/codec/manifest-path';
import { DIALECTS } from '../../src/dialects/registry';
import { OWN } from '../corpus/own';

/** Objects whose keys are the user's own. */
const DICTIONARIES = /^spec\.options$|(matchLabels|\.tls\.options|infrastructure\.(labels|annotations)|metadata\.(labels|annotations)|extra(Labels|Annotations)|requests|limits)$|^stringData$|^spec\.target\.template\.data$|\.ai\.(routes|modelAliases)$|\.ai\.(defaults|overrides)\.\d+\.value(\.|$)|\.webhook\.headers$|\.(contextExtensions|requestMetadata|addRequestHeaders|responseMetadata|resourceMetadata|claims|additionalParams|jsonFormat|requestAttributes|responseAttributes|methods)$|\.(request|response|remote)\.metadata$|\.metadataContext(\.|$)|\.(arrayValue|kvListValue)\b/;

const foreign = 'notAFieldOfAnyRelease';

/** What may stand in a document that nobody validated; `undefined` for nothing at all. */
const ODDITIES: readonly unknown[] = [undefined, null, 'x', 0, [], {}, [null], { x: 1 }];

function crashesOn(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
}

describe.each(DIALECTS)('law 3 in $id', dialect => {
  describe.each(SUBJECTS)('$name', subject => {
    const kind = subject.kindIn(dialect);
    if (!kind) { return test('has no kind for it', () => { expect(OPTIONAL).toContain(subject.name); }); }

    const written = Object.entries(subject.cases).flatMap(([name, intent]) => {
      const { manifest, diagnostics } = encode(kind, subject.placed(intent, dialect));
      return diagnostics.length > 0 ? [] : [{ name, manifest }];
    });

    test('every leaf that is written is read', () => {
      expect(written.flatMap(({ name, manifest }) => decode(kind, manifest).leftovers.map(path => `${name}: ${path}`))).toEqual([]);
    });

    test('no field that nobody knows is taken for read', () => {
      const swallowed = written.flatMap(({ name, manifest }) => objectPaths(manifest)
        .filter(path => !DICTIONARIES.test(path.join('.')))
        .filter(path => {
          const more = replaced(manifest, path, { ...at(manifest, path) as object, [foreign]: 'x' });
          return !decode(kind, more).leftovers.some(leaf => leaf.endsWith(foreign));
        })
        .map(path => `${name}: ${path.join('.')}`));
      expect(swallowed).toEqual([]);
    });

    test('whatever stands in a document, reading does not throw, nor does writing what was read', () => {
      const crashes = written.flatMap(({ name, manifest }) => [...leafPaths(manifest), ...objectPaths(manifest)].flatMap(path => ODDITIES
        .filter(oddity => crashesOn(() => {
          const { intent } = decode(kind, replaced(manifest, path, oddity));
          if (intent !== undefined) { encode(kind, subject.placed(intent, dialect)); }
        }))
        .map(oddity => `${name}: ${path.join('.')} = ${JSON.stringify(oddity)}`)));
      expect(crashes).toEqual([]);
    });
  });
});

describe('law 3 of manifests', () => {
  const kinds = [...new Set(OWN.map(({ kind }) => kind))];
  const everywhere = [...goldenDocuments(kinds), ...OWN, ...acceptedDocuments(kinds)];

  test.each(kinds)('every leaf of a %s that is read is written again, or reported', kind => {
    const lost = everywhere.filter(document => document.kind === kind).flatMap(document => readingsOf(document)
      .filter(reading => isUnderstood(reading, document))
      .flatMap(reading => {
        const told = unread(reading, document);
        const { before, after } = rewritten(reading, document);
        return leafPaths(before).filter(leaf => !told.includes(manifestPath(leaf)) && at(before, leaf) !== undefined)
          .filter(leaf => JSON.stringify(at(before, leaf)) !== JSON.stringify(at(after, leaf)))
          .map(leaf => `${document.id} in ${reading.dialect.id}: ${manifestPath(leaf)}`);
      }));
    expect(lost).toEqual([]);
  });

  /** One reading for each codec, since many dialects share one. */
  const readings = OWN.flatMap(document => readingsOf(document)
    .filter(({ kind }, i, all) => all.findIndex(other => other.kind === kind) === i)
    .map(reading => ({ ...reading, id: document.id, body: bodyOf(document.manifest) })));
  const where = ({ id, dialect }: Reading & { readonly id: string }, path: Path) => `${id} in ${dialect.id}: ${manifestPath(path)}`;

  test('no field that nobody knows is taken for read', () => {
    expect(readings.flatMap(reading => objectPaths(reading.body)
      .filter(path => !DICTIONARIES.test(path.join('.')))
      .filter(path => !decode(reading.kind, replaced(reading.body, path, { ...at(reading.body, path) as object, [foreign]: 'x' })).leftovers
        .some(leaf => leaf.endsWith(foreign)))
      .map(path => where(reading, path)))).toEqual([]);
  });

  test('whatever stands in one, reading does not throw, nor does writing what was read', () => {
    expect(readings.flatMap(reading => [...leafPaths(reading.body), ...objectPaths(reading.body)]
      .filter(path => ODDITIES.some(oddity => crashesOn(() => {
        const { intent } = decode(reading.kind, replaced(reading.body, path, oddity));
        if (intent !== undefined) { encode(reading.kind, intent); }
      })))
      .map(path => where(reading, path)))).toEqual([]);
  });

  if (!hasCorpus) {
    process.stdout.write(`there is no corpus in ${CORPUS} (set CORPUS to its folder): law 3 is asked of the golden files and our own manifests\n`);
  }
});
