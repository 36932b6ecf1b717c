import { Severity } from '../../diagnostic/diagnostic';
import { DocumentReport } from '../check';
import { Summary } from '../summary';

/** What is known of a run besides what was found. */
export interface FormatContext {
  /** Whether each document is shown with those who accept it. */
  readonly showsReleases: boolean;
  /** Of this package. */
  readonly version: string;
  /** Colours the word for a severity, where whoever reads it sees colours. */
  paint(severity: Severity): string;
}

/** A way to write down what was found, in pieces: the whole may be more than one string holds. */
export type Format = (reports: readonly DocumentReport[], summary: Summary, context: FormatContext) => Iterable<string>;
