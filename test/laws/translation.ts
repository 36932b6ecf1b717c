import { Reader } from '../../src/codec/reader';
import { Report } from '../../src/codec/report';
import { Writer } from '../../src/codec/writer';
import { Diagnostic } from '../../src/diagnostic/diagnostic';
import { ObjectKind } from '../../src/dialects/definition';

/** A manifest without apiVersion, kind and metadata, and what the encoder had to say. */
export interface Encoded {
  readonly manifest: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Decoded<T> {
  readonly intent: T | undefined;
  /** Paths of what was not read. */
  readonly leftovers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function encode<T>(kind: ObjectKind<T>, intent: T): Encoded {
  const report = new Report();
  const to = Writer.root(report);
  kind.codec.encode(intent, to);
  return { manifest: to.value, diagnostics: report.diagnostics };
}

export function decode<T>(kind: ObjectKind<T>, manifest: unknown): Decoded<T> {
  const report = new Report();
  const from = Reader.over(manifest, report);
  return { intent: kind.codec.decode(from), leftovers: from.leftovers(), diagnostics: report.diagnostics };
}
