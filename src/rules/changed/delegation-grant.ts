import { CHANGED_MEANING } from './changed-meaning';
import { mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { allows } from '../route/cross-namespace';
import { ObjectRule } from '../rule';

const manifests = (more: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: all
  namespace: gateways
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /chat
    backendRefs:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      name: chat
      namespace: apps
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
  namespace: apps
spec:
  rules:
  - backendRefs:
    - name: chat
      port: 8080
${more}`;

const GRANT = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata:
  name: gateways
  namespace: apps
spec:
  from:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    namespace: gateways
  to:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
`;

/** By the source of 1.5 before the release: a route that names its parents lets these in by that. */
export const delegationGrant: ObjectRule = {
  ...CHANGED_MEANING,
  dialects: agentgateway('1.5'),
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests(GRANT) },
  find: (object, around) => object.targets.flatMap(({ target, keys }) => {
    const { namespace: here } = object;
    const { namespace: there, kind, name } = target;
    if (here === undefined || there === undefined || here === there || kind !== 'HTTPRoute') { return []; }
    const meant = name === '*' ? around.ofKind('HTTPRoute').filter(({ namespace }) => namespace === there) : [around.find('HTTPRoute', there, name, GATEWAY_API)];
    const refused = meant.find(route => route && hasNoParents(route)
      && !around.ofKind('ReferenceGrant').some(grant => allows(grant, here, there, { ...target, name: route.name })));
    return refused === undefined ? [] : [{
      message: `from agentgateway 1.5 on a route of '${here}' leads to the HTTPRoute '${refused.name}' of '${there}' only with a ReferenceGrant there, or if that names it in parentRefs; before, neither was needed`,
      keys,
    }];
  }),
};

function hasNoParents({ manifest: { spec } }: KnownObject): boolean {
  const { parentRefs } = mapOf(spec);
  return !Array.isArray(parentRefs) || parentRefs.length === 0;
}
