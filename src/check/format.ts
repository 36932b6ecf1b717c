import { isAbsolute, sep } from 'path';
import { AcknowledgedFinding, DocumentReport, LocatedFinding } from './check';
import { Summary, summaryText } from './summary';
import { Severity } from '../diagnostic/diagnostic';
import { ExplainedCode, explainedCodes } from '../rules/explained-code';

/** For people: one line a finding, and, where `showsReleases`, a line for each document on who accepts it. */
export function* asText(reports: readonly DocumentReport[], summary: Summary, showsReleases: boolean): Generator<string> {
  for (const report of reports) {
    for (const { path, severity, code, message, manifestPath } of report.diagnostics) {
      yield `${path}: ${severity} ${code}: ${message}${manifestPath ? ` (${manifestPath})` : ''}\n`;
    }
    if (showsReleases) { yield* acceptance(report); }
  }
  yield* summaryText(summary);
}

function acceptance({ file, index, kind, name, releases, refusedForPlaceholders = [] }: DocumentReport): string[] {
  const accepting = Object.keys(releases).filter(release => releases[release] === 'accepted' || refusedForPlaceholders.includes(release));
  if (Object.keys(releases).length === 0) { return []; }
  const whom = accepting.length > 0 ? accepting.join(', ') : 'no release';
  return [`${file}#${index}: ${kind} '${name}' is accepted by ${whom}${refusedForPlaceholders.length > 0 ? ', once its placeholders are filled in' : ''}\n`];
}

/** For programs. */
export const asJson = (reports: readonly DocumentReport[], summary: Summary): Generator<string> =>
  inList('{\n  "documents": [', reports, `],\n  "summary": ${JSON.stringify(summary, undefined, 2)}\n}\n`);

/** For code scanning: SARIF 2.1.0. */
export function asSarif(reports: readonly DocumentReport[], summary: Summary, version: string): Generator<string> {
  const all = reports.flatMap(({ file, diagnostics, acknowledged = [] }) =>
    [...diagnostics, ...acknowledged].map((found: LocatedFinding & Partial<AcknowledgedFinding>) => ({ ...found, file })));
  const known = explainedCodes();
  const rules = [...new Set(all.map(({ code }) => code))].sort().map(id => described(id, known.find(({ code }) => code === id)));
  const driver = { name: 'cdk8s-ai-gateway', version, informationUri: HELP, rules };
  const results = all.map(({ file, severity, code, message, line, column, manifestPath, reason }) => ({
    ruleId: code,
    ruleIndex: rules.findIndex(({ id }) => id === code),
    level: SARIF_LEVEL[severity],
    message: { text: message },
    locations: [{
      physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } },
      ...manifestPath && { logicalLocations: [{ fullyQualifiedName: manifestPath }] },
    }],
    ...reason !== undefined && { suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason }] },
  }));
  return inList(`{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [{ "tool": ${JSON.stringify({ driver })}, "columnKind": "utf16CodeUnits", "properties": ${JSON.stringify({ summary })}, "results": [`, results, ']}]\n}\n');
}

/** What the registry says of a code. */
function described(id: string, known: ExplainedCode | undefined) {
  const explanation = known?.explanations[0];
  return {
    id,
    ...explanation && { shortDescription: { text: explanation.title }, fullDescription: { text: `${explanation.reason}; to do: ${explanation.fix}.` } },
    helpUri: `${CODES}#${id.toLowerCase()}`,
  };
}

const SARIF_LEVEL = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'note' };

const HELP = 'https://github.com/cdk8s-ai-gateway/cdk8s-ai-gateway';
const CODES = `${HELP}/blob/main/docs/codes.md`;

/** SARIF wants a URI, relative where the file was. */
const uriOf = (file: string): string =>
  file === '<stdin>' ? 'stdin' : `${isAbsolute(file) ? 'file://' : ''}${file.split(sep).map(encodeURIComponent).join('/')}`;

/** JSON with a list in it, one item at a time: the whole may be more than one string holds. */
function* inList(before: string, items: readonly unknown[], after: string): Generator<string> {
  yield before;
  for (const [i, item] of items.entries()) { yield `${i > 0 ? ',' : ''}\n${JSON.stringify(item, undefined, 2)}`; }
  yield after;
}
