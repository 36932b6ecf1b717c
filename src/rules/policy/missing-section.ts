import { MISSING_TARGET } from './missing-target';
import { inTargets, POLICY_KINDS, targetAt } from './policy-target';
import { Sections, sectionsOf } from './sections';
import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway, EVERYWHERE, holdsIn } from '../dialect-range';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const manifests = (section: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  listeners:
  - name: http
    port: 80
    protocol: HTTP
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: no-debugging
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: ai-gateway
    sectionName: ${section}
  traffic:
    headerModifiers:
      request:
        remove:
        - x-debug
`;

const REPORTED = agentgateway('1.5');

/**
 * Seen on agentgateway 1.4.1 for a listener, a rule and a provider: the policy is Accepted and Attached, and nothing of it is enforced. From 1.5 on it is
 * not Attached, by its source.
 */
export const missingSection: ObjectRule = {
  ...MISSING_TARGET,
  dialects: EVERYWHERE,
  kinds: POLICY_KINDS,
  fields: ['sectionName', 'port'],
  examples: { language: 'yaml', bad: manifests('https'), good: manifests('http'), dialects: ['agentgateway-0.12', 'agentgateway-1.4', 'agentgateway-1.5'] },
  find: (policy, around) => inTargets(policy, target => {
    const { sectionName, port } = target;
    if (typeof port === 'number') {
      const gateway = targetAt(target, settled(policy.namespace), around);
      return gateway?.kind !== 'Gateway' || hasPort(gateway, port) ? undefined
        : { message: `the Gateway '${target.name}' has no listener on port ${port}, so the policy is enforced nowhere; correct the port`, field: 'port' };
    }
    if (typeof sectionName !== 'string' || sectionName === '' || isPlaceholder(sectionName)) { return undefined; }
    const there = targetAt(target, settled(policy.namespace), around);
    // Istio has Gateways, too.
    const sections = there?.isWhole && (target.group === undefined || there.group === target.group) ? sectionsOf(there) : undefined;
    return !sections || sections.names.includes(sectionName) ? undefined : {
      message: `the ${target.kind} '${target.name}' has ${what(sections)}, so for '${sectionName}' nothing of the policy is enforced${holdsIn(REPORTED, policy.dialects) ? ', as its status will say' : ''}; correct the name, or leave it out for all`,
      field: 'sectionName',
    };
  }),
};

const what = ({ noun, names, unwritten }: Sections): string =>
  names.length === 0 || unwritten ? `no ${noun}` : `only the ${noun.replace(' with a name', '')}${names.length > 1 ? 's' : ''} ${names.map(name => `'${name}'`).join(', ')}`;

/** Listeners of a set are not among those of the Gateway. */
function hasPort({ manifest }: KnownObject, port: number): boolean {
  const { listeners, allowedListeners } = mapOf(manifest.spec);
  return allowedListeners !== undefined || !Array.isArray(listeners) || listeners.some(listener => !isObject(listener) || typeof listener.port !== 'number' || listener.port === port);
}
