import type { PrintedApp } from './printed-app';
import { writtenFolder } from './written-folder';
import { checked } from '../input/checked';

/**
 * The code of an app that makes manifests. It was run to see that it does. Nothing is written unless `write` is called.
 */
@checked
export class GeneratedApp {
  /** @internal */
  public static _of(app: PrintedApp): GeneratedApp {
    return new GeneratedApp(app);
  }

  private constructor(private readonly app: PrintedApp) {}

  /**
   * The files of the code, and those that an empty folder needs besides, by their paths.
   */
  public get files(): { [path: string]: string } {
    return Object.fromEntries(this.app.files.map(({ path, text }) => [path, text]));
  }

  /**
   * Names of the environment variables that stand for values of Secrets, which are not in the code.
   */
  public get variables(): string[] {
    return [...this.app.variables];
  }

  /**
   * What became of each object, for people at a terminal.
   */
  public get report(): string {
    return this.app.text;
  }

  /**
   * The same in Markdown, for a pull request.
   */
  public get reportMarkdown(): string {
    return this.app.markdown;
  }

  /**
   * The same in JSON.
   */
  public get reportJson(): string {
    return this.app.json;
  }

  /**
   * Writes the files into a folder, all of them or none, and returns their paths. Files of the same names are written over.
   *
   * @param folder where to write; it is made if it is not there
   * @throws CannotWrite with what the system says
   */
  public write(folder: string): string[] {
    return writtenFolder('GeneratedApp.write', folder, this.files);
  }
}
