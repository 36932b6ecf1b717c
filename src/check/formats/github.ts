import { Format } from './format';
import { Severity } from '../../diagnostic/diagnostic';
import { summaryText } from '../summary';

/** For workflows of GitHub, which show each finding at its line of a pull request. */
export const asGitHub: Format = function* (reports, summary) {
  for (const { file, diagnostics } of reports) {
    for (const { severity, code, message, line, column, manifestPath } of diagnostics) {
      const place = file === '<stdin>' ? undefined : { file, line, column };
      yield workflowCommand(LEVELS[severity], place, code, `${message}${manifestPath ? ` (${manifestPath})` : ''}`);
    }
  }
  yield* summaryText(summary);
};

const LEVELS = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'notice' } as const;

interface Place { readonly file: string; readonly line: number; readonly column?: number }

/** A line that a workflow takes for an annotation. */
export function workflowCommand(level: 'error' | 'warning' | 'notice', place: Place | undefined, title: string, message: string): string {
  const where = place === undefined ? '' : `file=${property(place.file)},line=${place.line},${place.column === undefined ? '' : `col=${place.column},`}`;
  return `::${level} ${where}title=${property(title)}::${data(message)}\n`;
}

/** A workflow command ends with its line. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
