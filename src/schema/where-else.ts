import { FieldPath, fieldPaths, stepsBetween } from './field-paths';
import { has, isObject, JsonObject } from './json-type';
import { kindNameOfKey, apiVersionOf } from './kind-name';
import { otherLayout } from './layout';
import { whatBecameOf } from './moved-fields';
import { BY_ITS_CRDS, isNewer, NEWER_RELEASES } from './newer-fields';
import { byAge, loadRelease, Release, releaseNames, releasesServing, SchemaFacts } from './release';
import { nearest } from './resemblance';
import { haveSameWords, isPartOf, wordsOf } from './words';
import { Key } from '../codec/manifest-path';

/** A field that a schema does not know, and where it was found. */
export interface Unknown {
  readonly name: string;
  /** The object that has it. */
  readonly holder: JsonObject;
  /** The names that are known in its place. */
  readonly siblings: readonly string[];
  readonly at: readonly Key[];
  /** `group/version/Kind` */
  readonly kind: string;
}

/** What to say of an unknown field: the name that was probably meant, where it belongs, or the releases that know it. */
export function whereElse(unknown: Unknown, release: Release): string {
  return `unknown field '${unknown.name}' in ${release.name}; ${hint(unknown, release)}`;
}

function hint(unknown: Unknown, release: Release): string {
  const { name, holder, siblings, at, kind } = unknown;
  const value = holder[name];
  const parent = at.filter((key): key is string => typeof key === 'string');
  const others = othersOf(kind, release);
  const same = others.filter(other => knows(other, kind, [...parent, name]));
  if (same.length > 0) { return `${same.map(withChannel).join(', ')} ${same.length === 1 ? 'has' : 'have'} it here${whatBecameOf(kind, name, release.name, same[0].name)}`; }
  if (isNewer(kind, [...parent, name])) { return `${NEWER_RELEASES} has it here`; }
  if (name === 'namespace' && isReference(parent[parent.length - 1], siblings)) { return OWN_NAMESPACE; }
  const meant = nearest(name, siblings, mostLetters(name));
  if (meant !== undefined) { return `did you mean '${meant}'?`; }
  const own = placesIn(release, kind);
  const below = sameInWords(wordsOf(name), parent, own);
  if (below) { return `did you mean ${below.text}?`; }
  // What is there already is more likely to be meant than its neighbours.
  const leadsOn = ({ names }: FieldPath): boolean => has(holder, names[parent.length]);
  const [near] = [...own.get(name) ?? []].filter(place => canHold(place.schema, value))
    .sort((a, b) => stepsTo(parent, a) - stepsTo(parent, b) || Number(leadsOn(b)) - Number(leadsOn(a)) || a.names.length - b.names.length);
  if (near && stepsTo(parent, near) <= 1) { return `this field exists at ${near.text}`; }
  const layout = otherLayout(kind, [...parent, name]);
  if (layout !== undefined) { return layout; }
  const alike = siblings.find(sibling => isPartOf(wordsOf(sibling), wordsOf(name)));
  if (alike !== undefined) { return `did you mean '${alike}'?${later(release).replace(/^; if/, ' Or, if')}`; }
  if (near && stepsTo(parent, near) <= MOST_STEPS) { return `a field of this name exists at ${near.text}`; }
  for (const other of others) {
    const place = placesIn(other, kind).get(name)?.find(each => canHold(each.schema, value) && stepsTo(parent, each) <= MOST_STEPS);
    if (place) { return `${withChannel(other)} has a field of that name at ${place.text}`; }
  }
  for (const other of others) {
    const like = nearest(name, namesAt(other, kind, parent), mostLetters(name));
    if (like !== undefined) { return `${withChannel(other)} has '${like}' here`; }
  }
  const neighbour = neighbourWith([...parent, name], kind, release);
  if (neighbour !== undefined) { return `${neighbour} has it here, and is another kind`; }
  return `${siblings.length > 0 ? `known here: ${siblings.join(', ')}` : 'remove it'}${later(release)}`;
}

/** A name that differs in more letters is another name. */
const mostLetters = ({ length }: string): number => Math.min(4, Math.max(1, Math.floor(length / 3)));

/** Farther away, a field of the same name is rarely what was meant. */
const MOST_STEPS = 4;

