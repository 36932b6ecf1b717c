import { ApiObjectMetadataDefinition, OwnerReference } from 'cdk8s';
import { edited } from './epoch';

/** Metadata that tells when it is changed, so that a verdict is not kept beyond that. cdk8s makes the object; this takes its place. */
export class WatchedMetadata extends ApiObjectMetadataDefinition {
  public static watch(metadata: ApiObjectMetadataDefinition): void {
    Object.setPrototypeOf(metadata, WatchedMetadata.prototype);
  }

  /** What `toJson` says, without asking cdk8s where there is nothing to resolve: nothing but a name, a namespace, labels and annotations. */
  public plainJson(): unknown {
    const { name, namespace, labels, annotations, finalizers, ownerReferences, _additionalAttributes: more } = this as unknown as Parts;
    for (const key in more) {
      if (!KNOWN.has(key)) { return this.toJson(); }
    }
    const isPlain = typeof name === 'string' && (namespace === undefined || typeof namespace === 'string')
      && finalizers.length === 0 && ownerReferences.length === 0;
    const sortedAnnotations = sortedTexts(annotations);
    const sortedLabels = sortedTexts(labels);
    if (!isPlain || !sortedAnnotations || !sortedLabels) { return this.toJson(); }
    const json: { [key: string]: unknown } = {};
    if (sortedAnnotations !== NONE) { json.annotations = sortedAnnotations; }
    if (sortedLabels !== NONE) { json.labels = sortedLabels; }
    json.name = name;
    if (namespace !== undefined) { json.namespace = namespace; }
    return json;
  }

  public addLabel(key: string, value: string): void {
    edited();
    super.addLabel(key, value);
  }

  public addAnnotation(key: string, value: string): void {
    edited();
    super.addAnnotation(key, value);
  }

  public addFinalizers(...finalizers: string[]): void {
    edited();
    super.addFinalizers(...finalizers);
  }

  public addOwnerReference(owner: OwnerReference): void {
    edited();
    super.addOwnerReference(owner);
  }

  public add(key: string, value: unknown): void {
    edited();
    super.add(key, value);
  }
}

/** What cdk8s keeps of metadata, in its own words. */
interface Parts {
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly finalizers: readonly unknown[];
  readonly ownerReferences: readonly unknown[];
  readonly _additionalAttributes: object;
}

type Texts = { readonly [key: string]: unknown };

const KNOWN = new Set(['name', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences']);
const NONE: Texts = {};

/** A copy with keys in order; undefined where a value is more than text. */
function sortedTexts(texts: Texts): Texts | undefined {
  const keys = Object.keys(texts);
  if (keys.length === 0) { return NONE; }
  const out: { [key: string]: unknown } = {};
  for (const key of keys.sort()) {
    if (typeof texts[key] !== 'string') { return undefined; }
    out[key] = texts[key];
  }
  return out;
}
