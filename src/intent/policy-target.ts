/** An object in the same namespace that a policy applies to. */
export interface PolicyTargetIntent {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly sectionName?: string;
}