/** Whether a field refers to an object by its name alone. */
const isReference = (field: string | undefined, siblings: readonly string[]): boolean => /Refs?$/.test(field ?? '') && siblings.includes('name');
const OWN_NAMESPACE = 'what this refers to is looked for in the namespace of the object itself; put it there, and leave this out';


/** What is not known here may be known by now; the core API takes nothing new without a word. */
const later = ({ name }: Release): string =>
  name === 'core' || !releaseNames().includes(name) ? '' : `; if a later release has it, ${BY_ITS_CRDS}`;

/** The other releases that serve a kind, the newest first. */
const othersOf = (key: string, { name }: Release): readonly Release[] => {
  const kind = kindNameOfKey(key);
  return releasesServing(apiVersionOf(kind), kind.kind).filter(other => other !== name).sort(byAge).reverse().map(loadRelease);
};

const NOWHERE: ReadonlyMap<string, readonly FieldPath[]> = new Map();

const placesIn = (release: Release, kind: string): ReadonlyMap<string, readonly FieldPath[]> =>
  has(release.kinds, kind) ? fieldPaths(release, release.kinds[kind].schema) : NOWHERE;

const stepsTo = (parent: readonly string[], { names }: FieldPath): number => stepsBetween(parent, names.slice(0, -1));

/** A field below that is called with the same words on the way to it: `timeouts.request` for `requestTimeout`. */
function sameInWords(words: readonly string[], parent: readonly string[], own: ReadonlyMap<string, readonly FieldPath[]>): FieldPath | undefined {
  const isBelow = ({ names }: FieldPath): boolean =>
    names.length > parent.length && names.length <= parent.length + 3 && parent.every((name, i) => names[i] === name);
  for (const places of own.values()) {
    const found = places.find(place => isBelow(place) && haveSameWords(place.names.slice(parent.length).flatMap(wordsOf), words));
    if (found) { return found; }
  }
  return undefined;
}

/** Whether a schema may be that of a value: nothing else is where the field belongs. */
function canHold({ type, intOrString }: SchemaFacts, value: unknown): boolean {
  if (type === undefined || intOrString || value === null) { return true; }
  if (type === 'array' || type === 'object') { return type === 'array' ? Array.isArray(value) : isObject(value); }
  return typeof value === (type === 'integer' ? 'number' : type);
}

/** A release by name, and that it is one which few clusters have: only the experimental channel of the Gateway API serves alpha versions. */
const withChannel = ({ name, kinds }: Release): string =>
  Object.keys(kinds).some(kind => /^gateway\.networking\.k8s\.io\/v\d+alpha/.test(kind)) ? `${name} (the experimental channel)` : name;

const knows = (release: Release, kind: string, fields: readonly string[]): boolean => schemaAt(release, kind, fields) !== undefined;

const namesAt = (release: Release, kind: string, fields: readonly string[]): readonly string[] => {
  const index = schemaAt(release, kind, fields);
  const { properties, items } = index === undefined ? NO_SCHEMA : release.schemas[index];
  return Object.keys(properties ?? (items === undefined ? NO_SCHEMA : release.schemas[items]).properties ?? {});
};

const NO_SCHEMA: SchemaFacts = {};

function schemaAt(release: Release, kind: string, fields: readonly string[]): number | undefined {
  let index = has(release.kinds, kind) ? release.kinds[kind].schema : undefined;
  for (const name of fields) {
    while (index !== undefined && release.schemas[index].items !== undefined) { index = release.schemas[index].items; }
    if (index === undefined) { return undefined; }
    const { properties, additionalProperties }: SchemaFacts = release.schemas[index];
    const rest = typeof additionalProperties === 'number' ? additionalProperties : undefined;
    index = properties && has(properties, name) ? properties[name] : rest;
  }
  return index;
}

/** Another kind of the same group that has a field in the same place. */
function neighbourWith(fields: readonly string[], kind: string, release: Release): string | undefined {
  const { group } = kindNameOfKey(kind);
  const found = Object.keys(release.kinds).find(other => other !== kind && kindNameOfKey(other).group === group && group !== '' && knows(release, other, fields));
  return found === undefined ? undefined : kindNameOfKey(found).kind;
}
