import { CheckedDocument } from './document';
import { Key } from '../codec/manifest-path';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { groupOf, nameOf, namespaceOf } from '../rules/identity';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** An object that was read from a file. */
export class ReadObject extends KnownObject {
  private candidates: readonly DialectDefinition[] | undefined;

  /** `manifest` is what the document becomes where it is applied; `accepting` names the releases that accept it. */
  constructor(
    private readonly document: CheckedDocument,
    public readonly manifest: JsonObject,
    public readonly dialect: DialectDefinition | undefined,
    private readonly accepting: () => readonly string[]) {
    super(groupOf(manifest), String(manifest.kind), nameOf(manifest), namespaceOf(manifest));
  }

  public get origin(): string {
    return this.document.file;
  }

  /** Where a part of it stands, as `file:line`. */
  public placeOf(keys: readonly Key[]): string {
    return `${this.document.file}:${this.document.position(keys).line}`;
  }

  public get dialects(): readonly DialectDefinition[] {
    return this.candidates ??= this.dialect ? [this.dialect] : this.ownDialects();
  }

  /** A dialect's first release is that of its own kinds. */
  private ownDialects(): readonly DialectDefinition[] {
    const releases = this.accepting();
    return DIALECTS.filter(({ releases: [own] }) => releases.includes(own));
  }
}
