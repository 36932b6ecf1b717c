import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { judge } from '../schema/verdict';

/** What the API server of a dialect's release would answer. */
export interface ServerVerdict {
  readonly diagnostics: readonly Omit<Diagnostic, 'path'>[];
  /** The object with the server's defaults filled in. */
  defaulted(): { [key: string]: unknown };
}

/** Judges a manifest by the schemas of a dialect's releases. */
export function judgeObject(manifest: { [key: string]: unknown }, { releases }: Pick<DialectDefinition, 'releases'>): ServerVerdict {
  const verdict = judge(manifest, releases);
  const { problems, fallback } = verdict;
  return {
    diagnostics: problems.length === 0 && fallback === undefined ? NONE : [
      ...fallback === undefined ? [] : [experimental(fallback)],
      ...problems.map(({ code, message, manifestPath }) => ({ code, message, manifestPath, severity: Severity.ERROR })),
    ],
    defaulted: () => verdict.defaulted() as { [key: string]: unknown },
  };
}

const NONE: ServerVerdict['diagnostics'] = [];

const experimental = (fallback: string): ServerVerdict['diagnostics'][number] => ({
  severity: Severity.WARNING,
  code: 'ExperimentalChannel',
  message: `only the experimental channel of the API (${fallback}) has all of this; the standard channel refuses it or drops it`,
});
