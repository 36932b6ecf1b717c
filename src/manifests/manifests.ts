import { GeneratedApp } from './generated-app';
import { withEngine } from './load-manifest-engine';
import { ManifestObject } from './manifest-object';
import { ManifestText, textsAt } from './manifest-texts';
import { MovedManifests } from './moved-manifests';
import type { ReadManifests } from './read-manifests';
import { Diagnostic } from '../diagnostic/diagnostic';
import { checked } from '../input/checked';
import { Dialect } from '../synth/dialect';

/**
 * How manifests are read.
 */
export interface ManifestsOptions {
  /**
   * The dialect that they are in.
   *
   * @default - the newest release that takes everything of a gateway's own; where none does, the newest for each part that hangs together by references
   */
  readonly dialect?: Dialect;
}

/**
 * Manifests as they are, without an app: read, checked, moved to another dialect, said in code.
 */
@checked
export class Manifests {
  /**
   * Reads files and folders of YAML and JSON.
   *
   * @param paths files and folders
   * @param options which dialect they are in
   * @throws CannotRead where not everything can be read, or nobody knows which gateway they are for
   */
  public static read(paths: string[], options: ManifestsOptions = {}): Manifests {
    return new Manifests('Manifests.read', textsAt('Manifests.read', paths), options.dialect);
  }

  /**
   * Reads a text of YAML or JSON.
   *
   * @param text the manifests
   * @param options which dialect they are in
   * @throws CannotRead where not everything can be read, or nobody knows which gateway they are for
   */
  public static fromText(text: string, options: ManifestsOptions = {}): Manifests {
    return new Manifests('Manifests.fromText', [{ file: 'manifests.yaml', text, target: 'manifests.yaml' }], options.dialect);
  }

  /**
   * The dialect that they are in; where they are in several, that of most of them.
   */
  public readonly dialect: Dialect;

  /**
   * Further dialects that some of them are in, where no release takes all.
   */
  public readonly otherDialects: Dialect[];

  /**
   * Why they are in these.
   */
  public readonly dialectReason: string;

  private readonly known: ReadManifests;

  private constructor(what: string, private readonly texts: readonly ManifestText[], private readonly stated: Dialect | undefined) {
    this.known = withEngine(what, engine => engine.readManifests(texts, stated?.dialectName));
    [this.dialect, ...this.otherDialects] = this.known.dialects.map(name => Dialect.named(name));
    this.dialectReason = this.known.reason;
  }

  /** @internal */
  public get _given(): { readonly texts: readonly ManifestText[]; readonly stated: string | undefined } {
    return { texts: this.texts, stated: this.stated?.dialectName };
  }

  /**
   * The objects, in order.
   */
  public get objects(): ManifestObject[] {
    return this.known.objects.map(object => ({ ...object, dialect: Dialect.named(object.dialect) }));
  }

  /**
   * What `cdk8s-ai-gateway check` says of them, of each in its dialect.
   */
  public check(): Diagnostic[] {
    return withEngine('Manifests.check', engine => [...engine.checkedManifests(this.texts, this.stated?.dialectName)]);
  }

  /**
   * The same intent in another dialect, as `cdk8s-ai-gateway migrate` writes it.
   *
   * @param dialect where to
   */
  public migrateTo(dialect: Dialect): MovedManifests {
    const moved = withEngine('Manifests.migrateTo', engine => engine.movedManifests(this.texts, this.stated?.dialectName, dialect.dialectName));
    return MovedManifests._of(this.texts, moved);
  }

  /**
   * An app in TypeScript that makes them, as `cdk8s-ai-gateway import` writes it.
   *
   * @throws CannotRead where an object has no name, or stands there twice
   */
  public toTypeScript(): GeneratedApp {
    return this.printed('typescript');
  }

  /**
   * The same in Python.
   *
   * @throws CannotRead where an object has no name, or stands there twice
   */
  public toPython(): GeneratedApp {
    return this.printed('python');
  }

  private printed(language: 'typescript' | 'python'): GeneratedApp {
    return GeneratedApp._of(withEngine('Manifests', engine => engine.printedApp(this.texts, this.stated?.dialectName, language)));
  }
}
