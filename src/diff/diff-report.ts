import { Change } from './change';
import { Risk, RISK_NAMES, UNSEEN } from './risk';

/** A request that is answered otherwise. */
export interface ChangedAnswer {
  readonly request: string;
  /** What of the answer, or of what a provider is sent, is another. */
  readonly differences: readonly string[];
}

/** What a change of manifests means, apart from how it is written. */
export interface DiffReport {
  /** Releases that each side was read as. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The worst first. */
  readonly changes: readonly Change[];
  /** Requests that were walked through both sides, at least one for each match of a rule; undefined where nobody can tell. */
  readonly walks: { readonly asked: number; readonly changed: readonly ChangedAnswer[] } | undefined;
}

/** Sorts changes by what they may do; what is about one thing stays together. */
export function sortedChanges(changes: readonly Change[]): readonly Change[] {
  const rank = new Map<Risk, number>(RISK_NAMES.map((risk, i) => [risk, i]));
  return changes.map((change, i) => ({ change, i }))
    .sort((a, b) => rank.get(a.change.risk)! - rank.get(b.change.risk)! || a.i - b.i)
    .map(({ change }) => change);
}

/** Whether anything may be seen in a request or an answer. */
export const changesMeaning = ({ changes }: DiffReport): boolean => changes.some(({ risk }) => !UNSEEN.includes(risk));
