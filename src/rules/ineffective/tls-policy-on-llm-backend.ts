import { INEFFECTIVE } from './ineffective';
import { DIALECTS } from '../../dialects/registry';
import { isObject, mapOf } from '../../schema/json-type';
import { dialects } from '../dialect-range';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const TARGETS = path('spec.targetRefs.*');

const manifests = (backend: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec: ${backend}
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  name: openai
spec:
  targetRefs:
  - group: gateway.kgateway.dev
    kind: Backend
    name: openai
  validation:
    hostname: api.openai.com
    wellKnownCACertificates: System
`;

/** kgateway on Envoy sets up TLS of an LLM backend by itself. */
export const tlsPolicyOnLlmBackend: ObjectRule = {
  ...INEFFECTIVE,
  dialects: dialects(...DIALECTS.filter(({ placement: { tls } }) => tls === 'implicit').map(({ id }) => id)),
  kinds: ['gateway.networking.k8s.io/BackendTLSPolicy'],
  examples: {
    language: 'yaml',
    bad: manifests('{type: AI, ai: {llm: {openai: {authToken: {kind: Passthrough}}}}}'),
    good: manifests('{type: Static, static: {hosts: [{host: api.openai.com, port: 443}]}}'),
    dialects: ['kgateway-2.1-envoy'],
  },
  find: (object, around) => placesOf(object.manifest, TARGETS).flatMap(({ value, keys }) => {
    const backend = isObject(value) && value.kind === 'Backend' ? around.find('Backend', object.namespace, String(value.name)) : undefined;
    return backend === undefined || mapOf(backend.manifest.spec).ai === undefined ? []
      : { message: `${object.dialects[0].title} does not follow it for an LLM backend, whose TLS it sets up by itself; leave it out`, keys };
  }),
};
