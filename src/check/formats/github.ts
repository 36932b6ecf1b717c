import { Format } from './format';
import { Severity } from '../../diagnostic/diagnostic';
import { summaryText } from '../summary';

/** For workflows of GitHub, which show each finding at its line of a pull request. */
export const asGitHub: Format = function* (reports, summary) {
  for (const { file, diagnostics } of reports) {
    for (const { severity, code, message, line, column, manifestPath } of diagnostics) {
      const place = file === '<stdin>' ? '' : `file=${property(file)},line=${line},col=${column},`;
      yield `::${LEVELS[severity]} ${place}title=${property(code)}::${data(`${message}${manifestPath ? ` (${manifestPath})` : ''}`)}\n`;
    }
  }
  yield* summaryText(summary);
};

const LEVELS = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'notice' };

/** A workflow command ends with its line. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
