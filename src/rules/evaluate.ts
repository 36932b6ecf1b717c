import { holdsIn } from './dialect-range';
import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';
import { OBJECT_RULES } from './object-rules';
import { ObjectRule } from './rule';
import { Key, manifestPath } from '../codec/manifest-path';
import { Diagnostic } from '../diagnostic/diagnostic';

/** What rules say of an object. */
export interface RuleFinding extends Omit<Diagnostic, 'path'> {
  readonly keys: readonly Key[];
}

const byKind = new Map<string, readonly ObjectRule[]>();

/** The rules that look at objects of a kind. */
function rulesFor({ group, kind, groupKind }: KnownObject): readonly ObjectRule[] {
  const known = byKind.get(groupKind);
  if (known) { return known; }
  const rules = OBJECT_RULES.filter(({ kinds }) => kinds.some(each => each === groupKind || each === `${group}/*` || each === `*/${kind}`));
  byKind.set(groupKind, rules);
  return rules;
}

const NONE: readonly RuleFinding[] = [];

/** Everything that the rules say of an object among others. */
export function findingsOf(object: KnownObject, around: KnownObjects): readonly RuleFinding[] {
  let found = NONE;
  for (const { code, level, dialects, alsoInDoubt, find } of rulesFor(object)) {
    if (!holdsIn(dialects, object.dialects, alsoInDoubt)) { continue; }
    const said = find(object, around);
    if (said.length === 0) { continue; }
    found = [...found, ...said.map(({ message, keys, level: milder }) => ({ code, severity: milder ?? level, message, keys, manifestPath: manifestPath(keys) }))];
  }
  return found;
}
