import { Stuck, stuck } from './health-of-pool';
import { Severity } from '../../diagnostic/diagnostic';
import { LlmBackendIntent } from '../../intent/backend';
import { agentgateway } from '../dialect-range';
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

/** From agentgateway 1.0 on, nothing is ever evicted without a health rule, so later groups are never reached. */
export const noEviction: ObjectRule = {
  code: 'LintNoEviction',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a pool has several groups, but nothing that ever evicts a provider',
  reason: 'the later groups are never used: from agentgateway 1.0 on only a health rule takes a provider out, and from 1.3 on only one that says eviction',
  fix: 'add policies.health with an eviction',
  dialects: agentgateway('1.0'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  fields: ['groups'],
  examples: {
    language: 'yaml',
    bad: manifest(''),
    good: manifest('  policies:\n    health:\n      unhealthyCondition: response.code >= 500 || response.code == 429\n      eviction:\n        duration: 30s\n'),
  },
  find: (object, around) => {
    const { backend } = object;
    if (backend?.intent.kind !== 'llm' || backend.intent.tiers.length < 2) { return []; }
    const found = stuck(backend.intent, object, around);
    return found === undefined ? [] : [{ message: `${said(found)}${ofModels(found, backend.intent)}`, keys: found.keys ?? ['spec', 'ai', 'groups'] }];
  },
};

function said({ why, policy }: Stuck): string {
  const rule = policy === undefined ? 'the health rule' : `the health rule of the policy '${policy}'`;
  switch (why) {
    case 'no rule': return 'there are several groups but no health rule: from agentgateway 1.0 on nothing is ever evicted, so the later groups are never used; ' +
      'add policies.health';
    case 'member rule': return 'rules of single providers count from agentgateway 1.3 on; before, nothing is evicted without a rule of the whole backend; ' +
      'say it in spec.policies.health';
    case 'no eviction': return `${rule} has no eviction: from agentgateway 1.3 on it then only lowers scores, unless the provider sends Retry-After or a retry has ` +
      'a backoff, so that the later groups are hardly ever used; add eviction, with a duration';
    default: return `the condition of ${rule} is never true, so that nothing is evicted and the later groups are never used; ` +
      'write it over what a response has, such as response.code >= 500';
  }
}

/** Groups without any rule, each of one model: what is meant may be another thing. */
function ofModels({ why }: Stuck, { tiers }: LlmBackendIntent): string {
  const models = tiers.map(tier => tier.map(({ provider }) => 'model' in provider ? provider.model : undefined));
  const isChoice = why === 'no rule' && models.every(([first, ...others]) => first !== undefined && others.every(other => other === first))
    && new Set(models.map(([first]) => first)).size === tiers.length;
  return isChoice ? '. Groups are an order of preference, not a choice by the model that a request names: that takes a backend for each model, and a route' : '';
}
