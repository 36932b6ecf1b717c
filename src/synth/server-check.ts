import { oncePerKind } from './once-per-kind';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { isSnapshot, judgedBy, JudgedProblem } from '../rules/snapshot';
import { closest } from '../schema/closest';
import type { Cluster } from '../schema/cluster';
import { JsonObject } from '../schema/json-type';
import { kindNameOf, kindNameOfKey } from '../schema/kind-name';
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

/** What of a dialect judges. */
type Judging = Pick<DialectDefinition, 'releases' | 'title'>;

/**
 * Judges a manifest by a cluster's own CRDs where they have its kind, else by the schemas of a dialect's releases; where the dialect is not known,
 * it is refused by what every release that serves it refuses.
 */
export function judgeObject(manifest: JsonObject, dialect: Judging | undefined, cluster: Cluster | undefined): ServerVerdict {
  return (cluster && judgeInCluster(cluster, manifest)) ?? (dialect ? judgeIn(dialect, manifest) : judgeAnywhere(manifest));
}

/** The dialects whose own kinds an object is of, and that accept it. */
export const acceptingDialects = (manifest: JsonObject): readonly DialectDefinition[] =>
  DIALECTS.filter(({ releases: [own] }) => serving(manifest).includes(own) && Server.of(own).verdict(manifest).problems.length === 0);

const serving = ({ apiVersion, kind }: JsonObject): readonly string[] => releasesServing(String(apiVersion), String(kind));

/** Undefined where the cluster does not have the kind in any version. */
function judgeInCluster(cluster: Cluster, manifest: JsonObject): ServerVerdict | undefined {
  const { known, problems, defaulted } = cluster.server.verdict(manifest);
  if (known) { return { diagnostics: problems.length === 0 ? NONE : problems.map(asError), defaulted }; }
  const missing = oncePerKind(cluster, manifest, (apiVersion, kind) => {
    const kinds = Object.keys(cluster.release.kinds);
    const name = kindNameOf(apiVersion, kind);
    const isThere = kinds.map(kindNameOfKey).some(other => other.group === name.group && other.kind === kind);
    return isThere ? unserved(apiVersion, kind, { none: 'the cluster has no CRD that serves', kinds, otherwise: 'give its CRD as well' }) : undefined;
  });
  return missing && { diagnostics: [asError(missing)], defaulted };
}

function judgeAnywhere(manifest: JsonObject): ServerVerdict {
  const verdicts = serving(manifest).map(name => ({ name, isSnapshot: isSnapshot(name), problems: Server.of(name).verdict(manifest).problems }));
  const nearest = closest(manifest, verdicts) ?? { name: '', problems: [] };
  const newer = newerRelease(`${String(manifest.apiVersion)}/${String(manifest.kind)}`, nearest.problems);
  const { message = '', manifestPath } = newer ?? {};
  return {
    diagnostics: newer ? [{ severity: Severity.INFO, code: 'NewerRelease', message, manifestPath }] : judgedBy(nearest, verdicts).map(said),
    defaulted: () => manifest,
  };
}

function judgeIn(dialect: Judging, manifest: JsonObject): ServerVerdict {
  const asked = judge(manifest, dialect.releases);
  // Their releases are in no order that a dialect could have.
  const apart = asked.known ? NO_RELEASES : serving(manifest).filter(isInstalledApart);
  const verdict = apart.length > 0 ? judge(manifest, apart) : asked;
  const missing = verdict.known ? undefined : notServed(manifest, dialect);
  const problems = missing ? [missing] : verdict.problems;
  const { fallback, release: name = '' } = verdict;
  return {
    diagnostics: problems.length === 0 && fallback === undefined ? NONE : [
      ...fallback === undefined ? [] : [experimental(fallback)],
      ...judgedBy({ name, problems }).map(said),
    ],
    defaulted: () => verdict.defaulted(),
  };
}

const said = ({ severity, code, message, manifestPath }: JudgedProblem): ServerVerdict['diagnostics'][number] => ({ severity, code, message, manifestPath });

const asError = (problem: SchemaProblem): ServerVerdict['diagnostics'][number] => said({ ...problem, severity: Severity.ERROR });

const NONE: ServerVerdict['diagnostics'] = [];

const NO_RELEASES: readonly string[] = [];

/** What is wrong with a kind that a dialect's releases do not serve, if anything. */
const notServed = (manifest: JsonObject, dialect: Judging): SchemaProblem | undefined => oncePerKind(dialect, manifest, (apiVersion, kind) =>
  unserved(apiVersion, kind, {
    none: `${dialect.title} does not serve`,
    kinds: kindsServedBy(dialect.releases),
    otherwise: 'if it is for another gateway, apply the dialect of that one to its scope',
  }));

const experimental = (fallback: string): ServerVerdict['diagnostics'][number] => ({
  severity: Severity.WARNING,
  code: 'ExperimentalChannel',
  message: `only the experimental channel of the API (${fallback}) has all of this; the standard channel refuses it or drops it`,
});
