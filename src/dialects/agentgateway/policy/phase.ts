import { Capability } from '../../../intent/policy/policy';

/** What cannot be done before a route is chosen. */
export const AFTER_ROUTING: readonly Capability[] = [
  'buffer', 'csrf', 'delay', 'directResponse', 'headerChanges', 'rateLimit', 'requestTimeout', 'retry', 'rewriteHost',
];

/** The same before 1.3. */
export const AFTER_ROUTING_0_12: readonly string[] = [...AFTER_ROUTING, 'authorization', 'cors'];
