import { Format } from './format';
import { DocumentReport } from '../check';
import { summaryText } from '../summary';

/** For people: one line a finding, and, where `showsReleases`, a line for each document on who accepts it. */
export const asText: Format = function* (reports, summary, { showsReleases, paint }) {
  for (const report of reports) {
    for (const { path, severity, code, message, manifestPath } of report.diagnostics) {
      yield `${path}: ${paint(severity)} ${code}: ${message}${manifestPath ? ` (${manifestPath})` : ''}\n`;
    }
    if (showsReleases) { yield* acceptance(report); }
  }
  yield* summaryText(summary);
};

function acceptance({ file, index, kind, name, releases, refusedForPlaceholders = [] }: DocumentReport): string[] {
  const accepting = Object.keys(releases).filter(release => releases[release] === 'accepted' || refusedForPlaceholders.includes(release));
  if (Object.keys(releases).length === 0) { return []; }
  const whom = accepting.length > 0 ? accepting.join(', ') : 'no release';
  return [`${file}#${index}: ${kind} '${name}' is accepted by ${whom}${refusedForPlaceholders.length > 0 ? ', once its placeholders are filled in' : ''}\n`];
}
