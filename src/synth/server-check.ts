import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { closest } from '../schema/closest';
import { JsonObject } from '../schema/json-type';
import { newerRelease } from '../schema/newer-fields';
import { SchemaProblem } from '../schema/problem';
import { isInstalledApart, kindsServedBy, releasesServing } from '../schema/release';
import { unserved } from '../schema/unserved';
import { judge, Server } from '../schema/verdict';

/** What the API server of a dialect's release would answer. */
export interface ServerVerdict {
  readonly diagnostics: readonly Omit<Diagnostic, 'path'>[];
  /** The object with the server's defaults filled in. */
  defaulted(): JsonObject;
}

/** Judges a manifest by the schemas of a dialect's releases; where the dialect is not known, it is refused by what every release that serves it refuses. */
export function judgeObject(manifest: JsonObject, dialect: Pick<DialectDefinition, 'releases' | 'title'> | undefined): ServerVerdict {
  return dialect ? judgeIn(dialect, manifest) : judgeAnywhere(manifest);
}

/** The dialects whose own kinds an object is of, and that accept it. */
export const acceptingDialects = (manifest: JsonObject): readonly DialectDefinition[] =>
  DIALECTS.filter(({ releases: [own] }) => serving(manifest).includes(own) && Server.of(own).verdict(manifest).problems.length === 0);

const serving = ({ apiVersion, kind }: JsonObject): readonly string[] => releasesServing(String(apiVersion), String(kind));

function judgeAnywhere(manifest: JsonObject): ServerVerdict {
  const verdicts = serving(manifest).map(name => ({ name, problems: Server.of(name).verdict(manifest).problems }));
  const problems = closest(manifest, verdicts)?.problems ?? [];
  const newer = newerRelease(`${String(manifest.apiVersion)}/${String(manifest.kind)}`, problems);
  const { message = '', manifestPath } = newer ?? {};
  return { diagnostics: newer ? [{ severity: Severity.INFO, code: 'NewerRelease', message, manifestPath }] : problems.map(asError), defaulted: () => manifest };
}

function judgeIn(dialect: Pick<DialectDefinition, 'releases' | 'title'>, manifest: JsonObject): ServerVerdict {
  const asked = judge(manifest, dialect.releases);
  // Their releases are in no order that a dialect could have.
  const apart = asked.known ? NO_RELEASES : serving(manifest).filter(isInstalledApart);
  const verdict = apart.length > 0 ? judge(manifest, apart) : asked;
  const missing = verdict.known ? undefined : notServed(manifest, dialect);
  const problems = missing ? [missing] : verdict.problems;
  const { fallback } = verdict;
  return {
    diagnostics: problems.length === 0 && fallback === undefined ? NONE : [
      ...fallback === undefined ? [] : [experimental(fallback)],
      ...problems.map(asError),
    ],
    defaulted: () => verdict.defaulted(),
  };
}

const asError = ({ code, message, manifestPath }: SchemaProblem): ServerVerdict['diagnostics'][number] => ({ code, message, manifestPath, severity: Severity.ERROR });

const NONE: ServerVerdict['diagnostics'] = [];

const NO_RELEASES: readonly string[] = [];

const kinds = new WeakMap<object, Map<string, SchemaProblem | null>>();

/** What is wrong with a kind that a dialect's releases do not serve, if anything; apps have many objects of few kinds. */
function notServed({ apiVersion, kind }: JsonObject, dialect: Pick<DialectDefinition, 'releases' | 'title'>): SchemaProblem | undefined {
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
