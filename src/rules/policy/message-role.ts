import { Severity } from '../../diagnostic/diagnostic';
import { agentgateway, DialectRange, dialects } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { Examples, ObjectRule } from '../rule';

const ROLES: readonly string[] = ['system', 'developer', 'user', 'assistant', 'tool', 'function'];

const backend = (role: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    ai:
      prompt:
        prepend:
        - role: ${role}
          content: Be brief.
`;

const policy = (role: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: chat
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  ai:
    promptEnrichment:
      prepend:
      - role: ${role}
        content: Be brief.
`;

/** Seen on 1.4.1: roles are sent as they are written. kgateway on Envoy makes them lower-case, and Gloo wants capitals. */
const messageRole = (range: DialectRange, kinds: readonly string[], places: readonly string[], examples: Examples): ObjectRule => {
  const lists = places.flatMap(place => ['prepend', 'append'].map(list => path(`${place}.${list}.*.role`)));
  return {
    code: 'LintMessageRole',
    level: Severity.WARNING,
    topic: 'policies',
    title: 'a message that is added to prompts is of a role that providers do not know',
    reason: 'the gateway sends the role on as it is written, and providers know roles in small letters only',
    fix: `use one of ${ROLES.slice(0, 4).join(', ')}`,
    dialects: range,
    kinds,
    examples,
    isAskedOfOurs: false,
    find: object => lists.flatMap(list => placesOf(object.manifest, list).flatMap(({ value, keys }) => {
      if (typeof value !== 'string' || ROLES.includes(value) || isPlaceholder(value)) { return []; }
      const meant = ROLES.find(role => role === value.toLowerCase());
      return [{ message: `the role '${value}' is sent on as it is written, and providers do not know it; ${meant ? `write '${meant}'` : `use one of ${ROLES.slice(0, 4).join(', ')}`}`, keys }];
    })),
  };
};

export const MESSAGE_ROLES: readonly ObjectRule[] = [
  messageRole(agentgateway('0.12'), ['agentgateway.dev/AgentgatewayBackend', 'agentgateway.dev/AgentgatewayPolicy'],
    ['spec.policies.ai.prompt', 'spec.ai.groups.*.providers.*.policies.ai.prompt', 'spec.backend.ai.prompt'],
    { language: 'yaml', bad: backend('SYSTEM'), good: backend('system'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4', 'agentgateway-1.5'] }),
  messageRole(dialects('kgateway-2.1'), ['gateway.kgateway.dev/TrafficPolicy'], ['spec.ai.promptEnrichment'],
    { language: 'yaml', bad: policy('SYSTEM'), good: policy('system') }),
];
