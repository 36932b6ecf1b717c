import { Placement } from '../intent/placement';

/** What a ListenerSet was before Gateway API 1.5. */
export const LISTENER_SET_BEFORE_1_5 = {
  'gateway.networking.k8s.io/ListenerSet': { group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet' },
} as const;

/** What an InferencePool was before version 1 of the inference extension. */
export const INFERENCE_POOL_BEFORE_1: Placement['renamed'] = {
  'inference.networking.k8s.io/InferencePool': { group: 'inference.networking.x-k8s.io', kind: 'InferencePool' },
};
