import { CHANGED_MEANING } from './changed-meaning';
import { isObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const OF_MEMBERS = path('spec.ai.groups.*.providers.*.policies.ai');
const OF_BACKEND = path('spec.policies.ai');
const TARGETS = path('spec.targetRefs.*');

const manifest = (shared: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    groups:
    - providers:
      - name: first
        openai:
          model: gpt-4o
        policies:
          ai:
            prompt:
              append:
              - role: system
                content: Answer in English.
${shared}`;

/** By the source of 1.5 before the release. Policies on routes and Gateways are merged as well, and are not looked at. */
export const mergedAi: ObjectRule = {
  ...CHANGED_MEANING,
  dialects: agentgateway('1.5'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: {
    language: 'yaml',
    bad: manifest('  policies:\n    ai:\n      prompt:\n        prepend:\n        - role: system\n          content: Be brief.\n'),
    good: manifest(''),
  },
  find: (backend, around) => {
    const members = placesOf(backend.manifest, OF_MEMBERS);
    const others = members.length === 0 ? [] : othersOn(backend, around);
    return others.length === 0 ? [] : members.map(({ keys }) => ({
      message: `from agentgateway 1.5 on this is merged with ${others.join(' and ')}, field by field, and replaced it before; prompts and guards from there hold here, too`, keys,
    }));
  },
};

function othersOn(backend: KnownObject, around: KnownObjects): readonly string[] {
  const attached = around.policiesOn(backend).filter(({ manifest: { spec } }) => mapOf(mapOf(spec).backend).ai !== undefined)
    .filter(policy => placesOf(policy.manifest, TARGETS).some(({ value }) => isObject(value) && value.name === backend.name));
  return [...placesOf(backend.manifest, OF_BACKEND).length > 0 ? ['spec.policies.ai'] : [], ...attached.map(({ name }) => `spec.backend.ai of the policy '${name}'`)];
}
