/** What a node of the picture stands for. */
export type NodeKind = 'client' | 'listener' | 'rule' | 'virtual' | 'backend' | 'model' | 'endpoint' | 'provider';

/** The columns of the picture, from left to right. */
export const COLUMNS: readonly (readonly NodeKind[])[] = [['client'], ['listener'], ['rule', 'virtual'], ['backend', 'model'], ['endpoint'], ['provider']];

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
  /** Something refers to it, and it is not there; or it is there, and the gateway does not serve it. */
  readonly isBroken: boolean;
  /** Where it stands: `file:line`, or the path of its construct. */
  readonly place: string | undefined;
  /** The manifest that it comes from, by its key in `manifests`. */
  readonly manifest: string | undefined;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  /** A way of requests, the way of those that failed before, or that of copies. */
  readonly kind: 'way' | 'failover' | 'mirror';
  readonly label: string;
}

/** Gateways and where they lead, as data; writers make texts of it. */
export interface Picture {
  readonly dialect: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Texts of manifests without secrets. */
  readonly manifests: { readonly [key: string]: string };
  /** How many rules and models there are, also where they are drawn together. */
  readonly shown: string;
}
