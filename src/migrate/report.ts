import { MIGRATION_STATUSES, MigrationStatus } from './finding';
import { DialectDefinition } from '../dialects/definition';

/** What becomes of an object. */
export type Outcome = 'stays' | 'changes' | 'goes';

/** One thing to know of an object. */
export interface ReportedFinding {
  readonly status: Exclude<MigrationStatus, 'exact'>;
  readonly message: string;
  /** Where it stands in the input, as `file:line`. */
  readonly place: string;
}

/** An object of the input, or one that is new, and what becomes of it. */
export interface ReportedObject {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly place: string;
  readonly outcome: Outcome;
  /** The kinds that it becomes, where that is not its own. */
  readonly becomes: readonly string[];
  /** The worst that is to be said of it. */
  readonly status: MigrationStatus;
  readonly findings: readonly ReportedFinding[];
}

/** What a migration does, apart from how it is written. */
export interface MigrationReport {
  readonly from: DialectDefinition;
  /** What the rest is for, where the input is for several. */
  readonly others: readonly DialectDefinition[];
  readonly to: DialectDefinition;
  /** Whether somebody said what the input is for. */
  readonly isStated: boolean;
  readonly objects: readonly ReportedObject[];
  /** What remains to be done, in order. */
  readonly steps: readonly string[];
  /** How many requests were walked through both, and how many came out alike. */
  readonly walks: { readonly asked: number; readonly alike: number };
}

export const worst = (statuses: readonly MigrationStatus[]): MigrationStatus =>
  MIGRATION_STATUSES[Math.max(0, ...statuses.map(status => MIGRATION_STATUSES.indexOf(status)))];

/** Whether something would be lost, or is left to people. */
export const isLossy = ({ objects }: MigrationReport): boolean => objects.some(({ status }) => status === 'manual' || status === 'unsupported');
