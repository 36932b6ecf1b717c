import * as fc from 'fast-check';
import { has, isObject } from '../../src/schema/json-type';
import { Release, SchemaFacts } from '../../src/schema/release';
import { METADATA } from '../schema/cases/metadata';

/** Draws a value of an arbitrary, so that generators can be written as plain recursion. */
type Draw = fc.GeneratorValue;

const TEXTS = ['', 'a', 'b', 'name-1', 'x.example', 'UPPER', '/', '/v1/chat', '*', '*.example', 'https://a.example/x', 'http://localhost', '10s', '1h30m',
  '0s', '5', '1.5', '100Mi', 'é😀', 'a b', 'Service', 'HTTPRoute', 'gateway.networking.k8s.io', 'agentgateway.dev', '10.0.0.1', 'text/plain', 'x'.repeat(70),
  'aws', 'arn:aws:iam::123456789012:role/r', 'GET', '2024-01-01T00:00:00Z', 'AAAA', 'response.code >= 500'];

const ODD: readonly unknown[] = [null, true, 0, -1, 1.5, 'text', [], {}, [null], { a: null }, 2 ** 40, '1'];

const likely = (draw: Draw, percent: number): boolean => draw(fc.integer, { min: 0, max: 99 }) < percent;
const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(fc.nat, { max: from.length - 1 })];

/** A random manifest of a kind: mostly well-formed, with something off here and there. */
export function randomManifest(draw: Draw, release: Release, key: string): { [key: string]: unknown } {
  const split = key.lastIndexOf('/');
  const { status, ...rest } = object(draw, release, release.schemas[release.kinds[key].schema], 0);
  return { ...rest, ...likely(draw, 10) && { status }, apiVersion: key.slice(0, split), kind: key.slice(split + 1), metadata: metadata(draw) };
}

const ALL_METADATA: readonly unknown[] = [...METADATA.accepted, ...Object.values(METADATA.refused).flat()];

const metadata = (draw: Draw): unknown => likely(draw, 85) ? { name: 'it', namespace: 'ai' } : structuredClone(pick(draw, ALL_METADATA));

/** A random value of a schema. */
export const randomValue = (draw: Draw, release: Release, index: number): unknown => value(draw, release, index, 4);

function value(draw: Draw, release: Release, index: number, depth: number): unknown {
  const facts = release.schemas[index];
  if (likely(draw, 1)) { return structuredClone(pick(draw, ODD)); }
  if (facts.enum && likely(draw, 97)) { return pick(draw, facts.enum); }
  if (facts.intOrString) { return pick(draw, [1, 80, '80', 'http', 1.5, '100m', -1]); }
  switch (facts.type) {
    case 'boolean': return likely(draw, 50);
    case 'integer': case 'number': return number(draw, facts);
    case 'string': return pick(draw, TEXTS);
    case 'array': return list(draw, release, facts, depth);
    default: return object(draw, release, facts, depth);
  }
}

function number(draw: Draw, { minimum = 0, maximum = 1000, type }: SchemaFacts): number {
  const base = pick(draw, [minimum, maximum, minimum + 1, Math.floor((minimum + maximum) / 2), 80, 443]);
  return likely(draw, 4) ? base + pick(draw, [-1, 1, 0.5]) : type === 'number' && likely(draw, 20) ? base + 0.25 : base;
}

function list(draw: Draw, release: Release, { items, minItems = 0, maxItems = 3 }: SchemaFacts, depth: number): unknown[] {
  const least = Math.min(minItems, 3);
  const length = likely(draw, 3) ? draw(fc.integer, { min: 0, max: 3 }) : draw(fc.integer, { min: least, max: Math.max(least, Math.min(maxItems, depth > 6 ? 1 : 2)) });
  return items === undefined ? [] : Array.from({ length }, () => value(draw, release, items, depth + 1));
}

function object(draw: Draw, release: Release, facts: SchemaFacts, depth: number): { [key: string]: unknown } {
  const out: { [key: string]: unknown } = {};
  const names = Object.keys(facts.properties ?? {});
  const chance = names.length > 12 ? 8 : names.length > 6 ? 18 : depth > 8 ? 10 : 35;
  for (const name of names) {
    const wanted = facts.required?.includes(name) ? likely(draw, 98) : likely(draw, name === 'spec' ? 97 : chance);
    if (wanted) { out[name] = value(draw, release, (facts.properties as { [name: string]: number })[name], depth + 1); }
  }
  if (typeof facts.additionalProperties === 'number') {
    for (const key of ['k', 'a.b/c'].filter(() => likely(draw, 40))) { out[key] = value(draw, release, facts.additionalProperties, depth + 1); }
  }
  if (likely(draw, 1)) { out[pick(draw, ['foo', 'Name', 'nmae'])] = pick(draw, ODD); }
  return out;
}

