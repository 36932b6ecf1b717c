import { dialectNamed } from './read-manifests';
import { Refusal } from './refusal';
import { GivenFile } from '../check/given-file';
import { CodeFile } from '../import/code/language';
import { LanguageName } from '../import/code/languages';
import { CannotImport, importFiles } from '../import/import-files';
import { projectFiles } from '../import/project-files';
import { importJson, importMarkdown, importText } from '../import/report';
import { loadedLibrary } from '../import/run/load-library';

/** The code of an app that makes manifests, and what is to be known of it. */
export interface PrintedApp {
  readonly files: readonly CodeFile[];
  readonly variables: readonly string[];
  readonly text: string;
  readonly markdown: string;
  readonly json: string;
}

/** Says manifests in code, as the command does. @throws Refusal */
export function printedApp(given: readonly GivenFile[], from: string | undefined, language: LanguageName): PrintedApp {
  try {
    const { files, report } = importFiles(given, { ...from !== undefined && { stated: dialectNamed(from) }, language, library: loadedLibrary });
    return {
      files: [...files, ...projectFiles(language, report.variables)],
      variables: report.variables.map(({ name }) => name),
      text: importText(report),
      markdown: importMarkdown(report),
      json: importJson(report),
    };
  } catch (e) {
    if (e instanceof CannotImport) { throw new Refusal(e.message); }
    throw e;
  }
}
