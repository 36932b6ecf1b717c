import { stepsOf } from './fields';
import { Release, SchemaFacts } from '../../src/schema/release';

type Tree = { [key: string]: unknown };

/** Kinds that references may name, which most schemas leave open. */
const KINDS = ['Service', 'ConfigMap', 'Secret', 'Gateway'];

/** How many words of an enum are tried. */
const MOST_WORDS = 12;

/**
 * Documents that set one leaf, with whatever is required around it: the smallest, and one for each word that an enum beside the way offers, since
 * such a word often says which of the fields count.
 */
export function documentsWith(release: Release, root: number, path: string): readonly unknown[] {
  return along(release, root, stepsOf(path));
}

/** A document with what others say besides; of a list that both have, the items of the first count. */
export function merged(document: unknown, other: unknown): unknown {
  if (document === undefined) { return other; }
  if (Array.isArray(document) && Array.isArray(other)) { return document.map((item, i) => merged(item, other[i])); }
  if (!isTree(document) || !isTree(other)) { return document; }
  return Object.fromEntries([...new Set([...Object.keys(other), ...Object.keys(document)])].map(key => [key, merged(document[key], other[key])]));
}

const isTree = (node: unknown): node is Tree => typeof node === 'object' && node !== null && !Array.isArray(node);

function along(release: Release, schema: number, [step, ...rest]: readonly string[]): readonly unknown[] {
  const facts = release.schemas[schema];
  if (step === undefined) { return values(facts, release); }
  if (step === '[]') { return facts.items === undefined ? [] : along(release, facts.items, rest).map(item => [item]); }
  const named = step === '*' ? undefined : facts.properties?.[step];
  const below = named ?? (typeof facts.additionalProperties === 'number' ? facts.additionalProperties : undefined);
  if (below === undefined) { return []; }
  const key = step === '*' ? 'x' : step;
  const inner = key === 'kind' && rest.length === 0 ? KINDS : along(release, below, rest);
  return settings(facts, release, key).flatMap(around => inner.map(value => ({ ...around, [key]: value })));
}

/** What may stand beside a field: what is required, and each word of each enum. */
function settings({ required = [], properties = {} }: SchemaFacts, release: Release, key: string): readonly Tree[] {
  const needed: Tree = Object.fromEntries(required.filter(name => name !== key && properties[name] !== undefined).map(name => [name, least(properties[name], release)]));
  const words = Object.entries(properties).filter(([name]) => name !== key)
    .flatMap(([name, index]) => (release.schemas[index].enum ?? []).slice(0, MOST_WORDS).map(word => ({ ...needed, [name]: word })));
  return [needed, ...words];
}

function least(schema: number, release: Release): unknown {
  const facts = release.schemas[schema];
  if (facts.properties !== undefined) {
    return Object.fromEntries((facts.required ?? []).filter(name => facts.properties![name] !== undefined).map(name => [name, least(facts.properties![name], release)]));
  }
  if (facts.items !== undefined) { return facts.minItems ? [least(facts.items, release)] : []; }
  return values(facts, release)[0];
}

/** Values of a schema without fields. */
function values(facts: SchemaFacts, release: Release): readonly unknown[] {
  if (facts.enum) { return facts.enum; }
  if (facts.items !== undefined) { return values(release.schemas[facts.items], release).map(value => [value]); }
  switch (facts.type) {
    case 'boolean': return [true, false];
    case 'integer': case 'number': return [Math.max(facts.minimum ?? 7, 7), 1, facts.minimum ?? 0];
    case 'string': return [textOf(facts)];
    case 'object': return [{}, { x: 'y' }];
    default: return [7, 'x', '7s', '50%'];
  }
}

const textOf = ({ format, minLength = 1, pattern }: SchemaFacts): string =>
  format === 'duration' || pattern?.includes('ms') ? '7s' : format === 'date-time' ? '2026-01-01T00:00:00Z' : 'x'.repeat(Math.max(minLength, 1));
