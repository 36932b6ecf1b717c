import { fieldTrap } from './field-trap';
import { isObject } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { ObjectRule } from '../rule';

const apiVersion = 'agentgateway.dev/v1alpha1';
const masks = (value: unknown): boolean => isObject(value) && (value.action === undefined || value.action === 'Mask');

const RULE = {
  apiVersion,
  field: ['action'],
  when: masks,
  says: 'answers that are streamed are never masked, not even with streaming: Enabled; only Reject keeps them back',
};
const guard = (action: string): string => `{promptGuard: {response: [{regex: {action: ${action}, builtins: [Email]}}]}}`;
const onRoute = (action: string): string => `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], backend: {ai: ${guard(action)}}}`;
const backend = (action: string): string => `{ai: {provider: {openai: {}}}, policies: {ai: ${guard(action)}}}`;
const model = (action: string): string => `{parentRefs: [{name: ai-gateway}], provider: OpenAI, policies: ${guard(action)}}`;

/** Masks of answers, wherever guards are said. Clients that stream and such that do not cannot be told apart beforehand. */
export const STREAM_TRAPS: readonly ObjectRule[] = [
  fieldTrap({
    ...RULE,
    kind: 'agentgateway.dev/AgentgatewayPolicy',
    dialects: agentgateway('0.12'),
    at: ['spec.backend.ai.promptGuard.response.*.regex'],
    bad: onRoute('Mask'),
    good: onRoute('Reject'),
  }),
  fieldTrap({
    ...RULE,
    kind: 'agentgateway.dev/AgentgatewayBackend',
    dialects: agentgateway('0.12'),
    at: ['spec.policies.ai.promptGuard.response.*.regex', 'spec.ai.groups.*.providers.*.policies.ai.promptGuard.response.*.regex'],
    bad: backend('Mask'),
    good: backend('Reject'),
  }),
  fieldTrap({
    ...RULE,
    kind: 'agentgateway.dev/AgentgatewayModel',
    dialects: agentgateway('1.4'),
    at: ['spec.policies.promptGuard.response.*.regex'],
    bad: model('Mask'),
    good: model('Reject'),
  }),
];
