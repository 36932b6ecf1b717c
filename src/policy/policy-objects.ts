import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { policyCapabilities } from './capabilities-of';
import { LlmPolicyProps } from './llm-policy-props';
import { PolicyTargets } from './policy-targets';
import { Report } from '../codec/report';
import { PolicyKind } from '../dialects/definition';
import { Finding } from '../intent/finding';
import { partsOfPolicy, PolicyPart } from '../intent/policy/place-policy';
import { PolicyIntent } from '../intent/policy/policy';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';

/** The objects behind one policy construct: one for each kind of object that carries something of it, and each kind of target. */
export class PolicyObjects {
  private readonly dialect: Dialect;
  private readonly wrong: Finding[] = [];
  private readonly resources: Resource<PolicyIntent>[] = [];

  constructor(private readonly scope: Construct, private readonly props: LlmPolicyProps) {
    this.dialect = Dialect._given(props.dialect, scope);
    const { preRouting, overrides } = props;
    const said = withoutUndefined({ preRouting, overrides, ...policyCapabilities(props, this.binding) });
    const { policy, morePolicies } = this.dialect._definition;
    const parts = partsOfPolicy<PolicyKind>(said, [policy, ...morePolicies]);
    const groups = new PolicyTargets(props.targets ?? [], this.namespace).groups;
    for (const part of parts.length > 0 ? parts : [{ home: policy, capabilities: said }]) {
      for (const targets of groups) { this.add(part, targets); }
    }
  }

  public get name(): string {
    return this.resources[0].name;
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

  private add({ home, capabilities }: PolicyPart<PolicyKind>, targets: PolicyTargets): void {
    const number = this.resources.length;
    const { metadata } = this.props;
    const resource: Resource<PolicyIntent> = new Resource<PolicyIntent>(this.scope, number === 0 ? 'Resource' : `Resource${number + 1}`, {
      dialect: this.dialect,
      kind: home,
      metadata: number === 0 ? metadata : { ...metadata, name: `${this.name}-${number + 1}` },
      intent: report => {
        if (number === 0) { reportFindings(this.wrong, report); }
        return this.intent(targets, capabilities, report);
      },
    });
    this.resources.push(resource);
    targets.state(Object.keys(capabilities));
    targets.refer({ group: home.group, kind: home.kind, name: resource.name }, this.dialect._definition);
  }

  private intent(targets: PolicyTargets, capabilities: Omit<PolicyIntent, 'targets'>, report: Report): PolicyIntent {
    reportFindings(targets.findings, report);
    return { targets: targets.intents(this.dialect._definition), ...capabilities };
  }
}
