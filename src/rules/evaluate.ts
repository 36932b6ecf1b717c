import { holdsIn } from './dialect-range';
import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';
import { OBJECT_RULES } from './object-rules';
import { Question, Questions } from './questions';
import { ReadFinding, readFindings } from './read-intent';
import { Found } from './rule';
import { Key, manifestPath } from '../codec/manifest-path';
import { Diagnostic } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';

/** What rules say of an object. */
export interface RuleFinding extends Omit<Diagnostic, 'path'> {
  readonly keys: readonly Key[];
}

/** The rules for a kind: those that any object is asked, and those among them that ours are asked. */
interface Asked {
  readonly all: Questions;
  readonly ofOurs: Questions;
}

/** By dialects, group and kind: texts that are there already, since to make one for each object takes longer than to look it up. */
const known = new Map<string, Map<string, Map<string, Asked>>>();

/** The rules that look at an object, by its kind and the dialects that it may be meant for. */
function rulesFor(object: KnownObject): Questions {
  const { group, kind, dialects: candidates } = object;
  const ids = candidates.length === 1 ? candidates[0].id : candidates.map(({ id }) => id).join();
  const asked = known.get(ids)?.get(group)?.get(kind) ?? choose(ids, group, kind, candidates);
  return object.isWrittenByUs ? asked.ofOurs : asked.all;
}

function choose(ids: string, group: string, kind: string, candidates: readonly DialectDefinition[]): Asked {
  const all = OBJECT_RULES.filter(({ kinds, dialects, alsoInDoubt }) =>
    kinds.some(each => each === `${group}/${kind}` || each === `${group}/*` || each === `*/${kind}`) && holdsIn(dialects, candidates, alsoInDoubt));
  const asked = { all: new Questions(all), ofOurs: new Questions(all.filter(({ isAskedOfOurs }) => isAskedOfOurs !== false)) };
  const byGroup = known.get(ids) ?? new Map<string, Map<string, Asked>>();
  const byKind = byGroup.get(group) ?? new Map<string, Asked>();
  known.set(ids, byGroup.set(group, byKind.set(kind, asked)));
  return asked;
}

const NONE: readonly RuleFinding[] = [];

/** Everything that the rules say of an object among others. */
export function findingsOf(object: KnownObject, around: KnownObjects): readonly RuleFinding[] {
  let found: RuleFinding[] | undefined;
  const rules = rulesFor(object).about(object.manifest.spec);
  for (let i = 0; i < rules.length; i++) {
    const said = rules[i].find(object, around);
    if (said.length > 0) { (found ??= []).push(...told(rules[i], said)); }
  }
  // Ours were asked for what they mean when they were written.
  const meant = object.isWrittenByUs ? NO_MEANING : readFindings(object);
  return meant.length === 0 ? found ?? NONE : [...found ?? NONE, ...meant.map(({ code, severity, message, keys }) =>
    ({ code, severity, message, keys, manifestPath: manifestPath(keys) }))];
}

const told = ({ code, level }: Question, said: readonly Found[]): readonly RuleFinding[] =>
  said.map(({ message, keys, level: milder }) => ({ code, severity: milder ?? level, message, keys, manifestPath: manifestPath(keys) }));

const NO_MEANING: readonly ReadFinding[] = [];
