import { maskedManifest } from './masked-manifest';
import { NodeKind, Picture, PictureEdge, PictureFinding, PictureNode } from './picture';
import { Key } from '../codec/manifest-path';
import { ACKNOWLEDGE, acknowledgedIn } from '../diagnostic/acknowledgement';
import { Severity } from '../diagnostic/diagnostic';
import { withoutKeys } from '../diagnostic/key-shape';
import { Effective } from '../intent/policy/effective';
import { findingsOf, RuleFinding } from '../rules/evaluate';
import { KnownObject } from '../rules/known-object';
import { mapOf } from '../schema/json-type';
import { PlaceOf, Site } from '../walk/site';

type Said = Partial<PictureNode> & { readonly label: string };

/** A picture while it is drawn: what is drawn twice is one node. */
export class Sketch {
  private readonly nodes = new Map<string, PictureNode>();
  private readonly edges = new Map<string, PictureEdge>();
  private readonly manifests = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly found = new Map<KnownObject, readonly PictureFinding[]>();

  constructor(public readonly site: Site, private readonly placeOf: PlaceOf) {}

  /** The id of a node; the first to speak of it is heard. */
  public node(kind: NodeKind, name: string, said: Said, object?: KnownObject, keys: readonly Key[] = []): string {
    const key = `${kind} ${name}`;
    const id = this.ids.get(key) ?? `n${this.ids.size}`;
    if (this.ids.has(key)) { return id; }
    this.ids.set(key, id);
    if (object && !this.manifests.has(keyOf(object))) { this.manifests.set(keyOf(object), maskedManifest(object.manifest)); }
    this.nodes.set(id, {
      id,
      kind,
      detail: '',
      badges: [],
      isBroken: false,
      findings: object ? this.findings(object) : [],
      place: object && this.placeOf(object, keys),
      manifest: object && keyOf(object),
      ...said,
    });
    return id;
  }

  public edge(from: string, to: string, label = '', kind: PictureEdge['kind'] = 'way'): void {
    const key = `${from} ${to} ${kind}`;
    const known = this.edges.get(key);
    // Rules that are drawn together may send unlike shares to a backend.
    const both = kind === 'failover' ? known?.label || label : known && known.label !== label ? '' : label;
    this.edges.set(key, { from, to, kind, label: both });
  }

  /** What the rules say of an object, but for what it acknowledges. */
  public findings(object: KnownObject): readonly PictureFinding[] {
    const known = this.found.get(object) ?? this.told(object);
    this.found.set(object, known);
    return known;
  }

  public picture(shown: string): Picture {
    const { nodes, edges, manifests } = this;
    return { dialect: this.site.dialect.id, nodes: [...nodes.values()], edges: [...edges.values()], manifests: Object.fromEntries(manifests), shown };
  }

  private told(object: KnownObject): readonly PictureFinding[] {
    const acknowledged = acknowledgedBy(object);
    const isOpen = ({ code, severity }: RuleFinding): boolean => severity === Severity.ERROR || !acknowledged.has(code);
    return findingsOf(object, this.site.around).filter(isOpen).map(finding => {
      const { severity, code, message } = withoutKeys(finding);
      return { level: String(severity).toLowerCase(), code, message };
    });
  }
}

export const keyOf = ({ kind, namespace, name }: KnownObject): string => `${kind}/${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** The names of what is followed. */
export const badgesOf = (all: readonly Effective<KnownObject>[]): readonly string[] =>
  [...new Set(all.filter(({ followed }) => followed.length > 0).map(({ capability }) => String(capability)))].sort();

/** Codes that the annotation of an object acknowledges with a reason. */
function acknowledgedBy({ manifest }: KnownObject): ReadonlySet<string> {
  const text = mapOf(mapOf(manifest.metadata).annotations)[ACKNOWLEDGE];
  return new Set(typeof text !== 'string' ? [] : acknowledgedIn(text).filter(({ reason }) => reason !== '').map(({ code }) => code));
}
