import { Key, manifestPath } from './manifest-path';
import { Report } from './report';

export type Tree = { [key: Key]: unknown };

/** A place in a manifest being written; the objects and lists above it come into being with the first value. */
export class Writer {
  /** A writer for a new manifest; the finished tree is its `value`. */
  public static root(report: Report): Writer {
    return new Writer(undefined, [], report);
  }

  private rootValue: unknown;
  private tree: Tree | undefined;

  /** `keys` lead from the parent to this place; there are none at the root only. */
  private constructor(private readonly parent: Writer | undefined, private readonly keys: readonly Key[], public readonly report: Report) {}

  public get value(): unknown {
    return this.parent ? this.keys.reduce<unknown>((tree, key) => (tree as Tree | undefined)?.[key], this.parent.value) : this.rootValue;
  }

  public at(key: Key): Writer {
    return new Writer(this, [key], this.report);
  }

  public in(keys: readonly Key[]): Writer {
    return keys.length === 0 ? this : new Writer(this, keys, this.report);
  }

  public set(value: unknown): void {
    if (value === undefined) { return; }
    this.tree = undefined;
    if (this.parent) {
      this.holder(this.parent)[this.keys[this.keys.length - 1]] = value;
    } else {
      this.rootValue = value;
    }
  }

  /** Makes sure an object exists here, though nothing may be written into it. */
  public touch(): void {
    this.container('');
  }

  public get path(): string {
    return manifestPath(this.whole());
  }

  private whole(): readonly Key[] {
    return this.parent ? [...this.parent.whole(), ...this.keys] : [];
  }

  /** The object or list here; made for `key` if need be. */
  private container(key: Key): Tree {
    if (!this.tree) {
      this.tree = (this.parent ? below(this.holder(this.parent), this.keys[this.keys.length - 1], key) : this.rootValue ??= empty(key)) as Tree;
    }
    return this.tree;
  }

  /** The object or list that the last key is in. */
  private holder(parent: Writer): Tree {
    const { keys } = this;
    let tree = parent.container(keys[0]);
    for (let i = 1; i < keys.length; i++) { tree = below(tree, keys[i - 1], keys[i]); }
    return tree;
  }
}

const empty = (key: Key): unknown => typeof key === 'number' ? [] : {};

function below(tree: Tree, key: Key, next: Key): Tree {
  if (tree[key] === undefined) { tree[key] = empty(next); }
  return tree[key] as Tree;
}
