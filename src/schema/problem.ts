import { Key, manifestPath } from '../codec/manifest-path';

/** What the server would refuse in a manifest. */
export interface SchemaProblem {
  readonly code: SchemaCode;
  readonly message: string;
  readonly manifestPath: string;
  readonly keys: readonly Key[];
}

export type SchemaCode = 'SchemaUnknownField' | 'SchemaRequired' | 'SchemaType' | 'SchemaBound' | 'SchemaPattern' | 'SchemaEnum' | 'SchemaFormat'
| 'SchemaDuplicate' | 'SchemaAlternative' | 'SchemaRule' | 'SchemaMetadata' | 'SchemaDepth' | 'SchemaBrokenRule' | 'SchemaNotServed';

/** Collects problems during one walk over a manifest; the path is kept as a stack, and spelled only when something is wrong. */
export class Findings {
  public readonly problems: SchemaProblem[] = [];
  private readonly keys: Key[] = [];

  public enter(key: Key): void {
    this.keys.push(key);
  }

  public leave(): void {
    this.keys.pop();
  }

  public get depth(): number {
    return this.keys.length;
  }

  public get path(): readonly Key[] {
    return this.keys;
  }

  public add(code: SchemaCode, message: string, below?: Key): void {
    const keys = below === undefined ? [...this.keys] : [...this.keys, below];
    this.problems.push({ code, message, keys, manifestPath: manifestPath(keys) });
  }
}

/** A value the way a message shows it: short, and never more than its beginning. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
