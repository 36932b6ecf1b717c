import { Key, manifestPath } from '../codec/manifest-path';

/** What the server would refuse in a manifest. */
export interface SchemaProblem {
  readonly code: SchemaCode;
  readonly message: string;
  readonly manifestPath: string;
  readonly keys: readonly Key[];
}

export type SchemaCode = 'SchemaUnknownField' | 'SchemaRequired' | 'SchemaType' | 'SchemaBound' | 'SchemaPattern' | 'SchemaEnum'
| 'SchemaFormat' | 'SchemaDuplicate' | 'SchemaAlternative' | 'SchemaRule' | 'SchemaMetadata' | 'SchemaDepth' | 'SchemaBrokenRule' | 'SchemaNotServed';

/** Collects problems during one walk over a manifest; the path is kept as a stack, and spelled only when something is wrong. */
export class Findings {
  public readonly problems: SchemaProblem[] = [];
  private readonly keys: Key[];

  /** `at` is where the walk begins. */
  constructor(at: readonly Key[] = []) {
    this.keys = [...at];
  }

  public enter(key: Key): void {
    this.keys.push(key);
  }

  public leave(): void {
    this.keys.pop();
  }

  public get path(): readonly Key[] {
    return this.keys;
  }

  /** A value at this path the way a message shows it; a secret is not shown. */
  public shown(value: unknown): string {
    return leadsToSecret(this.keys) ? HIDDEN : shown(value);
  }

  /** Adds a problem here, or further below. */
  public add(code: SchemaCode, message: string, ...below: readonly Key[]): void {
    const keys = [...this.keys, ...below];
    this.problems.push({ code, message, keys, manifestPath: manifestPath(keys) });
  }
}

const HIDDEN = 'one that is not shown';

/** Fields that hold a secret wherever they are. */
const SECRET = /^(inline|accessKeyId|secretAccessKey|sessionToken|stringData)$/;

/** Objects in whose place people write the secret itself. */
const HOLDER = /^(auth|authToken)$/;

/** Whether a path leads to a secret: the data of a Secret, or a key in a backend. */
const leadsToSecret = (keys: readonly Key[]): boolean => keys[0] === 'data' || HOLDER.test(String(keys.at(-1))) || (keys.at(-1) === 'key' && keys.at(-2) === 'auth')
  || keys.some(key => typeof key === 'string' && SECRET.test(key));

/** A value the way a message shows it: short, never more than its beginning, and without the credentials of a URL. */
export function shown(value: unknown): string {
  const plain = typeof value === 'string' ? `'${value}'` : JSON.stringify(value, (key, v) => SECRET.test(key) ? '…' : v) ?? String(value);
  const text = plain.replace(/[^\s/'"]*@(?=[^\s'"]*['"])/g, '…@');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The value of a field, such as `auth.inline`, the way a message shows it. */
export const shownOf = (field: string, value: unknown): string => field.split('.').some(name => SECRET.test(name)) ? HIDDEN : shown(value);

/** A noun with its article. */
export const article = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
