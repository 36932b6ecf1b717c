import { HostPolicyIntent } from './endpoint-policy';

/** An agent that speaks the Agent2Agent protocol, at a host. */
export interface A2aBackendIntent extends HostPolicyIntent {
  readonly kind: 'a2a';
  readonly host: string;
  readonly port: number;
}
