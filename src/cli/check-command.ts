import { documentsIn, isFileError, pipedDocuments } from './documents';
import { argumentsOf, CheckArguments } from './options';
import { UsageError } from './usage';
import { check, DocumentReport } from '../check/check';
import { asJson, asSarif, asText } from '../check/format';
import { crdsIn, knownReleases, Servers } from '../check/servers';
import { Summary, summaryOf } from '../check/summary';
import { Severity } from '../diagnostic/diagnostic';
import { CrdError } from '../schema/crd';

/** What a command prints, in pieces since it may be more than one string holds, what it says besides, and its exit status. */
export interface CommandResult {
  readonly output: Iterable<string>;
  readonly notes: readonly string[];
  readonly status: number;
}

/** Runs `check`. @throws UsageError when it was called wrongly, or there is nothing to judge */
export function checkCommand(args: readonly string[], version: string): CommandResult {
  const given = argumentsOf(args);
  const { paths, dialect, byClass, crds, quiet, allowEmpty } = given;
  const servers = crds === undefined ? knownReleases : clusterServers(crds);
  const documents = paths.length > 0 ? documentsIn(paths) : pipedDocuments();
  if (documents.length === 0 && !allowEmpty) { throw new UsageError(`there is no manifest in ${paths.join(', ') || '<stdin>'}; --allow-empty takes that as well`); }
  const reports = check(documents, {
    servers, dialect: dialect?.dialect, byClass: new Map([...byClass].map(([name, named]) => [name, named.dialect])),
  });
  const said = quiet ? reports.map(onlyErrors) : reports;
  const summary = summaryOf(said);
  const tooMany = summary.warnings > given.maxWarnings && given.maxWarnings > 0
    ? [`${summary.warnings} warnings are more than the ${given.maxWarnings} of --max-warnings`] : [];
  return {
    output: formatted(said, summary, given, version),
    notes: [...[dialect, ...byClass.values()].flatMap(named => named?.note ?? []), ...tooMany],
    status: isFound(summary, given) ? 1 : 0,
  };
}

const isFound = ({ errors, warnings, infos }: Summary, { maxWarnings, strict }: CheckArguments): boolean =>
  errors > 0 || warnings > maxWarnings || (strict && infos > 0);

const onlyErrors = (report: DocumentReport): DocumentReport =>
  ({ ...report, diagnostics: report.diagnostics.filter(({ severity }) => severity === Severity.ERROR) });

function clusterServers(folder: string): Servers {
  try {
    return crdsIn(folder);
  } catch (e) {
    if (e instanceof CrdError || isFileError(e)) { throw new UsageError(`--crds: ${(e as Error).message}`); }
    throw e;
  }
}

function formatted(reports: readonly DocumentReport[], summary: Summary, given: CheckArguments, version: string): Iterable<string> {
  const { output, dialect, byClass, quiet } = given;
  if (output === 'json') { return asJson(reports, summary); }
  return output === 'sarif' ? asSarif(reports, summary, version) : asText(reports, summary, dialect === undefined && byClass.size === 0 && !quiet);
}
