import { inTargets, PolicyTarget } from './policy-target';
import { Severity } from '../../diagnostic/diagnostic';
import { Capability, PolicyIntent } from '../../intent/policy/policy';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { ObjectRule } from '../rule';

const policy = (name: string, says: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: ${name}
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    ${says}
`;
const two = (says: string): string => `${policy('patience', 'retry: {attempts: 2, codes: [503]}')}---\n${policy('patience-too', says)}`;

/** Seen on agentgateway 1.4.1: which one is followed differs from proxy to proxy, whatever their age and name. */
export const conflict: ObjectRule = {
  code: 'LintPolicyConflict',
  level: Severity.ERROR,
  topic: 'policies',
  title: 'two policies say one thing of the same target',
  reason: 'the gateway follows one of them without a word, and reports both as attached; agentgateway picks by chance, kgateway and Gloo the older one',
  fix: 'say it in one of them, or let one be for a part of the target',
  dialects: EVERYWHERE,
  kinds: ['agentgateway.dev/AgentgatewayPolicy', 'gateway.kgateway.dev/TrafficPolicy', 'gateway.solo.io/RouteOption'],
  examples: {
    language: 'yaml', bad: two('retry: {attempts: 5, codes: [503]}'), good: two('timeouts: {request: 60s}'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  find: (object, around) => inTargets(object, target => {
    for (const other of around.policiesTargeting(target.kind, target.name, object.namespace)) {
      const both = isAfter(object, other) && isOnSame(target, other) ? saidByBoth(object, other) : [];
      if (both.length === 0) { continue; }
      const merge = object.isWrittenByUs && other.isWrittenByUs ? 'say both in one LlmPolicy' : 'say it in one of them';
      return { message: `${other.kind} '${other.name}' says ${both.join(', ')} of the same ${target.kind} '${target.name}', too, and only one of them is followed; ${merge}` };
    }
    return undefined;
  }),
};

/** Each pair is told of once, at the one that comes later. */
const isAfter = (object: KnownObject, other: KnownObject): boolean =>
  other.kind === object.kind && other.group === object.group && object.name > other.name;

const isOnSame = (target: PolicyTarget, other: KnownObject): boolean => inTargets(other, ({ group, kind, name, sectionName, port }) =>
  kind === target.kind && name === target.name && sectionName === target.sectionName && port === target.port && group === target.group
    ? { message: '' } : undefined).length > 0;

const SETTINGS: readonly string[] = ['targets', 'selectors', 'preRouting', 'overrides'];

function saidByBoth(object: KnownObject, other: KnownObject): readonly Capability[] {
  const [mine, theirs] = [object.policy, other.policy];
  if (!mine || !theirs) { return []; }
  const [a, b]: readonly PolicyIntent[] = [mine.intent, theirs.intent];
  // What comes before routing and after it is both followed.
  if (Boolean(a.preRouting) !== Boolean(b.preRouting) || Boolean(a.overrides) !== Boolean(b.overrides)) { return []; }
  const { addedUp } = mine.dialect.precedence;
  return (Object.keys(a) as Capability[]).filter(key =>
    !SETTINGS.includes(key) && !addedUp.includes(key) && b[key] !== undefined && JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}
