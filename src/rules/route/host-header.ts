import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { vendorAt } from '../../intent/vendor';
import { mapOf } from '../../schema/json-type';
import { dialects } from '../dialect-range';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend } from '../llm-backend';
import { Path, path, placesOf } from '../places';
import { isPublicHost } from '../public-host';
import { CodeEntry, Found, ObjectRule } from '../rule';

const manifests = (filters: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: deepseek
spec:
  type: AI
  ai:
    llm:
      openai:
        authToken:
          kind: SecretRef
          secretRef:
            name: deepseek-key
      host: api.deepseek.com
      port: 443
      path:
        full: /v1/chat/completions
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  name: deepseek
spec:
  targetRefs:
  - group: gateway.kgateway.dev
    kind: Backend
    name: deepseek
  validation:
    hostname: api.deepseek.com
    wellKnownCACertificates: System
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
    - group: gateway.kgateway.dev
      kind: Backend
      name: deepseek
${filters}`;

const OVERRIDDEN_HOSTS = ['spec.ai.llm.host', 'spec.ai.priorityGroups.*.providers.*.host'].map(path);

const HOST_HEADER: CodeEntry = {
  code: 'LintHostHeader',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a provider at a host of one\'s own gets the Host header of the caller',
  reason: 'a public provider refuses requests for another host',
  fix: 'add a URLRewrite filter with hostname',
};

const REWRITE = '    filters:\n    - type: URLRewrite\n      urlRewrite:\n        hostname: api.deepseek.com\n';

/** Where the gateway does not set the Host header of a host of one's own, the route must. */
export const hostHeader: ObjectRule = {
  ...HOST_HEADER,
  dialects: dialects(...DIALECTS.filter(({ placement: { hostRewrite } }) => hostRewrite === 'route').map(({ id }) => id)),
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: {
    language: 'yaml', bad: manifests(''), good: manifests('    filters:\n    - type: URLRewrite\n      urlRewrite:\n        hostname: api.deepseek.com\n'),
  },
  find: (object, around) => hostHeaders(object, around, OVERRIDDEN_HOSTS, isPublicHost),
};

const STATIC_HOSTS = [path('spec.static.hosts.*.host')];

/** A server of one's own may well expect the Host header of the caller. */
const isVendor = (host: string): boolean => vendorAt(host) !== undefined;

/** Envoy sends on the Host header of the caller, whatever the host is called, unless the route or a policy of it says otherwise. */
export const hostHeaderOfStatic: ObjectRule = {
  ...HOST_HEADER,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy'),
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: toStatic(''), good: toStatic(REWRITE) },
  find: (object, around) => {
    const isRewritten = (policy: KnownObject): boolean => mapOf(policy.manifest.spec).autoHostRewrite === true;
    const found = hostHeaders(object, around, STATIC_HOSTS, isVendor);
    return found.length > 0 && around.ofKind('TrafficPolicy').some(policy => isRewritten(policy) && isNear(object.namespace, policy.namespace)) ? NONE : found;
  },
};

const NONE: readonly Found[] = [];

function hostHeaders(object: KnownObject, around: KnownObjects, hosts: readonly Path[], isStrict: (host: string) => boolean): readonly Found[] {
  return object.targets.flatMap(({ rule, target, keys }) => {
    if (!isLlmBackend(target)) { return []; }
    const rewrites = [rule.filters, target.filters].some(filters => filters?.some(filter => filter.kind === 'rewrite' && filter.hostname !== undefined));
    const backend = rewrites ? undefined : around.targetOf(object, target);
    const [host] = hosts.flatMap(at => backend ? placesOf(backend.manifest, at) : []);
    return host === undefined || !isStrict(String(host.value)) ? []
      : { message: `${object.dialects[0].title} passes on the caller's Host header to '${String(host.value)}', which will refuse it; add a URLRewrite filter with hostname`, keys };
  });
}

function toStatic(filters: string): string {
  return `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: deepseek
spec:
  type: Static
  static:
    hosts:
    - host: api.deepseek.com
      port: 80
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
    - group: gateway.kgateway.dev
      kind: Backend
      name: deepseek
${filters}`;
}
