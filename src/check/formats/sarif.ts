import { isAbsolute, sep } from 'path';
import { Format } from './format';
import { inList } from './in-list';
import { Severity } from '../../diagnostic/diagnostic';
import { ExplainedCode, explainedCodes } from '../../rules/explained-code';
import { AcknowledgedFinding, LocatedFinding } from '../check';

/** For code scanning: SARIF 2.1.0. */
export const asSarif: Format = (reports, summary, { version }) => {
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
};

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
