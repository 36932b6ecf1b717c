import { Construct } from 'constructs';
import { ModelResource } from './model-resource';
import { VirtualModelProps } from './virtual-model-props';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { choiceFindings } from '../intent/router/choice-findings';
import { nameKind } from '../intent/router/model-name';
import { ModelChoiceIntent, virtualModel } from '../intent/router/virtual-model';

/**
 * A name that leads to one of several models, by weight, priority or condition: an AgentgatewayModel (agentgateway 1.4 and later). One target that is not there takes
 * the whole of it away, and no status tells (recorded on 1.4.1).
 */
@checked
export class VirtualModel extends Construct {
  /**
   * The name of the AgentgatewayModel.
   */
  public readonly modelName: string;

  private readonly resource: ModelResource;

  constructor(scope: Construct, id: string, props: VirtualModelProps) {
    super(scope, id);
    const targets = (props.targets ?? []).map(target => target._toIntent());
    this.resource = new ModelResource(this, props, () => ({ serves: virtualModel(targets) }), name => targetFindings(name, targets));
    this.modelName = this.resource.name;
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.resource.refuse(findings);
  }
}

const targetFindings = (name: string, targets: readonly ModelChoiceIntent[]): readonly Finding[] => [
  ...nameKind(name) === 'exact' ? [] : [{ code: 'InvalidModelName', message: `a virtual model is asked for by one name, without a star, got '${name}'`, where: 'model' }],
  ...targets.length > 0 ? [] : [{ code: 'NoModels', message: `the virtual model '${name}' leads to no model, got no targets; give at least one`, where: 'targets' }],
  ...choiceFindings(name, targets, 'targets'),
];
