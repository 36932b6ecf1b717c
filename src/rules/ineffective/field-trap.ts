import { INEFFECTIVE } from './ineffective';
import { DialectDefinition } from '../../dialects/definition';
import { JsonObject, mapOf } from '../../schema/json-type';
import { DialectRange, idsIn } from '../dialect-range';
import { Path, path, placesOf } from '../places';
import { CodeEntry, Found, ObjectRule } from '../rule';

/** A field that a release accepts, but that does not do what it says. */
export interface FieldTrap {
  /** Its kind, as rules name kinds. */
  readonly kind: string;
  readonly apiVersion: string;
  readonly dialects: DialectRange;
  /** Whether, where the dialect is not known, one of those that may be meant is enough. */
  readonly alsoInDoubt?: boolean;
  /** Paths of the field; `*` stands for every item. */
  readonly at: readonly string[];
  /** The part of it to point at; all of it where omitted. */
  readonly field?: readonly string[];
  /** Which values of it; all where omitted. */
  readonly when?: (value: unknown, spec: JsonObject) => boolean;
  /** What it is reported as; `LintIneffective` where omitted. */
  readonly entry?: CodeEntry;
  /** Where the codec says the same of what we write. */
  readonly isAskedOfOurs?: false;
  /** What happens instead, and what to do. */
  readonly says: string;
  /** The spec of an object that falls into it, and of one that does not. */
  readonly bad: string;
  readonly good: string;
  /** Dialects to try the examples in, where their other fields are not known in all of them. */
  readonly tried?: readonly string[];
}

const NONE: readonly Found[] = [];

/** The rule that finds a trap. */
export function fieldTrap(trap: FieldTrap): ObjectRule {
  const { kind, apiVersion, dialects, alsoInDoubt, at, field = [], when, entry = INEFFECTIVE, says, bad, good, tried, isAskedOfOurs } = trap;
  const places = at.map(path);
  const example = (spec: string): string => `apiVersion: ${apiVersion}\nkind: ${kind.slice(kind.indexOf('/') + 1)}\nmetadata:\n  name: example\nspec: ${spec}\n`;
  return {
    ...entry,
    dialects,
    ...alsoInDoubt && { alsoInDoubt },
    ...isAskedOfOurs === false && { isAskedOfOurs },
    kinds: [kind],
    fields: places.flatMap(lastName),
    examples: { language: 'yaml', bad: example(bad), good: example(good), ...tried && { dialects: tried } },
    find: ({ manifest, dialects: candidates }) => {
      let found: Found[] | undefined;
      for (let i = 0; i < places.length; i++) {
        const there = placesOf(manifest, places[i]);
        if (there.length === 0) { continue; }
        for (const { value, keys } of there) {
          if (value === undefined || value === null || (when !== undefined && !when(value, mapOf(manifest.spec)))) { continue; }
          (found ??= []).push({ message: `${meant(candidates)}: ${says}`, keys: [...keys, ...field] });
        }
      }
      return found ?? NONE;
    },
  };

  function meant(candidates: readonly DialectDefinition[]): string {
    return candidates.filter(({ id }) => idsIn(dialects).has(id)).map(({ title }) => title).join(', ');
  }
}

/** The last name on a path, without which it leads nowhere. */
const lastName = (to: Path): readonly string[] => to.filter(name => name !== '*').slice(-1);

/** The paths of a field below others. */
export const below = (paths: readonly string[], field: string): readonly string[] => paths.map(each => `${each}.${field}`);

/** Whether an endpoint is a URL rather than a host, which a scheme breaks. */
export const hasScheme = (value: unknown): boolean => typeof value === 'string' && value.includes('://');
export const NO_SCHEME = 'the endpoint becomes the host as it stands, which a scheme breaks; write a bare host';
