import { all, Configuration } from './configuration';
import { fitsBelow } from './judged-by';
import { AcknowledgedFinding, DocumentReport, LocatedFinding } from '../../check/check';
import { Severity } from '../../diagnostic/diagnostic';
import { keysHidden } from '../../diagnostic/key-shape';

const SEVERITIES = { error: Severity.ERROR, warning: Severity.WARNING, info: Severity.INFO } as const;

/** Reports with the levels and acknowledgements of a configuration. What is an error stays one: the server refuses it whatever is said of it. */
export function weighed(reports: readonly DocumentReport[], { folder, says }: Configuration): readonly DocumentReport[] {
  const { levels = {}, acknowledge = [] } = says;
  if (acknowledge.length === 0 && Object.keys(levels).length === 0) { return reports; }
  const entries = acknowledge.map(({ code, files, reason }) =>
    ({ code, reason, isFor: files === undefined ? () => true : fitsBelow(folder, all(files)) }));
  return reports.map(report => {
    const acknowledged: AcknowledgedFinding[] = [...report.acknowledged ?? []];
    const diagnostics = report.diagnostics.flatMap((finding): readonly LocatedFinding[] => {
      if (finding.severity === Severity.ERROR) { return [finding]; }
      const entry = entries.find(({ code, isFor }) => code === finding.code && isFor(report.file));
      if (entry) {
        acknowledged.push({ ...finding, reason: keysHidden(entry.reason) });
        return [];
      }
      const level = levels[finding.code];
      if (level === 'ignore') { return []; }
      return [level === undefined ? finding : { ...finding, severity: SEVERITIES[level] }];
    });
    return { ...report, diagnostics, ...acknowledged.length > 0 && { acknowledged } };
  });
}
