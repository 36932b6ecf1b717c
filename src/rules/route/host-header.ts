import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { dialects } from '../dialect-range';
import { isLlmBackend } from '../llm-backend';
import { path, placesOf } from '../places';
import { isPublicHost } from '../public-host';
import { ObjectRule } from '../rule';

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

/** Where the gateway does not set the Host header of a host of one's own, the route must. */
export const hostHeader: ObjectRule = {
  code: 'LintHostHeader',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a provider at a host of one\'s own gets the Host header of the caller',
  reason: 'a public provider refuses requests for another host',
  fix: 'add a URLRewrite filter with hostname',
  dialects: dialects(...DIALECTS.filter(({ placement: { hostRewrite } }) => hostRewrite === 'route').map(({ id }) => id)),
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: {
    language: 'yaml', bad: manifests(''), good: manifests('    filters:\n    - type: URLRewrite\n      urlRewrite:\n        hostname: api.deepseek.com\n'),
  },
  find: (object, around) => object.targets.flatMap(({ rule, target, keys }) => {
    if (!isLlmBackend(target)) { return []; }
    const rewrites = [rule.filters, target.filters].some(filters => filters?.some(filter => filter.kind === 'rewrite' && filter.hostname !== undefined));
    const backend = rewrites ? undefined : around.targetOf(object, target);
    const [host] = OVERRIDDEN_HOSTS.flatMap(at => backend ? placesOf(backend.manifest, at) : []);
    return host === undefined || !isPublicHost(String(host.value)) ? []
      : { message: `${object.dialects[0].title} passes on the caller's Host header to '${String(host.value)}', which will refuse it; add a URLRewrite filter with hostname`, keys };
  }),
};
