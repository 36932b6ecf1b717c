import { Severity } from '../diagnostic';
import { DocumentReport } from './check';

/** For people: one line a finding, and a line for each document on who accepts it. */
export function asText(reports: readonly DocumentReport[], dialect: string | undefined): string {
  const lines = reports.flatMap(report => [
    ...report.diagnostics.map(({ path, severity, code, message, manifestPath }) => `${path}: ${severity} ${code}: ${message}${manifestPath ? ` (${manifestPath})` : ''}`),
    ...dialect === undefined ? acceptance(report) : [],
  ]);
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === Severity.ERROR).length;
  lines.push(`${reports.length} documents, ${errors} errors, ${all.length - errors} warnings`);
  return `${lines.join('\n')}\n`;
}

function acceptance({ file, index, kind, name, releases }: DocumentReport): string[] {
  const accepting = Object.keys(releases).filter(release => releases[release] === 'accepted');
  if (Object.keys(releases).length === 0) { return []; }
  return [`${file}#${index}: ${kind} '${name}' is accepted by ${accepting.length > 0 ? accepting.join(', ') : 'no release'}`];
}

/** For programs. */
export function asJson(reports: readonly DocumentReport[]): string {
  return `${JSON.stringify({ documents: reports }, undefined, 2)}\n`;
}

/** For code scanning: SARIF 2.1.0. */
export function asSarif(reports: readonly DocumentReport[], version: string): string {
  const all = reports.flatMap(({ file, diagnostics }) => diagnostics.map(diagnostic => ({ file, ...diagnostic })));
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'cdk8s-ai-gateway', version, rules: codes.map(id => ({ id })) } },
      results: all.map(({ file, severity, code, message, line, column }) => ({
        ruleId: code,
        level: severity === Severity.ERROR ? 'error' : 'warning',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line, startColumn: column } } }],
      })),
    }],
  }, undefined, 2)}\n`;
}
