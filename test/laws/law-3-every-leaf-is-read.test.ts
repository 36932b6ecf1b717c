import { at, leafPaths, objectPaths, replaced } from './paths';
import { SUBJECTS } from './subject';
import { decode, encode } from './translation';
import { DIALECTS } from '../../src/dialects/registry';

/** Objects whose keys are the user's own. */
const DICTIONARIES = /^spec\.options$|\.policies\.ai\.(routes|modelAliases)$/;

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
    if (!kind) { return test('has no kind for it', () => { expect(['TLS policy', 'route policy']).toContain(subject.name); }); }

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
