import type { MigrationStatus } from '../migrate/finding';

/** Something that is to be known of an object of the input. */
export interface ObjectFinding {
  readonly status: Exclude<MigrationStatus, 'exact'>;
  readonly message: string;
  readonly place: string;
  /** It is not in the output, whoever could say it there. */
  readonly isLeftOut?: true;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}
