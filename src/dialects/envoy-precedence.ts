import { AI_CAPABILITIES, CALL_CAPABILITIES, FRONTEND_CAPABILITIES, TRAFFIC_CAPABILITIES } from './sections';
import { Precedence } from '../intent/policy/precedence';

/** Policies of kgateway and Gloo: what is more specific wins, field by field. */
export const ENVOY_PRECEDENCE: Precedence = {
  sections: [
    { capabilities: [...TRAFFIC_CAPABILITIES, ...AI_CAPABILITIES], levels: ['gateway', 'listener', 'route', 'rule', 'rule itself'] },
    { capabilities: CALL_CAPABILITIES, levels: ['backend', 'backend itself', 'endpoint itself'] },
    { capabilities: FRONTEND_CAPABILITIES, levels: ['gateway', 'listener'] },
  ],
  addedUp: [],
  together: { capabilities: [], dropped: [], closed: [] },
  evidence: 'from the documentation; not verified',
};
