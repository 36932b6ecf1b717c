import { Format } from './format';
import { Severity } from '../../diagnostic/diagnostic';
import { DocumentReport } from '../check';
import { Summary } from '../summary';

/** For whatever shows test results: a suite a file, a test a document that was judged, which errors and warnings fail. */
export const asJUnit: Format = function* (reports, summary) {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cdk8s-ai-gateway check"${totals(reports, summary)}>\n`;
  for (const [file, documents] of byFile(reports)) {
    yield `  <testsuite name="${escaped(file)}" tests="${documents.length}" failures="${documents.filter(isFailed).length}" skipped="${documents.filter(isSkipped).length}">\n`;
    for (const document of documents) { yield* testCase(document); }
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

const totals = (reports: readonly DocumentReport[], { documents, passedOver }: Summary): string =>
  ` tests="${documents}" failures="${reports.filter(isFailed).length}" skipped="${passedOver}"`;

const isFailed = ({ diagnostics }: DocumentReport): boolean => diagnostics.some(({ severity }) => severity !== Severity.INFO);

const isSkipped = ({ passedOver }: DocumentReport): boolean => passedOver === true;

function byFile(reports: readonly DocumentReport[]): ReadonlyMap<string, readonly DocumentReport[]> {
  const files = new Map<string, DocumentReport[]>();
  for (const report of reports) {
    const others = files.get(report.file);
    if (others) { others.push(report); } else { files.set(report.file, [report]); }
  }
  return files;
}

function* testCase(document: DocumentReport): Generator<string> {
  const { kind, name, index, diagnostics } = document;
  const lines = diagnostics.map(({ path, severity, code, message, manifestPath }) => ({ severity, code, text: `${path}: ${severity} ${code}: ${message}${manifestPath ? ` (${manifestPath})` : ''}` }));
  yield `    <testcase classname="${escaped(kind === '' ? 'document' : kind)}" name="${escaped(name === '' ? `document ${index}` : name)}">`;
  if (isSkipped(document)) { yield '<skipped/>'; }
  for (const { severity, code, text } of lines) {
    if (severity !== Severity.INFO) { yield `\n      <failure type="${escaped(code)}" message="${escaped(text)}"/>`; }
  }
  const infos = lines.filter(({ severity }) => severity === Severity.INFO).map(({ text }) => text);
  if (infos.length > 0) { yield `\n      <system-out>${escaped(infos.join('\n'))}</system-out>`; }
  yield lines.length > 0 ? '\n    </testcase>\n' : '</testcase>\n';
}

/** XML has no way at all to say most control characters. */
const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  .replace(/[&<>"\n\r\t]/g, letter => `&#${letter.charCodeAt(0)};`);
