import { DialectDefinition, PolicyKind } from '../dialects/definition';
import { Finding } from '../intent/finding';
import { PolicyTargetIntent } from '../intent/policy/policy-target';
import { renamedRef } from '../intent/renamed-refs';
import { OwnPolicyTarget, PolicyReference } from '../target/own-policy-target';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/** What a policy applies to. */
export class PolicyTargets {
  constructor(
    private readonly targets: readonly OwnPolicyTarget[], private readonly namespace: string | undefined, private readonly byReference = false) {}

  /** The same by kind, since a policy object has targets of one kind. */
  public get groups(): readonly PolicyTargets[] {
    const groups = new Map<string, IPolicyTarget[]>();
    for (const target of this.targets) {
      const { group, kind } = target.toPolicyTarget();
      const key = `${group}/${kind}`;
      groups.set(key, [...groups.get(key) ?? [], target]);
    }
    return groups.size < 2 ? [this] : [...groups.values()].map(targets => new PolicyTargets(targets, this.namespace));
  }

  /** What the policy object says of them; those that refer to it are left out. */
  public intents(definition: DialectDefinition, home: PolicyKind): readonly PolicyTargetIntent[] {
    return new PolicyTargets(this.targets.filter(target => !refersItself(target, definition, home)), this.namespace).references
      .map(reference => renamedRef(reference, definition.placement));
  }

  /** How all of them are referred to. */
  public get references(): readonly PolicyTargetIntent[] {
    return this.targets.flatMap(objectsOf).map(({ namespace: _, ...intent }) => intent);
  }

  /** Has those targets refer to the policy that it cannot refer to. */
  public refer(policy: PolicyReference, definition: DialectDefinition, home: PolicyKind): void {
    for (const target of this.targets) { if (refersItself(target, definition, home)) { target._refer?.(policy); } }
  }

  /** Tells those targets what the policy says. */
  public state(capabilities: readonly string[]): void {
    for (const target of this.targets) { target._state?.(capabilities); }
  }

  public get findings(): readonly Finding[] {
    if (this.byReference) {
      return this.targets.length === 0 ? [] : [{ code: 'ConflictingOptions', message: 'a policy has targets, or is referred to, got both; leave targets or byReference out', where: 'targets' }];
    }
    if (this.targets.length === 0) {
      return [{ code: 'NoPolicyTargets', message: 'a policy needs at least one target, got none; give it a gateway, a route or a backend', where: 'targets' }];
    }
    return this.targets.map(target => target.toPolicyTarget()).filter(({ namespace }) => namespace !== undefined && namespace !== this.namespace)
      .map(({ kind, name, namespace }) => ({
        code: 'CrossNamespacePolicy',
        message: `the policy is in namespace '${this.namespace ?? 'default'}' but ${kind} '${name}' is in '${namespace}', and policies reach their own ` +
          'namespace only; put the policy there',
        where: 'targets',
      }));
  }
}

const objectsOf = (target: OwnPolicyTarget): readonly PolicyTargetConfig[] => target._policyTargets?.() ?? [target.toPolicyTarget()];

const refersItself = (target: OwnPolicyTarget, { placement: { policyAttachment } }: DialectDefinition, { isReferredTo }: PolicyKind): boolean =>
  (isReferredTo || policyAttachment === 'extension') && target._refer !== undefined && target.toPolicyTarget().sectionName !== undefined;
