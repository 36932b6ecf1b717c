import { Construct, IConstruct } from 'constructs';
import { LlmModelProps } from './llm-model-props';
import { ModelPolicies } from './model-policies';
import { ModelResource } from './model-resource';
import { parseBaseUrl } from '../backend/base-url';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { ModelPoliciesIntent } from '../intent/model';
import { withoutUndefined } from '../intent/without-undefined';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { endpointCapabilities } from '../policy/endpoint-capabilities';
import { headerModifiers } from '../policy/header-modifiers-intent';
import { promptCapabilities } from '../policy/prompt-capabilities';
import { Binding } from '../synth/binding';

/**
 * A model that virtual ones can lead to.
 */
export interface ILlmModel extends IConstruct {
  /**
   * The name of the AgentgatewayModel.
   */
  readonly modelName: string;
}

/**
 * A model of one provider, as an object of its own that clients ask for by its name: an AgentgatewayModel (agentgateway 1.4 and later), which the controller serves
 * only if they were switched on (`agentgatewayModels.enabled` of its chart). No status of theirs is ever written (recorded on 1.4.1).
 *
 * For many models at once, for other releases and for backends that exist there is `ModelRouter`.
 */
@checked
export class LlmModel extends Construct implements ILlmModel {
  /**
   * Refers to a model that exists already.
   *
   * @param scope where to add the reference
   * @param id construct id of the reference
   * @param modelName name of the AgentgatewayModel
   * @throws when the name is empty
   */
  public static fromModelName(scope: Construct, id: string, modelName: string): ILlmModel {
    return new ImportedModel(scope, id, modelName);
  }

  public readonly modelName: string;

  private readonly resource: ModelResource;

  /**
   * @throws when `baseUrl` is none
   */
  constructor(scope: Construct, id: string, props: LlmModelProps) {
    super(scope, id);
    const { provider, baseUrl, internal, policies = {} } = props;
    if (baseUrl !== undefined) { parseBaseUrl(baseUrl); }
    this.resource = new ModelResource(this, props, binding => ({
      isInternal: internal ? true : undefined,
      // What is no provider was told; something has to stand in its place until synth.
      serves: withoutUndefined({ kind: 'concrete', provider: provider?._bind(binding) ?? { kind: 'openai' }, baseUrl, ...said(policies, binding) }),
    }));
    this.modelName = this.resource.name;
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.resource.refuse(findings);
  }
}

class ImportedModel extends Construct implements ILlmModel {
  constructor(scope: Construct, id: string, public readonly modelName: string) {
    super(scope, id);
    if (isBlank(modelName)) { throw new CodedError('EmptyName', 'the name of an existing model must not be empty'); }
  }
}

/** What a model says of calls, in the words of the hub. */
function said(policies: ModelPolicies, binding: Binding): ModelPoliciesIntent {
  const { credential, tls, health, authorization, headers } = policies;
  return withoutUndefined({
    ...endpointCapabilities({ credential, tls, health }, binding),
    ...promptCapabilities(policies, binding),
    ...connectionCapabilities(policies, binding),
    authorization: authorization && [authorization._toIntent()],
    headerChanges: headers && headerModifiers(headers, binding),
  });
}
