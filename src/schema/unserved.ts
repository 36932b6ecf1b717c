import { has } from './json-type';
import { KindName, apiVersionOf, groupWords, kindNameOf, kindNameOfKey } from './kind-name';
import { meantKind } from './kind-resemblance';
import { OTHER_KINDS } from './other-kinds';
import { SchemaProblem } from './problem';
import { kindKey, knownKinds } from './release';
import { nearest } from './resemblance';

/** Who is asked for a kind, and what is said where they do not have it. */
export interface Asked {
  /** To be followed by the kind: `no known release serves`. */
  readonly none: string;
  /** Every kind that they serve, as `group/version/Kind`. */
  readonly kinds: readonly string[];
  /** What to do where others serve it, and these none of its versions. */
  readonly otherwise: string;
}

/**
 * What is wrong with a group, a version and a kind that nobody who is asked serves: it is another's, it is served in another version or
 * another group, or nobody knows it. Undefined where it is of a group of which we know nothing, or is real and we have no schema of it.
 */
export function unserved(apiVersion: string, kind: string, asked: Asked): SchemaProblem | undefined {
  const name = kindNameOf(apiVersion, kind);
  const served = asked.kinds.map(kindNameOfKey);
  const known = Object.keys(knownKinds()).map(kindNameOfKey);
  if (![...served, ...known].some(({ group }) => group === name.group)) { return inGroupLike(name, known, asked); }
  if ((has(OTHER_KINDS, name.group) && OTHER_KINDS[name.group].includes(kind)) || isListOf(kind, known)) { return undefined; }
  const isSame = (other: KindName): boolean => other.group === name.group && other.kind === kind;
  if (known.some(isSame) || served.some(isSame)) { return inAnotherVersion(name, served.filter(isSame), asked); }
  return inAnotherGroup(name, [...served, ...known].filter(other => other.kind === kind), served, asked) ?? ofNobody(name, served, known);
}

/** A kind that is known in its group, but in another version or by others. */
function inAnotherVersion(name: KindName, served: readonly KindName[], { none, kinds, otherwise }: Asked): SchemaProblem {
  const apiVersion = apiVersionOf(name);
  const others = has(knownKinds(), kindKey(apiVersion, name.kind)) ? knownKinds()[kindKey(apiVersion, name.kind)] : [];
  const whoElse = others.length > 0 ? `, but these do: ${others.join(', ')}` : '';
  // Others of its group are served, so that it is not the group that is another gateway's.
  const todo = others.length > 0 && kinds.some(key => kindNameOfKey(key).group === name.group) ? 'run one of those, or leave it out' : otherwise;
  return problem('apiVersion', `${none} ${name.kind} in ${apiVersion}${whoElse}; ${served.length > 0 ? `use ${versions(served)}` : todo}`);
}

/** A kind that is known in another group. */
function inAnotherGroup(name: KindName, others: readonly KindName[], served: readonly KindName[], { none }: Asked): SchemaProblem | undefined {
  // A longer name of the same group is nearer.
  const isEnding = ofGroup(served, name.group).some(kind => kind.length > name.kind.length && kind.endsWith(name.kind));
  if (others.length === 0 || isEnding) { return undefined; }
  const reachable = others.filter(other => served.includes(other));
  return problem('apiVersion', `${none} ${name.kind} in ${apiVersionOf(name)}; use ${versions(reachable.length > 0 ? reachable : others)}`);
}

/** A kind that nobody knows, in a group that is known. The core API has many kinds, and other tools take its `v1` for their own. */
function ofNobody(name: KindName, served: readonly KindName[], known: readonly KindName[]): SchemaProblem | undefined {
  const { group, kind } = name;
  const own = ofGroup([...served, ...known], group);
  const others = has(OTHER_KINDS, group) ? OTHER_KINDS[group] : [];
  const meant = meantKind(kind, own) ?? meantKind(kind, others);
  if (meant !== undefined) {
    const version = others.includes(meant) ? undefined : [...served, ...known].find(other => other.group === group && other.kind === meant);
    const elsewhere = version && version.version !== name.version ? ` of ${apiVersionOf(version)}` : '';
    return problem('kind', `${groupWords(group)} has no ${kind}; did you mean ${meant}${elsewhere}?`);
  }
  const alike = known.find(other => other.group !== group && other.kind.toLowerCase() === kind.toLowerCase());
  if (alike) { return problem('kind', `${groupWords(group)} has no ${kind}; did you mean ${alike.kind} of ${apiVersionOf(alike)}?`); }
  if (group === '') { return undefined; }
  return problem('kind', `no known release has a kind ${kind} in ${group}, but these: ${own.join(', ')}; one that a newer release has is judged by its CRD (crdsPath, --crds)`);
}

/** Kinds by whose names alone one knows the group. */
const UNMISTAKABLE = /^Agentgateway./;

/** A group nobody knows, where the kind says which one was meant. */
function inGroupLike(name: KindName, known: readonly KindName[], { none }: Asked): SchemaProblem | undefined {
  const same = known.filter(({ kind }) => kind === name.kind);
  const group = UNMISTAKABLE.test(name.kind) ? same[0]?.group
    : same.find(other => other.group.endsWith(`.${name.group}`))?.group ?? nearest(name.group, same.map(other => other.group), 3);
  const meant = same.filter(other => other.group === group);
  return meant.length === 0 ? undefined : problem('apiVersion', `${none} ${name.kind} in ${apiVersionOf(name)}; use ${versions(meant)}`);
}

const ofGroup = (names: readonly KindName[], group: string): readonly string[] =>
  [...new Set(names.filter(other => other.group === group).map(({ kind }) => kind))];

const isListOf = (kind: string, known: readonly KindName[]): boolean => kind === 'List' || known.some(other => `${other.kind}List` === kind);

const versions = (names: readonly KindName[]): string => [...new Set(names.map(apiVersionOf))].join(' or ');

const problem = (field: 'apiVersion' | 'kind', message: string): SchemaProblem =>
  ({ code: 'SchemaNotServed', message, manifestPath: field, keys: [field] });
