/** What a node of the picture stands for, in the order of the columns. */
export const NODE_KINDS = ['client', 'listener', 'rule', 'backend', 'endpoint', 'provider'] as const;
export type NodeKind = typeof NODE_KINDS[number];

/** What `check` says of the object behind a node. */
export interface PictureFinding {
  readonly level: string;
  readonly code: string;
  readonly message: string;
}

export interface PictureNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly detail: string;
  /** Policies that hold here, by what they do. */
  readonly badges: readonly string[];
  readonly findings: readonly PictureFinding[];
  /** Something refers to it, and it is not there. */
  readonly isBroken: boolean;
  /** Where it stands, as `file:line`. */
  readonly place: string | undefined;
  /** The manifest that it comes from, by its key in `manifests`. */
  readonly manifest: string | undefined;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'way' | 'failover';
  readonly label: string;
}

/** Gateways and where they lead, as data; writers make texts of it. */
export interface Picture {
  readonly dialect: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Texts of manifests without secrets. */
  readonly manifests: { readonly [key: string]: string };
  /** How many rules there are, also where they are drawn together. */
  readonly rules: number;
}
