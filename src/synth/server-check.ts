import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { SchemaProblem } from '../schema/problem';
import { isInstalledApart, kindsServedBy, releasesServing } from '../schema/release';
import { unserved } from '../schema/unserved';
import { judge } from '../schema/verdict';

/** What the API server of a dialect's release would answer. */
export interface ServerVerdict {
  readonly diagnostics: readonly Omit<Diagnostic, 'path'>[];
  /** The object with the server's defaults filled in. */
  defaulted(): { [key: string]: unknown };
}

/** Judges a manifest by the schemas of a dialect's releases. */
export function judgeObject(manifest: { [key: string]: unknown }, dialect: Pick<DialectDefinition, 'releases' | 'title'>): ServerVerdict {
  const asked = judge(manifest, dialect.releases);
  // Their releases are in no order that a dialect could have.
  const apart = asked.known ? NO_RELEASES : releasesServing(String(manifest.apiVersion), String(manifest.kind)).filter(isInstalledApart);
  const verdict = apart.length > 0 ? judge(manifest, apart) : asked;
  const missing = verdict.known ? undefined : notServed(manifest, dialect);
  const problems = missing ? [missing] : verdict.problems;
  const { fallback } = verdict;
  return {
    diagnostics: problems.length === 0 && fallback === undefined ? NONE : [
      ...fallback === undefined ? [] : [experimental(fallback)],
      ...problems.map(({ code, message, manifestPath }) => ({ code, message, manifestPath, severity: Severity.ERROR })),
    ],
    defaulted: () => verdict.defaulted() as { [key: string]: unknown },
  };
}

const NONE: ServerVerdict['diagnostics'] = [];

const NO_RELEASES: readonly string[] = [];

const kinds = new WeakMap<object, Map<string, SchemaProblem | null>>();

/** What is wrong with a kind that a dialect's releases do not serve, if anything; apps have many objects of few kinds. */
function notServed({ apiVersion, kind }: { readonly [key: string]: unknown }, dialect: Pick<DialectDefinition, 'releases' | 'title'>): SchemaProblem | undefined {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') { return undefined; }
  const known = kinds.get(dialect) ?? new Map<string, SchemaProblem | null>();
  kinds.set(dialect, known);
  const key = `${apiVersion}/${kind}`;
  const found = known.get(key);
  if (found !== undefined) { return found ?? undefined; }
  const made = unserved(apiVersion, kind, {
    none: `${dialect.title} does not serve`,
    kinds: kindsServedBy(dialect.releases),
    otherwise: 'if it is for another gateway, apply the dialect of that one to its scope',
  });
  known.set(key, made ?? null);
  return made;
}

const experimental = (fallback: string): ServerVerdict['diagnostics'][number] => ({
  severity: Severity.WARNING,
  code: 'ExperimentalChannel',
  message: `only the experimental channel of the API (${fallback}) has all of this; the standard channel refuses it or drops it`,
});
