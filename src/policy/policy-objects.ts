import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { policyCapabilities } from './capabilities-of';
import { makeExtensions, partsElsewhere } from './extension-objects';
import { LlmPolicyProps } from './llm-policy-props';
import { phaseFindings } from './phase-findings';
import { PolicyTargets } from './policy-targets';
import { Report } from '../codec/report';
import { PolicyKind } from '../dialects/definition';
import { referenceGaps } from '../dialects/policy-references';
import { Finding } from '../intent/finding';
import { placeExtensions } from '../intent/policy/place-extensions';
import { partsOfPolicy, PolicyPart } from '../intent/policy/place-policy';
import { PolicyIntent } from '../intent/policy/policy';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';
import { PolicyReference } from '../target/own-policy-target';

/** The objects behind one policy construct: one for each kind of object that carries something of it, and each kind of target. */
export class PolicyObjects {
  private readonly dialect: Dialect;
  private readonly wrong: Finding[] = [];
  private readonly resources: Resource<PolicyIntent>[] = [];

  constructor(private readonly scope: Construct, private readonly props: LlmPolicyProps) {
    this.dialect = Dialect._given(props.dialect, scope);
    const { preRouting, overrides, streaming } = props;
    this.make(withoutUndefined({ preRouting, overrides, streaming, ...policyCapabilities(props, this.binding) }));
  }

  public get name(): string {
    return this.resources[0].name;
  }

  /** How rules refer to the policy. */
  public get references(): readonly PolicyReference[] {
    return this.resources.map(({ name, kind, apiGroup }) => ({ group: apiGroup, kind, name }));
  }

  /** Takes note of what the construct was given and cannot take. */
  public refuse(findings: readonly Finding[]): void {
    this.wrong.push(...findings);
    edited();
  }

  private get namespace(): string | undefined {
    return this.props.metadata?.namespace ?? Chart.of(this.scope).namespace;
  }

  private get binding(): Binding {
    const { scope, dialect, namespace, wrong } = this;
    return { scope, id: 'Secret', dialect, namespace, refuse: (code, message) => wrong.push({ code, message, where: '' }) };
  }

  private make(said: PolicyPart<PolicyKind>['capabilities']): void {
    const { policy, morePolicies, afterRouting } = this.dialect._definition;
    this.wrong.push(...phaseFindings(said, afterRouting));
    const parts = partsOfPolicy<PolicyKind>(said, [policy, ...morePolicies]);
    const { groups } = new PolicyTargets(this.props.targets ?? [], this.namespace, this.props.byReference);
    (parts.length > 0 ? parts : [{ home: policy, capabilities: said }]).forEach(part => this.addPart(part, groups));
  }

  private addPart(part: PolicyPart<PolicyKind>, groups: readonly PolicyTargets[]): void {
    const first = this.resources.length;
    groups.forEach(targets => this.add(part, targets, first));
    makeExtensions(this.scope, this.dialect, this.resources[first], this.props.metadata, () => part.capabilities);
  }

  /** The objects of one part share those that they refer to, which have their names from the first. */
  private add({ home, capabilities }: PolicyPart<PolicyKind>, targets: PolicyTargets, first: number): void {
    const number = this.resources.length;
    const { metadata } = this.props;
    const resource: Resource<PolicyIntent> = new Resource<PolicyIntent>(this.scope, number === 0 ? 'Resource' : `Resource${number + 1}`, {
      dialect: this.dialect,
      kind: home,
      metadata: number === 0 ? metadata : { ...metadata, name: `${this.name}-${number + 1}` },
      intent: report => {
        if (number === 0) { reportFindings(this.wrong, report); }
        return this.intent(home, targets, placeExtensions(capabilities, partsElsewhere(this.dialect), this.resources[first].name).policy, report);
      },
    });
    this.resources.push(resource);
    targets.state(Object.keys(capabilities));
    targets.refer({ group: home.group, kind: home.kind, name: resource.name }, this.dialect._definition, home);
  }

  private intent(home: PolicyKind, targets: PolicyTargets, capabilities: Omit<PolicyIntent, 'targets'>, report: Report): PolicyIntent {
    const { _definition: definition } = this.dialect;
    reportFindings(targets.findings, report);
    if (this.props.byReference) { report.lacks(referenceGaps({ ...home, name: this.name }, definition), () => 'byReference'); }
    return { targets: targets.intents(definition, home), ...capabilities };
  }
}
