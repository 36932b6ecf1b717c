/** An object in the same namespace that a policy applies to. */
export interface PolicyTargetIntent {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** A listener, a rule or an endpoint of it. */
  readonly sectionName?: string;
  /** The listeners of a Gateway on this port. */
  readonly port?: number;
}

/** All objects of a kind with these labels in the same namespace. */
export interface PolicySelectorIntent extends Omit<PolicyTargetIntent, 'name'> {
  readonly labels: { readonly [key: string]: string };
}
