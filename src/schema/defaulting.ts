import { has, isObject } from './json-type';
import { Release, SchemaFacts } from './release';

/** Fills in a value's defaults; the same value comes back when nothing is missing. */
export type Defaulter = (value: unknown) => unknown;

const keep: Defaulter = value => value;

/** Compiles the defaults of schemas; a schema without any, above or below, costs nothing. */
export class Defaulting {
  private readonly compiled = new Map<number, Defaulter>();

  constructor(private readonly release: Release) {}

  public of(index: number): Defaulter {
    const known = this.compiled.get(index);
    if (known) { return known; }
    const made = this.compile(this.release.schemas[index]);
    this.compiled.set(index, made);
    return made;
  }

  /** The items of a list and the values of a map are never added, but a null that their schema does not allow becomes the default. */
  private valueDefaulter(index: number): Defaulter {
    const fill = this.of(index);
    const { default: fallback, nullable } = this.release.schemas[index];
    return fallback === undefined || nullable ? fill : value => fill(value === null ? structuredClone(fallback) : value);
  }

  private compile(facts: SchemaFacts): Defaulter {
    if (facts.items !== undefined) { return listDefaulter(this.valueDefaulter(facts.items)); }
    const fields = Object.entries(facts.properties ?? {})
      .map(([name, index]) => ({ name, facts: this.release.schemas[index], fill: this.of(index) }))
      .filter(field => field.facts.default !== undefined || field.fill !== keep);
    const rest = typeof facts.additionalProperties === 'number' ? this.valueDefaulter(facts.additionalProperties) : keep;
    if (fields.length === 0 && rest === keep) { return keep; }
    const named = new Set(Object.keys(facts.properties ?? {}));
    return value => {
      if (!isObject(value)) { return value; }
      let out: { [key: string]: unknown } | undefined;
      for (const { name, facts: field, fill } of fields) {
        const present = value[name] !== undefined && has(value, name);
        // A null that the schema does not allow counts as absent where there is a default.
        const absent = !present || (value[name] === null && field.default !== undefined && !field.nullable);
        if (absent && field.default === undefined) { continue; }
        const before = absent ? field.default : value[name];
        const after = fill(before);
        if (absent || after !== value[name]) { (out ??= { ...value })[name] = absent && typeof after === 'object' ? structuredClone(after) : after; }
      }
      if (rest !== keep) {
        for (const key of Object.keys(value)) {
          if (named.has(key)) { continue; }
          const after = rest(value[key]);
          if (after !== value[key]) { set(out ??= { ...value }, key, after); }
        }
      }
      return out ?? value;
    };
  }
}

function listDefaulter(fill: Defaulter): Defaulter {
  if (fill === keep) { return keep; }
  return value => {
    if (!Array.isArray(value)) { return value; }
    let out: unknown[] | undefined;
    value.forEach((before, i) => {
      const after = fill(before);
      if (after !== before) { (out ??= [...value])[i] = after; }
    });
    return out ?? value;
  };
}

/** Sets a key of a map, whatever it is called. */
function set(object: { [key: string]: unknown }, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}
