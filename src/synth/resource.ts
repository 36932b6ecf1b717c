import {
  ApiObject, ApiObjectMetadata, App, ImplicitTokenResolver, JsonPatch, Lazy, LazyResolver, NumberStringUnionResolver,
} from 'cdk8s';
import { Construct } from 'constructs';
import { settingsAt } from './ambient-settings';
import { about } from './diagnosis';
import { Dialect } from './dialect';
import { edited, epoch, oncePerEpoch } from './epoch';
import { knownAs, OwnObject } from './own-object';
import { Patched, patchedManifest } from './patched';
import { judgeObject } from './server-check';
import { sorted } from './sorted';
import { Watch } from './watch';
import { WatchedMetadata } from './watched-metadata';
import { Report } from '../codec/report';
import { Tree, Writer } from '../codec/writer';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { gapWords } from '../rules/gap/features';

/** What an object is made of. */
export interface ResourceProps<T> {
  readonly dialect: Dialect;
  readonly kind: ObjectKind<T>;
  readonly metadata?: ApiObjectMetadata;
  /** What the object says. Called once per epoch; reports what is wrong with it. */
  readonly intent: (report: Report) => T;
  /** How messages name a place in the intent. */
  readonly placeOf?: (where: string) => string;
  /** Says what else is wrong with an intent that the dialect has words for. */
  readonly rules?: (intent: T, report: Report) => void;
}

/** What an epoch's work on an object leaves behind. */
interface Rendered {
  readonly epoch: number;
  readonly intent: unknown;
  /** Everything but apiVersion, kind and metadata, with keys in order. */
  readonly body: Tree;
  readonly said: readonly Diagnostic[];
  /** Whether nothing is wrong with it, so that the body is all there. */
  readonly isComplete: boolean;
  /** The manifest, once it is asked for. */
  json: Tree | undefined;
  /** Of patches and overrides, the first that cannot be applied. */
  failure: Patched['failure'];
  /** What is said of the object, the server's verdict included, once it is asked for. */
  all: readonly Diagnostic[] | undefined;
}

/** Where the objects that we make keep what they say. */
const bodyKeys = (kind: ObjectKind<unknown>): readonly string[] => kind.group === '' ? ['type', 'stringData'] : ['spec'];

/**
 * The narrow waist: an intent becomes an API object here and nowhere else. Codecs hand over plain data, so the object is written without
 * cdk8s resolving tokens in it, unless someone patched it or the app has resolvers of its own.
 */
export class Resource<T> extends ApiObject implements OwnObject {
  private readonly resource: ResourceProps<T>;
  private rendered: Rendered | undefined;
  private patched = false;

  constructor(scope: Construct, id: string, props: ResourceProps<T>) {
    const { group, version, kind } = props.kind;
    super(scope, id, {
      apiVersion: group === '' ? version : `${group}/${version}`,
      kind,
      metadata: props.metadata,
      ...Object.fromEntries(bodyKeys(props.kind as ObjectKind<unknown>).map(key => [key, Lazy.any({ produce: () => this.render().body[key] })])),
    });
    this.resource = props;
    WatchedMetadata.watch(this.metadata);
    edited();
    Watch.of(this).tellAt(knownAs(this));
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    this.patched = true;
    edited();
    super.addJsonPatch(...ops);
  }

  public overridden(): void {
    this.patched = true;
  }

  public toJson(): Tree {
    return JSON.parse(JSON.stringify(this.manifest())) as Tree;
  }

  /** What `toJson` is a copy of; not to be changed. */
  public manifest(): Tree {
    const json = this.written();
    const { explicitDefaults, _cluster } = settingsAt(this);
    if (!explicitDefaults) { return json; }
    // A status, too, may have a default; it is the controller's, and no server takes it from a manifest.
    const { apiVersion, kind, metadata, status: _, ...body } = judgeObject(json, this.definition, _cluster).defaulted();
    return { apiVersion, kind, metadata, ...isUnsorted() ? body : sorted(body) as Tree };
  }

  /** Everything to be said about this object. */
  public diagnostics(): readonly Diagnostic[] {
    const rendered = this.render();
    return rendered.all ??= this.judged(rendered);
  }

  private judged(rendered: Rendered): readonly Diagnostic[] {
    const { said } = rendered;
    const { serverCheck, _cluster } = settingsAt(this);
    const failure = this.failure;
    if (failure) { return this.told([...said, failure]); }
    const unjudged = !rendered.isComplete || !serverCheck;
    const verdict = unjudged ? NONE : judgeObject(this.written(), this.definition, _cluster).diagnostics;
    return said.length + verdict.length === 0 ? said : this.told([...said, ...verdict]);
  }

  public get dialect(): Dialect {
    return this.resource.dialect;
  }

  public get definition(): DialectDefinition {
    return this.dialect._definition;
  }

  public get isComplete(): boolean {
    return this.render().isComplete && this.failure === undefined;
  }

  public said(): unknown {
    return this.patched ? undefined : this.render().intent;
  }

  public written(): Tree {
    const rendered = this.render();
    return rendered.json ??= this.patched ? this.withPatches(rendered) : isUnsorted() || isResolved(this) ? super.toJson() as Tree
      : { apiVersion: this.apiVersion, kind: this.kind, metadata: (this.metadata as WatchedMetadata).plainJson(), ...rendered.body };
  }

  private withPatches(rendered: Rendered): Tree {
    const { manifest, failure } = patchedManifest(this, () => super.toJson() as Tree);
    rendered.failure = failure;
    return manifest as Tree;
  }

  private get failure(): Patched['failure'] {
    if (!this.patched) { return undefined; }
    this.written();
    return this.render().failure;
  }

  /** What is said, with what it is said of. */
  private told(found: readonly Omit<Diagnostic, 'path'>[]): readonly Diagnostic[] {
    const { kind, metadata: { namespace }, name } = this;
    const { path } = knownAs(this).node;
    return found.map(each => about({ kind, namespace, name }, { ...each, path }));
  }

  private render(): Rendered {
    const { rendered } = this;
    return rendered?.epoch === epoch() ? rendered : this.rendered = this.renderAnew();
  }

  private renderAnew(): Rendered {
    const report = new Report(() => knownAs(this).node.path, gapWords(this.definition));
    const { kind: { codec }, placeOf, rules } = this.resource;
    const intent = this.resource.intent(report);
    const root = Writer.root(report);
    report.lacks(codec.lacks?.(intent) ?? [], placeOf);
    if (!report.failed) { rules?.(intent, report); }
    if (!report.failed) { codec.encode(intent, root); }
    const { diagnostics: said } = report;
    const isComplete = said.length === 0 || !said.some(isError);
    return { epoch: epoch(), intent, body: sorted(root.value ?? {}) as Tree, said, isComplete, json: undefined, failure: undefined, all: undefined };
  }
}

const NONE: readonly Omit<Diagnostic, 'path'>[] = [];

const isError = ({ severity }: Diagnostic): boolean => severity === Severity.ERROR;

/** Whether cdk8s is told to leave keys in the order in which they were written. To ask the environment takes long. */
const isUnsorted = oncePerEpoch(() => Boolean(process.env.CDK8S_DISABLE_SORT));

/** Whether the app has resolvers of its own, which may replace any value. */
function isResolved(object: ApiObject): boolean {
  for (const resolver of App.of(object).resolvers) {
    if (resolver instanceof LazyResolver || resolver instanceof ImplicitTokenResolver || resolver instanceof NumberStringUnionResolver) { continue; }
    return true;
  }
  return false;
}
