import { Key, manifestPath } from './manifest-path';
import { Report } from './report';

export type Tree = { [key: Key]: unknown };

/** A place in a manifest being written; the objects and lists above it come into being with the first value. */
export class Writer {
  /** A writer for a new manifest; the finished tree is its `value`. */
  public static root(report: Report): Writer {
    return new Writer(undefined, '', report);
  }

  private rootValue: unknown;

  private constructor(private readonly parent: Writer | undefined, private readonly key: Key, public readonly report: Report) {}

  public get value(): unknown {
    return this.parent ? (this.parent.value as Tree | undefined)?.[this.key] : this.rootValue;
  }

  public at(key: Key): Writer {
    return new Writer(this, key, this.report);
  }

  public in(keys: readonly Key[]): Writer {
    return keys.reduce<Writer>((writer, key) => writer.at(key), this);
  }

  public set(value: unknown): void {
    if (value === undefined) { return; }
    if (this.parent) {
      this.parent.container(typeof this.key === 'number')[this.key] = value;
    } else {
      this.rootValue = value;
    }
  }

  /** Makes sure an object exists here, though nothing may be written into it. */
  public touch(): void {
    this.container(false);
  }

  public get path(): string {
    return manifestPath(this.keys());
  }

  private keys(): Key[] {
    return this.parent ? [...this.parent.keys(), this.key] : [];
  }

  private container(asList: boolean): Tree {
    const existing = this.value;
    if (existing !== undefined) { return existing as Tree; }
    const made: unknown = asList ? [] : {};
    this.set(made);
    return made as Tree;
  }
}