/** A manifest with a thing or two done to it: a field removed, renamed, moved, retyped, emptied, out of bounds, doubled, taken from elsewhere. */
export function mutated(draw: Draw, manifest: Manifest, donor: Manifest): Manifest {
  const copy = structuredClone(manifest) as Holder;
  for (let times = likely(draw, 70) ? 1 : 2; times > 0; times--) { mutate(draw, copy, donor); }
  return copy;
}

interface Manifest { readonly [key: string]: unknown }
interface Holder { [key: string | number]: unknown }

function mutate(draw: Draw, manifest: Holder, donor: Manifest): void {
  if (likely(draw, 6)) { return mutateRoot(draw, manifest); }
  const places = holders(manifest).filter(({ holder }) => holder !== manifest);
  if (places.length === 0) { return; }
  const { holder, key } = pick(draw, places);
  const before = holder[key];
  const other = pick(draw, holders(donor));
  switch (draw(fc.nat, { max: 12 })) {
    case 0: remove(holder, key); break;
    case 1: if (!Array.isArray(holder)) { remove(holder, key); holder[pick(draw, ['foo', `${key}s`, String(key).toUpperCase(), String(key).slice(1)])] = before; } break;
    case 2: {
      const target = pick(draw, places).holder;
      // The target may be below what is moved; a copy keeps the manifest from holding itself.
      const moved = structuredClone(before);
      remove(holder, key);
      if (Array.isArray(target)) { target.push(moved); } else { target[key] = moved; }
      break;
    }
    case 3: holder[key] = structuredClone(pick(draw, ODD)); break;
    case 4: holder[key] = typeof before === 'number' ? pick(draw, [...NUMBERS, before + 0.5]) : typeof before === 'string' ? pick(draw, changed(before)) : []; break;
    case 5: if (Array.isArray(before)) { holder[key] = [...before, ...structuredClone(before) as unknown[]]; } else if (Array.isArray(holder)) { holder.push(structuredClone(before)); } break;
    case 6: holder[key] = pick(draw, TEXTS); break;
    case 7: holder[key] = null; break;
    case 8: holder[key] = pick<unknown>(draw, ['', [], {}]); break;
    case 9: holder[key] = retyped(before); break;
    case 10: holder[key] = structuredClone(other.holder[other.key]); break;
    case 11: if (!Array.isArray(holder)) { holder[other.key] = structuredClone(other.holder[other.key]); } break;
    default: if (isObject(before)) { (before as Holder)[pick(draw, ['foo', 'name', 'kind', 'host', 'metadata', 'constructor'])] = pick(draw, [...TEXTS, ...ODD]); } else { holder[key] = pick(draw, NUMBERS); }
  }
}

const NUMBERS = [0, -1, 1, 0.5, 65536, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63 - 1024, 1e19, 1e300, -(2 ** 31) - 1];

const changed = (text: string): string[] => [text.repeat(40), '', `${text} `, `${text}\n`, text.toUpperCase(), text.slice(1), `/${text}`, `${text}😀`];

function retyped(before: unknown): unknown {
  if (typeof before === 'string' && Number.isFinite(Number(before))) { return Number(before); }
  if (Array.isArray(before)) { return before[0] ?? null; }
  return isObject(before) ? [before] : String(before);
}

function mutateRoot(draw: Draw, manifest: Holder): void {
  switch (draw(fc.nat, { max: 3 })) {
    case 0: manifest.metadata = structuredClone(pick(draw, ALL_METADATA)); break;
    case 1: manifest.status = structuredClone(pick(draw, [...ODD, { foo: 1 }, { conditions: [{ type: 'x' }] }])); break;
    case 2: manifest[pick(draw, ['foo', 'Spec', 'data', 'type', ''])] = structuredClone(pick(draw, ODD)); break;
    default: manifest.spec = structuredClone(pick(draw, ODD));
  }
}

interface Place { readonly holder: { [key: string | number]: unknown }; readonly key: string | number }

function holders(node: unknown): Place[] {
  if (node === null || typeof node !== 'object') { return []; }
  const holder = node as { [key: string | number]: unknown };
  const keys = Array.isArray(node) ? [...node.keys()] : Object.keys(node);
  return keys.flatMap(key => [{ holder, key }, ...holders(holder[key])]);
}

function remove(holder: Place['holder'], key: string | number): void {
  if (Array.isArray(holder)) { holder.splice(Number(key), 1); } else if (has(holder, String(key))) { delete holder[key]; }
}
