import { ManifestText } from './manifest-texts';
import { MoveFinding } from './move-finding';
import { MovedObject } from './moved-object';
import type { MovedText } from './moved-text';
import { writtenFolder } from './written-folder';
import { checked } from '../input/checked';

/**
 * Manifests in another dialect, and what there is to know of the move. Nothing is written unless `write` is called.
 */
@checked
export class MovedManifests {
  /** @internal */
  public static _of(texts: readonly ManifestText[], moved: MovedText): MovedManifests {
    return new MovedManifests(texts, moved);
  }

  private constructor(private readonly texts: readonly ManifestText[], private readonly moved: MovedText) {}

  /**
   * The texts, by the paths of the files as they were given below their folder. What stays keeps its bytes.
   */
  public get files(): { [path: string]: string } {
    return Object.fromEntries(this.moved.files.map(({ after }, i) => [this.texts[i].target, after]));
  }

  /**
   * All of them as one text.
   */
  public get yaml(): string {
    return this.moved.joined;
  }

  /**
   * What there is to know of objects that do not arrive exactly.
   */
  public get findings(): MoveFinding[] {
    return this.moved.objects.flatMap(({ kind, namespace, name, findings }) => findings.map(({ status, message, place }) =>
      ({ status, message, place, kind, ...namespace !== undefined && { namespace }, name }) as MoveFinding));
  }

  /**
   * Every object of the input, and what becomes of it.
   */
  public get objects(): MovedObject[] {
    return this.moved.objects.map(({ findings: _, becomes, ...object }) => ({ ...object, becomes: [...becomes] }) as MovedObject);
  }

  /**
   * What remains to be done, in an order in which no request is lost.
   */
  public get steps(): string[] {
    return [...this.moved.steps];
  }

  /**
   * Whether anything is lost or left to people.
   */
  public get isLossy(): boolean {
    return this.moved.isLossy;
  }

  /**
   * All of that for people at a terminal.
   */
  public get report(): string {
    return this.moved.text;
  }

  /**
   * The same in Markdown, for a pull request.
   */
  public get reportMarkdown(): string {
    return this.moved.markdown;
  }

  /**
   * The same in JSON.
   */
  public get reportJson(): string {
    return this.moved.json;
  }

  /**
   * Writes the files below a folder, all of them or none, and returns their paths.
   *
   * @param folder where to write; it is made if it is not there
   * @throws CannotWrite with what the system says
   */
  public write(folder: string): string[] {
    return writtenFolder('MovedManifests.write', folder, this.files);
  }
}
