import { Key } from '../codec/manifest-path';
import { Diagnostic, Severity } from '../diagnostic';
import { CheckedDocument } from './document';
import { DialectDefinition } from '../dialects/definition';
import { isObject, JsonObject } from '../schema/json-type';

/** A finding that no schema can see. */
export interface Lint extends Omit<Diagnostic, 'path'> {
  readonly keys: readonly Key[];
}

/** Everything that lints may look at besides the document itself. */
export interface Surroundings {
  readonly documents: readonly CheckedDocument[];
  readonly dialect: DialectDefinition | undefined;
  find(kind: string, namespace: string, name: string): CheckedDocument | undefined;
}

/** Makes a warning. */
export const warning = (code: string, message: string, keys: readonly Key[], manifestPath?: string): Lint =>
  ({ severity: Severity.WARNING, code, message, keys, ...manifestPath !== undefined && { manifestPath } });

export const namespaceOf = ({ metadata }: JsonObject): string =>
  isObject(metadata) && typeof metadata.namespace === 'string' ? metadata.namespace : 'default';
