import { HostPolicyIntent } from './endpoint-policy';

/** An agent that runs on Amazon Bedrock AgentCore. */
export interface AgentCoreBackendIntent extends HostPolicyIntent {
  readonly kind: 'agentCore';
  readonly runtimeArn: string;
  /** Version or alias of the agent. */
  readonly qualifier?: string;
}
