import { Severity } from '../../diagnostic/diagnostic';
import { LlmBackendIntent } from '../../intent/backend';
import { mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifest = (policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
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
    - providers:
      - name: second
        anthropic:
          model: claude-sonnet-4-5
${policies}`;

const TARGET_KINDS = path('spec.targetRefs.*.kind');

/** From agentgateway 1.0 on, nothing is ever evicted without a health rule, so later groups are never reached. */
export const noEviction: ObjectRule = {
  code: 'LintNoEviction',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a pool has several groups, but nothing that ever evicts a provider',
  reason: 'the later groups are never used: from agentgateway 1.0 on only a health rule takes a provider out',
  fix: 'add policies.health with an eviction',
  dialects: agentgateway('1.0'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('  policies:\n    health:\n      eviction:\n        duration: 30s\n') },
  find: (object, around) => {
    const { backend } = object;
    if (backend?.intent.kind !== 'llm' || backend.intent.tiers.length < 2 || hasHealth(backend.intent)) { return []; }
    // A policy on a route or a gateway holds for whatever backends are behind it.
    const above = around.ofKind('AgentgatewayPolicy').filter(policy => placesOf(policy.manifest, TARGET_KINDS).some(({ value }) => value !== 'AgentgatewayBackend'));
    return [...around.policiesOn(object), ...above].some(hasRule) ? [] : [{
      message: 'there are several groups but no health rule: from agentgateway 1.0 on nothing is ever evicted, so the later groups are never used; add policies.health',
      keys: ['spec', 'ai', 'groups'],
    }];
  },
};

const hasHealth = (intent: LlmBackendIntent): boolean =>
  intent.health !== undefined || intent.tiers.flat().every(({ health }) => health !== undefined);

const hasRule = ({ manifest: { spec } }: KnownObject): boolean => mapOf(mapOf(spec).backend).health !== undefined;
