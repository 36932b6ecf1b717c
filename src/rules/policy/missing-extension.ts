import { Severity } from '../../diagnostic/diagnostic';
import { isObject, mapOf } from '../../schema/json-type';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { dialects } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { CodeEntry, ObjectRule } from '../rule';

const MISSING_EXTENSION: CodeEntry = {
  code: 'LintMissingExtension',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a policy refers to an extension, or to an AuthConfig or RateLimitConfig of Gloo, that is not there or of another type',
  reason: 'the policy is not accepted, and nothing of it is enforced',
  fix: 'correct the name, or apply what it refers to',
};

const manifests = (name: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: GatewayExtension
metadata:
  name: limiter
spec:
  type: RateLimit
  rateLimit:
    domain: ai
    grpcService:
      backendRef:
        name: limiter
        port: 8081
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: limits
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: ai-gateway
  rateLimit:
    global:
      descriptors:
      - entries:
        - type: RemoteAddress
      extensionRef:
        name: ${name}
`;

/** What a policy takes from an extension, and the type of extension that has it. */
const REFERENCES = [['rateLimit.global', 'RateLimit'], ['extAuth', 'ExtAuth'], ['extProc', 'ExtProc']].map(([part, type]) => ({ at: path(`spec.${part}.extensionRef`), type }));

/** A policy that refers to an extension; other namespaces can be said from 2.1 on. */
export const missingExtension: ObjectRule = {
  ...MISSING_EXTENSION,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
  kinds: ['gateway.kgateway.dev/TrafficPolicy'],
  fields: ['extensionRef'],
  examples: { language: 'yaml', bad: manifests('limits'), good: manifests('limiter'), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  find: (policy, around) => REFERENCES.flatMap(({ at, type }) => placesOf(policy.manifest, at).flatMap(({ value, keys }) => {
    if (!isObject(value)) { return []; }
    const { name, namespace: said } = value;
    if (typeof name !== 'string' || isPlaceholder(name)) { return []; }
    const namespace = settled(typeof said === 'string' ? said : policy.namespace);
    const wanted = { group: 'gateway.kgateway.dev', kind: 'GatewayExtension', name };
    const extension = around.find(wanted.kind, namespace, name, wanted.group);
    if (extension) {
      const { type: is } = mapOf(extension.manifest.spec);
      return typeof is !== 'string' || isPlaceholder(is) || is === type ? [] : [{
        message: `the GatewayExtension '${name}' is of type ${is}, and ${type} is wanted here, so the policy is not accepted; refer to one of that type`, keys,
      }];
    }
    const absence = absenceOf(wanted, namespace, policy, around);
    return absence === undefined ? [] : [{ message: `${absent(wanted, namespace, absence)}; ${remedyFor(absence)}`, keys }];
  })),
};

const glooManifests = (name: string): string => `apiVersion: enterprise.gloo.solo.io/v1
kind: AuthConfig
metadata:
  name: api-keys
  namespace: gloo-system
spec:
  configs:
  - apiKeyAuth:
      headerName: x-api-key
      labelSelector:
        team: ai
---
apiVersion: gateway.solo.io/v1
kind: RouteOption
metadata:
  name: keys
  namespace: gloo-system
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  options:
    extauth:
      configRef:
        name: ${name}
        namespace: gloo-system
`;

/** What options of Gloo refer to, by name and namespace. */
const CONFIGS = [
  { at: path('spec.options.extauth.configRef'), wanted: { group: 'enterprise.gloo.solo.io', kind: 'AuthConfig' } },
  { at: path('spec.options.rateLimitConfigs.refs.*'), wanted: { group: 'ratelimit.solo.io', kind: 'RateLimitConfig' } },
];

export const missingConfig: ObjectRule = {
  ...MISSING_EXTENSION,
  dialects: dialects('gloo-1.20'),
  kinds: ['gateway.solo.io/RouteOption', 'gateway.solo.io/VirtualHostOption'],
  examples: { language: 'yaml', bad: glooManifests('api-key'), good: glooManifests('api-keys') },
  find: (option, around) => CONFIGS.flatMap(({ at, wanted }) => placesOf(option.manifest, at).flatMap(({ value, keys }) => {
    const { name, namespace: said } = mapOf(value);
    if (typeof name !== 'string' || isPlaceholder(name)) { return []; }
    const namespace = settled(typeof said === 'string' ? said : option.namespace);
    if (around.find(wanted.kind, namespace, name, wanted.group)) { return []; }
    const absence = absenceOf({ ...wanted, name }, namespace, option, around);
    return absence === undefined ? [] : [{ message: `${absent({ ...wanted, name }, namespace, absence)}; ${remedyFor(absence)}`, keys }];
  })),
};
