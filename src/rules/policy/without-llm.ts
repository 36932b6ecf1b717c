import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { dialects } from '../dialect-range';
import { INEFFECTIVE } from '../ineffective/ineffective';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Found, ObjectRule } from '../rule';

const manifests = (backend: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: guard
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  ai:
    promptGuard:
      request:
        regex:
          action: REJECT
          matches:
          - pattern: secret
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - timeouts:
      request: 0s
    backendRefs:
    - ${backend}
`;

/** The controller only logs it (kgateway#11557). */
export const withoutLlm: ObjectRule = {
  ...INEFFECTIVE,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
  kinds: ['gateway.kgateway.dev/TrafficPolicy'],
  examples: {
    language: 'yaml',
    bad: manifests('{name: vllm, port: 8000}'),
    good: manifests('{group: gateway.kgateway.dev, kind: Backend, name: vllm}'),
    dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'],
  },
  find: (policy, around) => {
    const { ai, targetRefs } = mapOf(policy.manifest.spec);
    if (ai === undefined) { return NONE; }
    const named = (Array.isArray(targetRefs) ? targetRefs : []).filter(isObject)
      .map(({ kind, name }) => kind === 'HTTPRoute' ? around.find('HTTPRoute', settled(policy.namespace), String(name)) : undefined);
    const routes = [...named, ...around.policyUsers(policy)];
    const plain = routes.map(route => route && plainTarget(route, around));
    return routes.length === 0 || plain.some(each => each === undefined) ? NONE : [{
      message: `it is followed on the way to LLM backends only, and the route leads to ${String(plain[0])} instead; refer to a Backend of type AI, which can have a host of your own`,
      keys: ['spec', 'ai'],
    }];
  },
};

const NONE: readonly Found[] = [];

/** What a route leads to where that is no LLM backend; undefined where any of it may be one. */
function plainTarget(route: KnownObject, around: KnownObjects): string | undefined {
  const { targets } = route;
  const isPlain = targets.length > 0 && targets.every(({ target }) => {
    if (target.group === '' && target.kind === 'Service') { return true; }
    const backend = around.targetOf(route, target);
    return backend?.group === 'gateway.kgateway.dev' && backend.kind === 'Backend' && mapOf(backend.manifest.spec).ai === undefined;
  });
  return isPlain ? `${targets[0].target.kind} '${targets[0].target.name}'` : undefined;
}
