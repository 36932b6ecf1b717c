import { Key } from '../codec/manifest-path';
import { KnownObject } from '../rules/known-object';

/** How much of something arrives: all of it; nearly, and how so; by hand, and what to do; not at all, and who could. */
export type MigrationStatus = 'exact' | 'approximate' | 'manual' | 'unsupported';

/** Statuses, from the best to the worst. */
export const MIGRATION_STATUSES: readonly MigrationStatus[] = ['exact', 'approximate', 'manual', 'unsupported'];

/** What is to be said of something that does not arrive exactly. */
export interface MigrationFinding {
  readonly status: Exclude<MigrationStatus, 'exact'>;
  readonly message: string;
  /** The object of the input that it is about. */
  readonly object: KnownObject;
  /** Where in that. */
  readonly keys: readonly Key[];
  /** It is not in the output, though people can say it there. */
  readonly isLeftOut?: true;
}
