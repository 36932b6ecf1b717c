import { McpBackendIntent, McpTargetIntent } from './mcp-backend';
import { Placement } from './placement';
import { policyFrom, tlsFrom, TlsPolicyDraft } from './tls-policy-draft';

interface PlacedMcp {
  readonly backend: McpBackendIntent;
  readonly tlsPolicies: readonly TlsPolicyDraft[];
}

/** The policies that targets need beside their backend, if the dialect keeps TLS there; each finds its target by name. */
export function placeMcp(backend: McpBackendIntent, placement: Placement): PlacedMcp {
  const tlsPolicies = backend.targets.flatMap(target => {
    const policy = tlsPolicyOfTarget(target, placement);
    return policy ? [{ endpoint: target.name, policy }] : [];
  });
  if (tlsPolicies.length === 0) { return { backend, tlsPolicies }; }
  const targets = backend.targets.map(target => {
    if (target.kind !== 'host') { return target; }
    const { tls: _, ...rest } = target;
    return rest;
  });
  return { backend: { ...backend, targets }, tlsPolicies };
}

/** The policy that one target needs. */
export const tlsPolicyOfTarget = (target: McpTargetIntent, placement: Placement): TlsPolicyDraft['policy'] | undefined =>
  target.kind === 'host' && target.tls && (placement.staticTls ?? placement.tls) === 'policy' ? policyFrom(target.tls, target.host) : undefined;

/** The inverse of `placeMcp`. */
export function gatherMcp(backend: McpBackendIntent, tlsPolicies: readonly TlsPolicyDraft[]): McpBackendIntent {
  if (tlsPolicies.length === 0) { return backend; }
  return {
    ...backend,
    targets: backend.targets.map(target => {
      const draft = target.kind === 'host' ? tlsPolicies.find(({ endpoint }) => endpoint === target.name) : undefined;
      return draft && target.kind === 'host' ? { ...target, tls: tlsFrom(draft.policy, target.host) } : target;
    }),
  };
}
