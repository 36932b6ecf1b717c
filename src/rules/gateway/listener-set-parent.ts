import { mapOf } from '../../schema/json-type';
import { absenceOf, absent, settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isOpenTo } from '../parent';
import { isPlaceholder } from '../placeholder';
import { PARENT } from '../route/parent-ref';
import { Found, ObjectRule } from '../rule';

const manifests = (allowed: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
  namespace: infra
spec:
  gatewayClassName: agentgateway
${allowed}  listeners:
  - name: http
    port: 80
    protocol: HTTP
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata:
  name: team
  namespace: team
spec:
  parentRef:
    name: ai-gateway
    namespace: infra
  listeners:
  - name: http
    port: 8080
    protocol: HTTP
`;

/** Gateway API: a Gateway that says nothing takes no listeners of others (`NamespaceAcceptedByAllowListeners` of agentgateway v1.4.1, and of kgateway). */
export const listenerSetParent: ObjectRule = {
  ...PARENT,
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/ListenerSet', 'gateway.networking.x-k8s.io/XListenerSet'],
  examples: {
    language: 'yaml', bad: manifests(''), good: manifests('  allowedListeners:\n    namespaces:\n      from: All\n'), dialects: ['agentgateway-1.4'],
  },
  find: (set, around) => {
    const { name, namespace } = mapOf(mapOf(set.manifest.spec).parentRef);
    if (typeof name !== 'string' || isPlaceholder(name)) { return NONE; }
    const there = settled(namespace ?? set.namespace);
    const gateways = around.findAll('Gateway', there, name, GATEWAY_API);
    const keys = ['spec', 'parentRef'];
    if (gateways.some(gateway => takesSet(gateway, set, around))) { return NONE; }
    if (gateways.length > 0) { return [{ message: refusalOf(gateways[0], set), keys }]; }
    const wanted = { group: GATEWAY_API, kind: 'Gateway', name };
    const absence = absenceOf(wanted, there, set, around);
    return !absence || absence.beside !== undefined ? NONE
      : [{ message: `${absent(wanted, there, absence)}; correct the ${absence.namespace === undefined ? 'name' : 'namespace of the reference'}`, keys }];
  },
};

const NONE: readonly Found[] = [];

/** Whether a Gateway takes the listeners of a set. */
export function takesSet(gateway: KnownObject, set: KnownObject, around: KnownObjects): boolean {
  const { allowedListeners } = mapOf(gateway.manifest.spec);
  return isPlaceholder(allowedListeners) || isOpenTo(mapOf(allowedListeners).namespaces, 'None', gateway, set, around);
}

const refusalOf = ({ name, manifest }: KnownObject, { kind, namespace }: KnownObject): string => mapOf(manifest.spec).allowedListeners === undefined
  ? `the Gateway '${name}' says nothing of allowedListeners, and so takes no ${kind}; say in its allowedListeners.namespaces whose (from: Same, All, or a Selector)`
  : `the Gateway '${name}' takes no ${kind} of namespace '${String(namespace)}'; say so in its allowedListeners.namespaces (from: All, or a Selector)`;
