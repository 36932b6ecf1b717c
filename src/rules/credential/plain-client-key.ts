import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway } from '../dialect-range';
import { isNear } from '../identity';
import { INEFFECTIVE } from '../ineffective/ineffective';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const manifests = (key: string): string => `apiVersion: v1
kind: ConfigMap
metadata:
  name: clients
  labels: {use: client-keys}
data:
  search: '${key}'
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: keys
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    apiKeyAuthentication:
      configMapSelector:
        matchLabels: {use: client-keys}
`;

/** Seen on 1.4.1: entries of ConfigMaps without a hash are left out, and the policy is only partially valid. */
export const plainClientKey: ObjectRule = {
  ...INEFFECTIVE,
  dialects: agentgateway('1.4'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['configMapSelector'],
  examples: {
    language: 'yaml',
    bad: manifests('key-of-search'),
    good: manifests('{"keyHash":"sha256:f5404d68a86b01ee138f6d135cb9952fc6f804f5ab4104a8d4a5fb06e4e1b197"}'),
  },
  find: (policy, around) => {
    const { matchLabels } = mapOf(mapOf(mapOf(mapOf(policy.manifest.spec).traffic).apiKeyAuthentication).configMapSelector);
    if (!isObject(matchLabels)) { return []; }
    return around.ofKind('ConfigMap').filter(({ manifest, namespace }) => isNear(settled(namespace), settled(policy.namespace)) && hasLabels(manifest, matchLabels))
      .flatMap(({ name, manifest }) => unhashed(mapOf(manifest.data)).map(entry => ({
        message: `agentgateway takes no key from the entry '${entry}' of the ConfigMap '${name}', since it has no keyHash; write {"keyHash": "sha256:…"}, or use a Secret`,
        keys: ['spec', 'traffic', 'apiKeyAuthentication', 'configMapSelector'],
      })));
  },
};

function hasLabels({ metadata }: JsonObject, wanted: JsonObject): boolean {
  const labels = mapOf(mapOf(metadata).labels);
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

const unhashed = (data: JsonObject): readonly string[] =>
  Object.entries(data).filter(([, value]) => !isPlaceholder(value) && !isHashed(value)).map(([entry]) => entry);

function isHashed(value: unknown): boolean {
  try {
    return typeof mapOf(JSON.parse(String(value))).keyHash === 'string';
  } catch {
    return false;
  }
}
