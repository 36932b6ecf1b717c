import { inTargets, PolicyTarget } from './policy-target';
import { saidOn, Way, waysUnder } from './ways';
import { Severity } from '../../diagnostic/diagnostic';
import { effective } from '../../intent/policy/effective';
import { Precedence } from '../../intent/policy/precedence';
import { mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Found, ObjectRule } from '../rule';

const manifests = (inner: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: for-all
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: ai-gateway
  backend:
    ai:
      defaults:
      - field: temperature
        value: 0.2
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: openai
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    ai:
      modelAliases:
        fast: gpt-4o-mini
${inner}`;

const FIELDS = { bodyDefaults: 'defaults', bodyOverrides: 'overrides' } as const;
type Lost = keyof typeof FIELDS;

/** Seen on 1.4.1: prompts, guards, transformations and aliases of less specific levels stay, these do not. */
export const droppedDefaults: ObjectRule = {
  code: 'LintDroppedDefaults',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'defaults or overrides of a policy are dropped, since something more specific speaks of prompts or models',
  reason: 'once a more specific level has anything in ai, defaults and overrides of others are dropped without a word; all else stays',
  fix: 'repeat them where the more specific level has its ai',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['defaults', 'overrides'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests('      defaults:\n      - field: temperature\n        value: 0.2\n') },
  find: (policy, around) => {
    const { defaults, overrides } = mapOf(mapOf(mapOf(policy.manifest.spec).backend).ai);
    if (defaults === undefined && overrides === undefined) { return []; }
    const { intent, dialect } = policy.policy ?? {};
    if (!intent || !dialect) { return []; }
    const said = (Object.keys(FIELDS) as Lost[]).filter(lost => intent[lost] !== undefined);
    return said.flatMap(lost => droppedIn(lost, policy, dialect.precedence, around));
  },
};

function droppedIn(lost: Lost, policy: KnownObject, precedence: Precedence, around: KnownObjects): readonly Found[] {
  let because: string | undefined;
  inTargets(policy, target => {
    because ??= firstIn(target, lost, policy, precedence, around);
    return undefined;
  });
  return because === undefined ? [] : [{ message: because, keys: ['spec', 'backend', 'ai', FIELDS[lost]] }];
}

function firstIn(target: PolicyTarget, lost: Lost, policy: KnownObject, precedence: Precedence, around: KnownObjects): string | undefined {
  for (const way of waysUnder(target, policy, around)) {
    for (const said of saidOn(way, around)) {
      const { followed = [], beaten = [] } = effective(said, precedence).find(({ capability }) => capability === lost) ?? {};
      const own = followed.length > 0 ? undefined : beaten.find(({ source }) => source === policy);
      if (own) { return `these do not reach ${whither(way)}: ${own.because} (seen on agentgateway 1.4); repeat them there`; }
    }
  }
  return undefined;
}

const whither = ({ route, backend }: Way): string =>
  [backend && `the backend '${backend.name}'`, route && `by the route '${route.name}'`].filter(said => said !== undefined).join(' ');
