import { Diagnostic, Severity } from './diagnostic';
import { Dialect } from './dialect';
import { judge } from './schema/verdict';

/** What the API server of a dialect's release would answer. */
export interface ServerVerdict {
  readonly diagnostics: readonly Omit<Diagnostic, 'path'>[];
  /** The object with the server's defaults filled in. */
  defaulted(): { [key: string]: unknown };
}

/** Judges a manifest by the schemas of a dialect. */
export function judgeObject(manifest: { [key: string]: unknown }, dialect: Dialect): ServerVerdict {
  const verdict = judge(manifest, dialect._definition.releases);
  const experimental = verdict.fallback === undefined ? [] : [{
    severity: Severity.WARNING,
    code: 'ExperimentalChannel',
    message: `only the experimental channel of the API (${verdict.fallback}) has all of this; the standard channel refuses it or drops it`,
  }];
  return {
    diagnostics: [
      ...experimental,
      ...verdict.problems.map(({ code, message, manifestPath }) => ({ code, message, manifestPath, severity: Severity.ERROR })),
    ],
    defaulted: () => verdict.defaulted() as { [key: string]: unknown },
  };
}
