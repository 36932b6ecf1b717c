import { HostPolicyIntent } from './endpoint-policy';

/** Whatever host the request names. */
export interface DynamicBackendIntent extends HostPolicyIntent {
  readonly kind: 'dynamic';
}
