import { Severity } from '../diagnostic/diagnostic';
import { DIALECTS } from '../dialects/registry';
import { NamedProblems } from '../schema/closest';
import { BY_ITS_CRDS } from '../schema/newer-fields';
import { SchemaProblem } from '../schema/problem';

/** What a server would refuse, and how sure that is. */
export interface JudgedProblem extends SchemaProblem {
  readonly severity: Severity;
}

const SNAPSHOTS: ReadonlySet<string> = new Set(DIALECTS.filter(({ isSnapshot }) => isSnapshot).map(({ releases: [own] }) => own));

/** Whether the schema of a release was taken before the release was out. */
export const isSnapshot = (release: string): boolean => SNAPSHOTS.has(release);

/** What a release finds; `others` are those that were asked as well. A field that a snapshot does not know may have come with the release itself. */
export function judgedBy({ name, problems }: NamedProblems, others: readonly NamedProblems[] = []): readonly JudgedProblem[] {
  return problems.map(problem => {
    if (problem.code !== 'SchemaUnknownField') { return { ...problem, severity: Severity.ERROR }; }
    if (isSnapshot(name)) { return { ...problem, severity: Severity.WARNING, message: ofTheFinal(problem, name) }; }
    // Only where nobody knows what it is; else it would be said of every slip.
    const snapshot = problem.message.endsWith(BY_ITS_CRDS) ? others.find(other => isSnapshot(other.name)) : undefined;
    return { ...problem, severity: Severity.ERROR, message: snapshot ? ofTheFinal(problem, snapshot.name) : problem.message };
  });
}

const ofTheFinal = ({ message }: SchemaProblem, release: string): string =>
  `${message}; it may be of the final ${release.slice(release.lastIndexOf('-') + 1)}`;
