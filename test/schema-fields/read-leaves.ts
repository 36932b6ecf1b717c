import { Reader } from '../../src/codec/reader';
import { Report } from '../../src/codec/report';
import { Writer } from '../../src/codec/writer';
import { ObjectKind } from '../../src/dialects/definition';
import { Release, SchemaFacts } from '../../src/schema/release';

/** What of a manifest its codec reads by name, and writes as it was; what it carries along without looking is not among it. */
export function readLeaves(kind: ObjectKind<unknown>, manifest: unknown, release: Release, schema: number): readonly string[] {
  const report = new Report();
  const from = Reader.over(manifest, report);
  const intent = kind.codec.decode(from);
  if (intent === undefined) { return []; }
  const to = Writer.root(new Report());
  kind.codec.encode(intent, to);
  const seen = (from as unknown as { readonly seen: ReadonlySet<string> }).seen;
  return walk(manifest, to.value, '', '', schema, { release, seen });
}

interface Around {
  readonly release: Release;
  readonly seen: ReadonlySet<string>;
}

function walk(before: unknown, after: unknown, at: string, path: string, schema: number, around: Around): readonly string[] {
  const { schemas } = around.release;
  const facts = schemas[schema];
  if (around.seen.has(at) && !hasFields(facts, schemas)) { return alike(before, after) ? [leafPath(facts, path, schemas)] : []; }
  if (Array.isArray(before)) {
    const items = facts.items;
    return items === undefined ? [] : before.flatMap((item, i) => walk(item, Array.isArray(after) ? after[i] : undefined, `${at}[${i}]`, `${path}[]`, items, around));
  }
  if (typeof before !== 'object' || before === null) { return []; }
  return Object.entries(before).flatMap(([key, value]) => {
    const named = facts.properties?.[key];
    const below = named ?? (typeof facts.additionalProperties === 'number' ? facts.additionalProperties : undefined);
    if (below === undefined) { return []; }
    const step = named === undefined ? '*' : key;
    const written = typeof after === 'object' && after !== null ? (after as { readonly [key: string]: unknown })[key] : undefined;
    return walk(value, written, keyed(at, key), path === '' ? step : `${path}.${step}`, below, around);
  });
}

/** As the reader spells it. */
const keyed = (at: string, key: string): string => !/^[A-Za-z_$][\w$-]*$/.test(key) ? `${at}["${key}"]` : at === '' ? key : `${at}.${key}`;

/** Whether there are named fields somewhere below. */
function hasFields({ properties, items, additionalProperties }: SchemaFacts, schemas: readonly SchemaFacts[]): boolean {
  if (properties !== undefined && Object.keys(properties).length > 0) { return true; }
  const inner = items ?? (typeof additionalProperties === 'number' ? additionalProperties : undefined);
  return inner !== undefined && hasFields(schemas[inner], schemas);
}

/** The leaf that stands for a list or a map of scalars. */
function leafPath({ items, additionalProperties }: SchemaFacts, path: string, schemas: readonly SchemaFacts[]): string {
  if (items !== undefined) { return leafPath(schemas[items], `${path}[]`, schemas); }
  return typeof additionalProperties === 'number' ? leafPath(schemas[additionalProperties], `${path}.*`, schemas) : path;
}

function alike(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) { return Array.isArray(b) && a.length === b.length && a.every((item, i) => alike(item, b[i])); }
  if (typeof a !== 'object' || a === null) { return a === b; }
  return typeof b === 'object' && b !== null && Object.entries(a).every(([key, value]) => alike(value, (b as { readonly [key: string]: unknown })[key]));
}
