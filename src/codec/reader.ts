import { Key, manifestPath } from './manifest-path';
import { Report } from './report';

/** A place in a manifest being read; remembers every leaf that was read, so that the rest can be reported. */
export class Reader {
  public static over(root: unknown, report: Report): Reader {
    return new Reader(root, [], report, new Set());
  }

  private constructor(
    private readonly node: unknown,
    private readonly keys: readonly Key[],
    public readonly report: Report,
    private readonly seen: Set<string>) {}

  public at(key: Key): Reader {
    return new Reader(child(this.node, key), [...this.keys, key], this.report, this.seen);
  }

  public in(keys: readonly Key[]): Reader {
    return keys.reduce<Reader>((reader, key) => reader.at(key), this);
  }

  /** The value here, whole; everything below counts as read. */
  public read(): unknown {
    this.seen.add(this.path);
    return this.node;
  }

  /** Reads an object without fields, since being there says something too. */
  public readIfEmpty(): void {
    if (typeof this.node === 'object' && this.node !== null && Object.keys(this.node).length === 0) { this.read(); }
  }

  /** Looks without reading. */
  public get exists(): boolean {
    return this.node !== undefined && this.node !== null;
  }

  /** Looks without reading. */
  public get peek(): unknown {
    return this.node;
  }

  public get length(): number {
    return Array.isArray(this.node) ? this.node.length : 0;
  }

  public get path(): string {
    return manifestPath(this.keys);
  }

  /** Paths of the leaves that nobody read; an empty object or list is a leaf. */
  public leftovers(): string[] {
    return leaves(this.node, this.keys, this.seen);
  }
}

function child(node: unknown, key: Key): unknown {
  if (node === null || typeof node !== 'object') { return undefined; }
  return Object.prototype.hasOwnProperty.call(node, key) ? (node as { [k: Key]: unknown })[key] : undefined;
}

function leaves(node: unknown, keys: readonly Key[], seen: Set<string>): string[] {
  const path = manifestPath(keys);
  if (seen.has(path) || node === undefined) { return []; }
  const entries: [Key, unknown][] = Array.isArray(node) ? node.map((v, i) => [i, v])
    : node !== null && typeof node === 'object' ? Object.entries(node) : [];
  if (entries.length === 0) { return [path]; }
  return entries.flatMap(([key, value]) => leaves(value, [...keys, key], seen));
}
