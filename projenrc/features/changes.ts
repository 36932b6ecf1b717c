import { Feature } from './feature';
import { Manifest, ran, shown, without } from './run';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { CALLS } from '../../test/laws/policy/calls';
import { encode } from '../../test/laws/translation';

/** What a feature adds to the manifests of one kind. */
export interface Change {
  readonly kind: string;
  /** Whether there is no such object without it. */
  readonly isNew: boolean;
  /** The ways to what it says that is not said without it; `[]` stands for any item of a list. */
  readonly paths: readonly string[];
  /** The ways to all that is said without it. */
  readonly before: ReadonlySet<string>;
}

/** What a feature becomes in a dialect; empty where it is said by silence. */
export interface Said {
  readonly changes: readonly Change[];
  /** What the gateway ignores of it. */
  readonly ignored: readonly string[];
}

/** How a feature is said in a dialect. */
export const exampleIn = ({ example, elsewhere = [] }: Feature, dialect: string): string | undefined =>
  elsewhere.find(({ dialects }) => dialects.includes(dialect))?.example ?? example;

export function saidIn(feature: Feature, dialect: DialectDefinition): Said {
  const example = exampleIn(feature, dialect.id);
  if (example === undefined) { return { changes: changesOfSample(feature, dialect), ignored: [] }; }
  const after = ran(shown(example), dialect.id);
  const before = ran(without(example), dialect.id);
  const ignored = after.ignored.filter(message => !before.ignored.includes(message));
  // What cannot be left out goes without saying.
  const isWhole = after.errors.length === 0 && before.errors.length === 0;
  return { changes: isWhole ? changesBetween(before.objects, after.objects) : [], ignored };
}

/** What no construct says is shown by what codecs write. */
function changesOfSample({ capability, sample }: Feature, dialect: DialectDefinition): readonly Change[] {
  if (sample !== undefined) {
    const kind = dialect[sample.of] as ObjectKind<unknown>;
    return changesBetween([written(kind, sample.without)], [written(kind, sample.intent)]);
  }
  const full = CALLS.full as { readonly [capability: string]: unknown };
  return capability === undefined ? [] : changesBetween([], [written(dialect.policy, { targets: [], [capability]: full[capability] })]);
}

const written = <T>(kind: ObjectKind<T>, intent: T): Manifest => ({ kind: kind.kind, metadata: { name: 'it' }, ...encode(kind, intent).manifest as object });

function changesBetween(before: readonly Manifest[], after: readonly Manifest[]): readonly Change[] {
  return after.flatMap((object): readonly Change[] => {
    const old = before.find(({ kind, metadata }) => kind === object.kind && metadata.name === object.metadata.name);
    const known = new Map(leaves(old?.spec, 'spec'));
    const paths = leaves(object.spec, 'spec').filter(([path, value]) => known.get(path) !== value).map(([path]) => path);
    // A new policy needs targets, whatever it says.
    const besides = paths.filter(path => !path.startsWith('spec.target'));
    const told = old === undefined && besides.length > 0 ? besides : paths;
    if (told.length === 0) { return []; }
    return [{
      kind: object.kind, isNew: old === undefined, paths: [...new Set(told.map(withoutIndices))], before: new Set([...known.keys()].flatMap(ways)),
    }];
  });
}

const withoutIndices = (path: string): string => path.replace(/\[\d+\]/g, '[]');

/** All that leads to a place, and the place itself. */
export const ways = (path: string): readonly string[] => {
  const steps = withoutIndices(path).split(/\.|(?=\[\])/);
  return steps.map((_, i) => steps.slice(0, i + 1).join('.').replace(/\.\[\]/g, '[]'));
};

function leaves(node: unknown, path: string): readonly (readonly [path: string, value: string])[] {
  if (node === undefined) { return []; }
  const below: readonly (readonly [string, unknown])[] = Array.isArray(node) ? node.map((item, i) => [`${path}[${i}]`, item])
    : typeof node === 'object' && node !== null ? Object.entries(node).map(([key, value]) => [`${path}.${key}`, value]) : [];
  return below.length === 0 ? [[path, JSON.stringify(node)]] : below.flatMap(([at, value]) => leaves(value, at));
}
