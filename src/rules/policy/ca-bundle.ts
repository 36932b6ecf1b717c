import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifests = (entry: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  name: to-vllm
spec:
  targetRefs:
  - group: ""
    kind: Service
    name: vllm
  validation:
    hostname: vllm.example.com
    caCertificateRefs:
    - group: ""
      kind: ConfigMap
      name: authorities
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: authorities
data:
  ${entry}: $CA_BUNDLE
`;

const REFERENCES = ['spec.validation', 'spec.policies.tls', 'spec.backend.tls', 'spec.ai.groups.*.providers.*.policies.tls'].map(at => path(`${at}.caCertificateRefs.*`));

/** By the source of kgateway 2.0 and 2.1, and of agentgateway 1.0 and 1.4: one entry of one kind is read. */
export const caBundle: ObjectRule = {
  code: 'LintCaBundle',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'certificates are to be verified by authorities that are not found',
  reason: 'the entry ca.crt of a ConfigMap in the namespace of what refers to it is read, and nothing else; without it the backend is not called, or not verified',
  fix: 'put the authorities into the entry ca.crt of such a ConfigMap',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/BackendTLSPolicy', 'agentgateway.dev/AgentgatewayBackend', 'agentgateway.dev/AgentgatewayPolicy'],
  examples: { language: 'yaml', bad: manifests('ca-bundle.crt'), good: manifests('ca.crt'), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1', 'agentgateway-1.4'] },
  find: (object, around) => REFERENCES.flatMap(at => placesOf(object.manifest, at)).flatMap(({ value, keys }) => {
    const message = isObject(value) ? problemOf(value, object, around) : undefined;
    return message === undefined ? [] : [{ message, keys }];
  }),
};

function problemOf({ group = '', kind = 'ConfigMap', name }: JsonObject, object: KnownObject, around: KnownObjects): string | undefined {
  if (typeof kind !== 'string' || typeof name !== 'string' || isPlaceholder(name) || isPlaceholder(kind)) { return undefined; }
  if (group !== '' || kind !== 'ConfigMap') {
    const { dialect, kind: own } = object;
    return own !== 'BackendTLSPolicy' || dialect === undefined || dialect.id === 'agentgateway-1.5' ? undefined : `${dialect.title}: authorities are read from a ConfigMap, not from ${kind} '${name}'; put them into the entry ca.crt of one`;
  }
  const namespace = settled(object.namespace);
  const wanted = { group: '', kind, name };
  const configMap = around.find(kind, namespace, name, '');
  if (!configMap) {
    const absence = absenceOf(wanted, namespace, object, around);
    // Other ConfigMaps are no reason to expect this one.
    return absence === undefined || absence.beside !== undefined ? undefined : `${absent(wanted, namespace, absence)}; ${remedyFor(absence)}`;
  }
  const entries = Object.keys(mapOf(configMap.manifest.data));
  return entries.length === 0 || entries.includes('ca.crt') ? undefined
    : `the entry ca.crt of the ConfigMap '${name}' is read, which has only ${entries.map(entry => `'${entry}'`).join(', ')}; call it ca.crt`;
}
