import { dialectNamed, taken } from './read-manifests';
import { Refusal } from './refusal';
import { GivenFile } from '../check/given-file';
import { joined } from '../migrate/joined';
import { CannotMigrate, migrateFiles, MigratedFiles } from '../migrate/migrate-files';
import { isLossy, ReportedObject } from '../migrate/report';
import { reportJson, reportMarkdown, reportText } from '../migrate/report-text';

/** Manifests after a move, and what is to be known of it. */
export interface MovedText {
  readonly files: MigratedFiles['files'];
  /** All of them as one text. */
  readonly joined: string;
  readonly objects: readonly ReportedObject[];
  readonly steps: readonly string[];
  readonly isLossy: boolean;
  readonly text: string;
  readonly markdown: string;
  readonly json: string;
}

/** Moves manifests, as the command does. @throws Refusal */
export function movedManifests(given: readonly GivenFile[], from: string | undefined, to: string): MovedText {
  taken(given, from);
  try {
    const { files, report } = migrateFiles(given, dialectNamed(to), from === undefined ? undefined : dialectNamed(from));
    return {
      files,
      joined: joined(files),
      objects: report.objects,
      steps: report.steps.map(step => step.trim()),
      isLossy: isLossy(report),
      text: reportText(report),
      markdown: reportMarkdown(report),
      json: reportJson(report),
    };
  } catch (e) {
    if (e instanceof CannotMigrate) { throw new Refusal(e.message); }
    throw e;
  }
}
