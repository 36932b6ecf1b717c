import {
  ApiObject, ApiObjectMetadata, App, ImplicitTokenResolver, JsonPatch, Lazy, LazyResolver, NumberStringUnionResolver,
} from 'cdk8s';
import { Construct } from 'constructs';
import { about } from './diagnosis';
import { Dialect } from './dialect';
import { edited, epoch } from './epoch';
import { knownAs, OwnObject } from './own-object';
import { judgeObject } from './server-check';
import { SynthSettings } from './synth-settings';
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
  /** How messages name a place in the intent, where that is not the place itself. */
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
  /** The manifest, once it is asked for. */
  json: Tree | undefined;
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

  public toJson(): Tree {
    return JSON.parse(JSON.stringify(this.manifest())) as Tree;
  }

  /** What `toJson` is a copy of; not to be changed. */
  public manifest(): Tree {
    const json = this.written();
    if (!SynthSettings.of(this).explicitDefaults) { return json; }
    // A status, too, may have a default; it is the controller's, and no server takes it from a manifest.
    const { apiVersion, kind, metadata, status: _, ...body } = judgeObject(json, this.definition).defaulted();
    return { apiVersion, kind, metadata, ...process.env.CDK8S_DISABLE_SORT ? body : sorted(body) as Tree };
  }

  /** Everything to be said about this object. */
  public diagnostics(): readonly Diagnostic[] {
    const rendered = this.render();
    if (rendered.all) { return rendered.all; }
    const { said } = rendered;
    const unjudged = said.some(d => d.severity === Severity.ERROR) || !SynthSettings.of(this).serverCheck;
    const verdict = unjudged ? [] : judgeObject(this.written(), this.definition).diagnostics;
    const { kind, metadata: { namespace }, name } = this;
    const { path } = knownAs(this).node;
    rendered.all = said.length + verdict.length === 0 ? said
      : [...said, ...verdict].map(found => about({ kind, namespace, name }, { ...found, path }));
    return rendered.all;
  }

  public get dialect(): Dialect {
    return this.resource.dialect;
  }

  public get definition(): DialectDefinition {
    return this.dialect._definition;
  }

  public get isComplete(): boolean {
    return !this.render().said.some(d => d.severity === Severity.ERROR);
  }

  public said(): unknown {
    return this.patched ? undefined : this.render().intent;
  }

  public written(): Tree {
    const rendered = this.render();
    if (!rendered.json) {
      rendered.json = this.patched || process.env.CDK8S_DISABLE_SORT || isResolved(this) ? super.toJson() as Tree
        : { apiVersion: this.apiVersion, kind: this.kind, metadata: (this.metadata as WatchedMetadata).plainJson(), ...rendered.body };
    }
    return rendered.json;
  }

  private render(): Rendered {
    if (this.rendered?.epoch === epoch()) { return this.rendered; }
    const report = new Report(() => knownAs(this).node.path, gapWords(this.definition));
    const { intent: said, kind: { codec }, placeOf, rules } = this.resource;
    const intent = said(report);
    const root = Writer.root(report);
    report.lacks(codec.lacks?.(intent) ?? [], placeOf);
    if (!report.failed) { rules?.(intent, report); }
    if (!report.failed) { codec.encode(intent, root); }
    this.rendered = { epoch: epoch(), intent, body: sorted(root.value ?? {}) as Tree, said: report.diagnostics, json: undefined, all: undefined };
    return this.rendered;
  }
}

const BUILT_IN = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/** Whether the app has resolvers of its own, which may replace any value. */
const isResolved = (object: ApiObject): boolean =>
  App.of(object).resolvers.some(resolver => !BUILT_IN.some(builtIn => resolver instanceof builtIn));

/** A copy with keys in order, as cdk8s writes them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(sorted); }
  if (value === null || typeof value !== 'object') { return value; }
  const out: Tree = {};
  for (const key of Object.keys(value).sort()) {
    const v = (value as Tree)[key];
    if (v !== undefined && v !== null) { out[key] = sorted(v); }
  }
  return out;
}
