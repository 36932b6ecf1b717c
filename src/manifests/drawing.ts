import { basename, dirname, extname } from 'path';
import { IConstruct } from 'constructs';
import { withEngine } from './load-manifest-engine';
import { textsAt } from './manifest-texts';
import { writtenFolder } from './written-folder';
import { CodedError } from '../diagnostic/coded-error';
import type { Picture } from '../draw/picture';
import type { PictureFormat } from '../draw/writers';
import { checked } from '../input/checked';
import { Diagnosis } from '../synth/diagnosis';
import { Dialect } from '../synth/dialect';
import { MadeObject } from '../synth/made-object';
import { onlyDialect } from '../synth/only-dialect';

/**
 * What a drawing is of.
 */
export interface DrawingOptions {
  /**
   * The gateway that is drawn, where objects are for several.
   *
   * @default - the one that the routes are for; of files, the newest release that takes everything of a gateway's own
   */
  readonly dialect?: Dialect;

  /**
   * Whether each rule is drawn by itself, however many there are. More than 30 are drawn together by listener and host otherwise.
   *
   * @default false
   */
  readonly whole?: boolean;
}

/** What a drawing becomes in a file, by the end of its name. */
const FORMATS: { readonly [extension: string]: PictureFormat } =
  { '.md': 'mermaid', '.mmd': 'mermaid', '.dot': 'dot', '.gv': 'dot', '.svg': 'svg', '.html': 'html' };

/**
 * A picture of gateways: clients, listeners, rules, models, backends with their tiers, providers, as `cdk8s-ai-gateway draw` makes it. The same objects
 * make the same picture, whatever their order and their files. Values of Secrets, and what else may be secret by its name, are not in it.
 */
@checked
export class Drawing {
  /**
   * Draws an app or a chart, as it is now: what its manifests would be drawn as.
   *
   * @param scope the app, or any scope whose objects are all that is looked at
   * @param options which gateway is drawn, and how
   * @throws SeveralDialects where routes are for several gateways and none is chosen
   * @throws NothingToDraw where there is no Gateway, and no route or model that hangs on one
   */
  public static fromApp(scope: IConstruct, options: DrawingOptions = {}): Drawing {
    const what = 'Drawing.fromApp';
    const { around } = new Diagnosis(scope.node.findAll());
    const { id } = options.dialect?._definition ?? onlyDialect(what, around, Dialect.of(scope)._definition);
    // Objects of no API group, such as Secrets, are anybody's.
    const objects = around.all.filter(({ group, dialect }) => group === '' || dialect === undefined || dialect.id === id)
      .map(object => ({ manifest: object.manifest, origin: object.origin, place: (object as MadeObject).constructPath }));
    return new Drawing(what, withEngine(what, engine => engine.drawnObjects(objects, id, options.whole ?? false)));
  }

  /**
   * Draws files and folders of YAML and JSON.
   *
   * @param paths files and folders
   * @param options which gateway is drawn, and how
   * @throws CannotRead where not everything can be read, or nobody knows which gateway they are for
   * @throws NothingToDraw where there is no Gateway, and no route or model that hangs on one
   */
  public static fromManifests(paths: string[], options: DrawingOptions = {}): Drawing {
    const what = 'Drawing.fromManifests';
    const texts = textsAt(what, paths);
    return new Drawing(what, withEngine(what, engine => engine.drawnManifests(texts, options.dialect?.dialectName, options.whole ?? false)));
  }

  /**
   * Draws a text of YAML or JSON.
   *
   * @param text the manifests
   * @param options which gateway is drawn, and how
   * @throws CannotRead where not everything can be read, or nobody knows which gateway it is for
   * @throws NothingToDraw where there is no Gateway, and no route or model that hangs on one
   */
  public static fromText(text: string, options: DrawingOptions = {}): Drawing {
    const what = 'Drawing.fromText';
    const given = [{ file: 'manifests.yaml', text }];
    return new Drawing(what, withEngine(what, engine => engine.drawnManifests(given, options.dialect?.dialectName, options.whole ?? false)));
  }

  /**
   * How a file of that name is written; undefined where its end says nothing of a picture.
   *
   * @internal
   */
  public static _formatOf(file: string): PictureFormat | undefined {
    return FORMATS[extname(file).toLowerCase()];
  }

  /** The ends of names that `write` knows. @internal */
  public static get _extensions(): string {
    return Object.keys(FORMATS).join(', ');
  }

  /**
   * The dialect of the gateway that is drawn.
   */
  public readonly dialect: Dialect;

  private constructor(what: string, private readonly picture: Picture) {
    if (!picture.nodes.some(({ kind }) => kind === 'listener')) {
      throw new CodedError('NothingToDraw', `${what}: there is no Gateway, and no HTTPRoute or AgentgatewayModel that hangs on one`);
    }
    this.dialect = Dialect.named(picture.dialect);
  }

  /**
   * A flowchart for READMEs, as GitHub and GitLab show it between lines of three backticks, the first with the word `mermaid`. Mermaid shows none of more
   * than 500 edges or 50,000 characters unless a page allows more.
   */
  public toMermaid(): string {
    return this.written('mermaid');
  }

  /**
   * A graph for Graphviz.
   */
  public toDot(): string {
    return this.written('dot');
  }

  /**
   * An image that follows the reader's choice of light or dark.
   */
  public toSvg(): string {
    return this.written('svg');
  }

  /**
   * A page that can be searched and clicked, and loads nothing from the network. It shows manifests, with what may be secret left out.
   */
  public toHtml(): string {
    return this.written('html');
  }

  /**
   * Writes a file: a flowchart as `.mmd` or, as a page of Markdown, `.md`; a graph as `.dot` or `.gv`; `.svg` or `.html`. A file of that name is written over.
   *
   * @param file where to; its folder is made if it is not there
   * @throws InvalidDrawing where its name ends otherwise
   * @throws CannotWrite with what the system says
   */
  public write(file: string): void {
    writtenFolder('Drawing.write', dirname(file), { [basename(file)]: this._textFor(file) });
  }

  /** What a file of that name has in it. @internal */
  public _textFor(file: string): string {
    const format = Drawing._formatOf(file);
    if (format === undefined) { throw new CodedError('InvalidDrawing', `a drawing is no file such as '${basename(file)}'; have the name end with one of ${Drawing._extensions}`); }
    return /\.md$/i.test(file) ? withEngine('Drawing', engine => engine.flowchartPage(this.picture)) : this.written(format);
  }

  private written(format: PictureFormat): string {
    return withEngine('Drawing', engine => engine.writtenPicture(this.picture, format));
  }
}
