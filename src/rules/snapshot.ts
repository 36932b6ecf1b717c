import { Severity } from '../diagnostic/diagnostic';
import { DIALECTS } from '../dialects/registry';
import { SchemaProblem } from '../schema/problem';

/** What a server would refuse, and how sure that is. */
export interface JudgedProblem extends SchemaProblem {
  readonly severity: Severity;
}

const SNAPSHOTS: ReadonlySet<string> = new Set(DIALECTS.filter(({ isSnapshot }) => isSnapshot).map(({ releases: [own] }) => own));

/** Whether the schema of a release was taken before the release was out. */
export const isSnapshot = (release: string): boolean => SNAPSHOTS.has(release);

/** The problems that a release finds; a field that a snapshot does not know may have come with the release itself. */
export const judgedBy = (release: string, problems: readonly SchemaProblem[]): readonly JudgedProblem[] => problems.map(problem =>
  problem.code === 'SchemaUnknownField' && isSnapshot(release)
    ? { ...problem, severity: Severity.WARNING, message: `${problem.message}; it may be of the final ${versionOf(release)}, whose schema is not at hand` }
    : { ...problem, severity: Severity.ERROR });

const versionOf = (release: string): string => release.slice(release.lastIndexOf('-') + 1);
