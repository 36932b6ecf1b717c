import { ApiObject, ApiObjectMetadata, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Report } from './codec/report';
import { Tree, Writer } from './codec/writer';
import { Diagnostic, Severity } from './diagnostic';
import { Dialect } from './dialect';
import { ObjectKind } from './dialects/definition';
import { edited, epoch } from './epoch';
import { judgeObject } from './server-check';
import { SynthSettings } from './synth-settings';
import { watchApp } from './watch';
import { WatchedMetadata } from './watched-metadata';

/** What an object is made of. */
export interface ResourceProps<T> {
  readonly dialect: Dialect;
  readonly kind: ObjectKind<T>;
  readonly metadata?: ApiObjectMetadata;
  /** What the object says. Called once per epoch; reports what is wrong with it. */
  readonly intent: (report: Report) => T;
}

interface Rendered {
  readonly epoch: number;
  readonly tree: Tree;
  readonly diagnostics: readonly Diagnostic[];
}

const ROOT_KEYS = ['spec', 'type', 'immutable', 'stringData', 'data'] as const;

/**
 * The narrow waist: an intent becomes an API object here and nowhere else. Codecs hand over plain data, so the object is written without
 * cdk8s resolving tokens in it, unless someone patched it.
 */
export class Resource<T> extends ApiObject {
  private readonly resource: ResourceProps<T>;
  private rendered: Rendered | undefined;
  private manifest: { readonly epoch: number; readonly json: Tree } | undefined;
  private patched = false;

  constructor(scope: Construct, id: string, props: ResourceProps<T>) {
    const { group, version, kind } = props.kind;
    super(scope, id, {
      apiVersion: group === '' ? version : `${group}/${version}`,
      kind,
      metadata: props.metadata,
      ...Object.fromEntries(ROOT_KEYS.map(key => [key, Lazy.any({ produce: () => this.render().tree[key] })])),
    });
    this.resource = props;
    WatchedMetadata.watch(this.metadata);
    edited();
    watchApp(this);
    this.node.addValidation({ validate: () => this.errors() });
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    this.patched = true;
    edited();
    super.addJsonPatch(...ops);
  }

  public toJson(): Tree {
    const json = this.unjudged();
    return SynthSettings.of(this).explicitDefaults ? judgeObject(json, this.dialect).defaulted() : json;
  }

  /** Everything to be said about this object. */
  public diagnostics(): readonly Diagnostic[] {
    const { diagnostics } = this.render();
    if (diagnostics.some(d => d.severity === Severity.ERROR) || !SynthSettings.of(this).serverCheck) { return diagnostics; }
    const verdict = judgeObject(this.unjudged(), this.dialect);
    return verdict.diagnostics.length === 0 ? diagnostics
      : [...diagnostics, ...verdict.diagnostics.map(d => ({ ...d, path: this.where }))];
  }

  public get dialect(): Dialect {
    return this.resource.dialect;
  }

  /** The construct that the user knows: the one whose main object this is, or the object itself. */
  private get where(): string {
    return this.node.id === 'Resource' && this.node.scope ? this.node.scope.node.path : this.node.path;
  }

  private errors(): string[] {
    return this.diagnostics().filter(d => d.severity === Severity.ERROR)
      .map(d => `${d.code}: ${d.message}${d.manifestPath ? ` (at ${d.manifestPath})` : ''}`);
  }

  private unjudged(): Tree {
    if (this.patched || process.env.CDK8S_DISABLE_SORT) { return super.toJson(); }
    if (this.manifest?.epoch === epoch()) { return this.manifest.json; }
    const { tree } = this.render();
    const json: Tree = { apiVersion: this.apiVersion, kind: this.kind, metadata: this.metadata.toJson() };
    for (const key of Object.keys(tree).sort()) { json[key] = sorted(tree[key]); }
    this.manifest = { epoch: epoch(), json };
    return json;
  }

  private render(): Rendered {
    if (this.rendered?.epoch === epoch()) { return this.rendered; }
    const report = new Report(this.where);
    const intent = this.resource.intent(report);
    const root = Writer.root(report);
    if (!report.failed) { this.resource.kind.codec.encode(intent, root); }
    this.rendered = { epoch: epoch(), tree: (root.value ?? {}) as Tree, diagnostics: report.diagnostics };
    return this.rendered;
  }
}

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
