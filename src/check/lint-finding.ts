import { CheckedDocument } from './document';
import { SecretSources } from './secret-source';
import { Key } from '../codec/manifest-path';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { JsonObject } from '../schema/json-type';

/** A finding that no schema can see. */
export interface Lint extends Omit<Diagnostic, 'path'> {
  readonly keys: readonly Key[];
}

/** Everything that lints may look at besides the document itself. */
export interface Surroundings {
  readonly documents: readonly CheckedDocument[];
  readonly dialect: DialectDefinition | undefined;
  readonly secrets: SecretSources;
  /** The dialects that a document may be meant for: the one that was named, or those whose own kinds it is of and that accept it. */
  candidates(document: CheckedDocument): readonly DialectDefinition[];
  /** An object by name, rather of the group if one is given than of another; one that says no namespace is in whichever is asked for. */
  find(kind: string, namespace: string | undefined, name: string, group?: string): CheckedDocument | undefined;
  ofKind(kind: string): readonly CheckedDocument[];
  /** The policies that target an object. */
  policiesOn(document: CheckedDocument): readonly JsonObject[];
  /** The routes that refer to a policy. */
  policyUsers(manifest: JsonObject): readonly CheckedDocument[];
}

/** Makes a warning. */
export const warning = (code: string, message: string, keys: readonly Key[], manifestPath?: string): Lint =>
  ({ severity: Severity.WARNING, code, message, keys, ...manifestPath !== undefined && { manifestPath } });
