import { Level, Precedence } from '../../intent/policy/precedence';
import { AI_CAPABILITIES, CALL_CAPABILITIES, FRONTEND_CAPABILITIES, MCP_CAPABILITIES, TRAFFIC_CAPABILITIES } from '../sections';

const BACKEND: readonly Level[] = ['gateway', 'listener', 'backend', 'route', 'rule', 'backend itself', 'endpoint', 'endpoint itself'];

/** Policies of every level, as 1.4.1 follows them. */
export const PRECEDENCE_1_4: Precedence = {
  sections: [
    { capabilities: TRAFFIC_CAPABILITIES, levels: ['gateway', 'listener', 'route', 'rule', 'rule itself'] },
    { capabilities: AI_CAPABILITIES, levels: BACKEND },
    { capabilities: CALL_CAPABILITIES, levels: BACKEND },
    { capabilities: MCP_CAPABILITIES, levels: BACKEND },
    { capabilities: FRONTEND_CAPABILITIES, levels: ['gateway', 'port', 'listener'] },
  ],
  addedUp: ['authorization'],
  together: { capabilities: AI_CAPABILITIES, dropped: ['bodyDefaults', 'bodyOverrides'], closed: ['endpoint', 'endpoint itself'] },
  evidence: 'recorded on agentgateway 1.4.1',
};

/** The same, where nobody looked. */
export const PRECEDENCE_0_12: Precedence = { ...PRECEDENCE_1_4, evidence: 'as recorded on agentgateway 1.4.1; not verified for this release' };

/** What an endpoint says of prompts, guards and so on is one more level. */
export const PRECEDENCE_1_5: Precedence = {
  ...PRECEDENCE_1_4,
  together: { ...PRECEDENCE_1_4.together, closed: [] },
  evidence: 'as recorded on agentgateway 1.4.1, but for what endpoints say of prompts and guards, which is from the source of 1.5',
};
