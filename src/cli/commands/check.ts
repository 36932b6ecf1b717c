import { check, DocumentReport } from '../../check/check';
import { FORMATS } from '../../check/formats/formats';
import { crdsIn, knownReleases, Servers } from '../../check/servers';
import { summaryOf } from '../../check/summary';
import { Severity } from '../../diagnostic/diagnostic';
import { CrdError } from '../../schema/crd';
import { fileProblem } from '../../schema/manifest-files';
import { COLOUR, isColoured, painter } from '../colour';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { CONFIGURATION_FILE, CONFIGURATION_OPTIONS, configurationFor } from '../configuration/find-configuration';
import { definitions, passedOverBy, releasesBy, serversBy } from '../configuration/judged-by';
import { weighed } from '../configuration/weighed';
import { documentsIn, isFileError, pipedDocuments } from '../documents';
import { Progress } from '../progress';
import { statedDialects } from '../stated-dialects';
import { UsageError } from '../usage';
import { version } from '../version';

const OPTIONS = {
  'dialect': {
    value: 'NAME',
    isRepeated: true,
    about: 'the release that is run, such as agentgateway-1.4 or kgateway-2.1; without it, each document is shown with the releases that accept it, and only what all '
      + 'of them refuse is an error; CLASS=NAME, which may be repeated, is the release behind the Gateways of a class, such as kgateway=kgateway-2.1-envoy',
  },
  'crds': { value: 'PATH', about: 'judge by the CustomResourceDefinitions in a folder or file instead of the built-in ones' },
  'output': { value: 'FORMAT', short: 'o', choices: Object.keys(FORMATS), fallback: 'text', about: 'how the findings are written' },
  'color': COLOUR,
  'strict': { about: 'infos count as well' },
  'quiet': { short: 'q', about: 'only errors are printed and count' },
  'no-progress': { about: 'nothing tells how far long work is; it does so on a terminal alone, and not with --quiet' },
  'max-warnings': { value: 'N', fallback: '0', about: 'so many warnings are none too many' },
  'allow-empty': { about: 'nothing to judge is no mistake' },
  ...CONFIGURATION_OPTIONS,
} as const;

export const checkCommand = command({
  name: 'check',
  summary: 'judge manifests as the API server of a gateway release would, and look for what no schema sees',
  operands: '<files, folders or patterns…>',
  description: 'Judges manifests as the API server of a gateway release would, and looks for what no schema sees. \'-\', or nothing at all in a pipe, reads standard input. '
    + `What stands in ${CONFIGURATION_FILE}, here or in a folder above, holds unless an option says otherwise.`,
  options: OPTIONS,
  examples: [
    ['check dist --dialect agentgateway-1.4', 'everything in a folder, for one release'],
    ['check dist --dialect kgateway=kgateway-2.1-envoy --dialect agentgateway=agentgateway-1.4', 'two gateways in one cluster'],
    ['check \'apps/**/*.yaml\' --dialect kgateway-2.1', 'what fits a pattern'],
    ['check - --output sarif', 'standard input, for code scanning'],
    ['check dist --output github', 'findings at the lines of a pull request'],
  ],
  statuses: { 0: 'nothing found, or infos only', 1: 'errors or warnings' },
  run: checked,
});

/** @throws UsageError when it was called wrongly, or there is nothing to judge */
function checked(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const { crds, quiet, strict, output, 'allow-empty': allowEmpty, 'max-warnings': most } = given;
  if (strict && quiet) { throw new UsageError('--strict makes infos count and --quiet leaves them out; give one of them'); }
  if (!/^\d+$/.test(most)) { throw new UsageError(`--max-warnings takes a number, got '${most}'`); }
  const maxWarnings = Number(most);
  const configuration = configurationFor(given);
  const { general, statedFor, isStated, notes } = releasesBy(configuration, statedDialects(given.dialect));
  const servers = crds !== undefined ? clusterServers(crds) : (configuration && serversBy(configuration)) ?? knownReleases;
  const documents = paths.length > 0 ? documentsIn(paths, configuration && passedOverBy(configuration)) : pipedDocuments();
  if (documents.length === 0 && !allowEmpty) { throw new UsageError(`there is no manifest in ${paths.join(', ') || '<stdin>'}; --allow-empty takes that as well`); }
  const progress = new Progress('judging document', !quiet && !given['no-progress']);
  const releases = { dialect: general.dialect?.dialect, byClass: definitions(general.byClass), statedFor };
  const found = check(documents, { servers, ...releases, judged: progress.told });
  progress.end();
  const reports = configuration ? weighed(found, configuration) : found;
  const said = quiet ? reports.map(onlyErrors) : reports;
  const summary = summaryOf(said);
  const tooMany = summary.warnings > maxWarnings && maxWarnings > 0 ? [`${summary.warnings} warnings are more than the ${maxWarnings} of --max-warnings`] : [];
  return {
    output: FORMATS[output](said, summary, {
      showsReleases: !isStated && !quiet, version: version(), paint: painter(isColoured(given.color)),
    }),
    notes: [...notes, ...tooMany],
    status: summary.errors > 0 || summary.warnings > maxWarnings || (strict && summary.infos > 0) ? 1 : 0,
  };
}

const onlyErrors = (report: DocumentReport): DocumentReport =>
  ({ ...report, diagnostics: report.diagnostics.filter(({ severity }) => severity === Severity.ERROR) });

function clusterServers(folder: string): Servers {
  try {
    return crdsIn(folder);
  } catch (e) {
    if (e instanceof CrdError || isFileError(e)) { throw new UsageError(`--crds: ${isFileError(e) ? fileProblem(e, folder) : (e as Error).message}`); }
    throw e;
  }
}
