import { CommentedAcknowledgement } from './acknowledge-comment';
import { Key } from '../codec/manifest-path';
import { Severity } from '../diagnostic/diagnostic';
import { JsonObject } from '../schema/json-type';

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that keeps a text from being manifests. */
export interface SyntaxProblem {
  readonly severity: Severity;
  readonly code: 'YamlSyntax' | 'YamlDuplicateKey' | 'NotUtf8' | 'NotAManifest' | 'TooLarge' | 'NotRendered' | 'Unreadable';
  readonly message: string;
  readonly position: Position;
}

/** One manifest of a file. */
export interface CheckedDocument {
  readonly file: string;
  /** Its place among the documents of the file, from 0; items of a List share that of the List. */
  readonly index: number;
  readonly manifest: JsonObject;
  readonly problems: readonly SyntaxProblem[];
  /** Whether it can only be read with the directives of a template masked. */
  readonly isTemplate: boolean;
  /** What comments acknowledge; those of a text stand with its first document. */
  readonly comments?: readonly CommentedAcknowledgement[];
  /** Whether a cluster printed it. */
  readonly isDump?: boolean;
  /** Lines of the file before the text that it stands in. */
  readonly before?: number;
  /** How it stands in another document, or what made it; by itself it is no document of its file. */
  readonly within?: 'values' | 'generator';
  /** What else it becomes, where several kustomizations list it. */
  readonly variants?: readonly JsonObject[];
  /** Where a part of the manifest stands, or the nearest part above it that does. */
  position(keys: readonly Key[]): Position;
  /** A plain scalar as it is written. */
  plainText(keys: readonly Key[]): string | undefined;
  /** Where the text of a literal block begins. */
  blockText(keys: readonly Key[]): Position | undefined;
}
