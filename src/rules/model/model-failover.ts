import { isVirtual, MODEL_KIND, modelTargetsOf } from './model';
import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { noEviction } from '../backend/no-eviction';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const model = (name: string, rest: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: ${name}
spec:
  parentRefs:
  - name: ai-gateway
${rest}`;
const manifests = (policies: string): string => `${model('smart', `  virtualModel:
    failover:
      targets:
      - modelRef:
          name: gpt
        priority: 0
      - modelRef:
          name: claude
        priority: 1
`)}---
${model('gpt', `  provider: OpenAI\n${policies}`)}---
${model('claude', '  provider: Anthropic\n')}`;

/** Models take their health rules along, wherever a virtual model uses them; those asked last need none. */
export const modelFailover: ObjectRule = {
  ...noEviction,
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  fields: ['failover'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests('  policies:\n    health:\n      eviction:\n        duration: 30s\n') },
  find: (object, around) => {
    const targets = modelTargetsOf(object).filter(({ routing }) => routing === 'failover');
    const priorities = new Set(targets.map(({ target }) => target.priority));
    if (priorities.size < 2 || [...priorities].some(priority => typeof priority !== 'number')) { return []; }
    const last = Math.max(...priorities as Set<number>);
    // A policy on the Gateway may bring a rule for all.
    if (around.ofKind('AgentgatewayPolicy').some(bringsHealth)) { return []; }
    return targets.filter(({ target, name }) => target.priority !== last && !isPlaceholder(name)).flatMap(({ name, index }) => {
      const there = around.find('AgentgatewayModel', settled(object.namespace), name, 'agentgateway.dev');
      return !there || isVirtual(there) || evicts(there) ? [] : {
        message: `the model '${name}' has no health rule that evicts it, so the models after it are never asked; add policies.health with an eviction to it`,
        keys: ['spec', 'virtualModel', 'failover', 'targets', index],
      };
    });
  },
};

const bringsHealth = ({ manifest }: KnownObject): boolean => mapOf(mapOf(manifest.spec).backend).health !== undefined;

function evicts({ manifest }: KnownObject): boolean {
  const { health } = mapOf(mapOf(manifest.spec).policies);
  if (isPlaceholder(health)) { return true; }
  const { eviction } = mapOf(health);
  return isObject(eviction) && (eviction.consecutiveFailures !== 0 || eviction.healthThreshold !== undefined);
}
