import { Construct } from 'constructs';
import { LlmBackendOptions } from './backend-interface';
import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { OwnBackend } from './own-backend';
import { AwsCredential } from '../credential/aws-credential';
import { checked } from '../input/checked';
import { AgentCoreBackendIntent } from '../intent/agent-core-backend';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { ConnectionPolicies } from '../policy/connection-policies';

/**
 * Properties for `AgentCoreBackend`.
 */
export interface AgentCoreBackendProps extends LlmBackendOptions {
  /**
   * ARN of the runtime (`aws.agentCore.agentRuntimeArn`), such as `arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/my-agent`. The region is
   * that of the ARN.
   */
  readonly runtimeArn: string;

  /**
   * Version or alias of the agent (`aws.agentCore.qualifier`).
   *
   * @default - the default endpoint of the runtime
   */
  readonly qualifier?: string;

  /**
   * How to authenticate to AWS (`policies.auth.aws`). The proxy's own identity, and roles, can be said in agentgateway 1.3 and later.
   *
   * @default - nothing is said of it; whether the gateway signs by itself then is not verified
   */
  readonly credential?: AwsCredential;

  /**
   * How it is called besides (`policies`; agentgateway). Elsewhere this is an error that names those that can.
   *
   * @default - nothing is said here
   */
  readonly policies?: ConnectionPolicies;
}

/**
 * An agent that runs on Amazon Bedrock AgentCore (agentgateway 1.0 and later): every request is sent to its invocations path.
 */
@checked
export class AgentCoreBackend extends OwnBackend {
  /** @internal */
  public readonly _resource: BackendResource;

  constructor(scope: Construct, id: string, props: AgentCoreBackendProps) {
    super(scope, id);
    const site = new BackendSite(this, props);
    const { runtimeArn, qualifier } = props;
    const credential = props.credential?._bind(site.binding());
    const intent: AgentCoreBackendIntent = {
      kind: 'agentCore',
      runtimeArn,
      ...qualifier !== undefined && { qualifier },
      ...credential && { credential },
      ...connectionCapabilities(props.policies ?? {}, site.binding()),
    };
    this._resource = new BackendResource(site, () => intent);
  }
}
