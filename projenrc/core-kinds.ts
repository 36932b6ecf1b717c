import { ReleaseBuilder } from '../src/schema/crd';
import { Release } from '../src/schema/release';

/**
 * The parts of the core API that gateway manifests go with, described by hand: the server has no CRDs for them. A null is nothing to it
 * wherever it stands; and status is decoded before it is dropped, so that its types matter.
 */

const string = { type: 'string', nullable: true };
const int32 = { type: 'integer', format: 'int32', nullable: true };
const int64 = { type: 'integer', nullable: true };
const boolean = { type: 'boolean', nullable: true };
const map = (values: object) => ({ type: 'object', nullable: true, additionalProperties: values });
const list = (items: object) => ({ type: 'array', nullable: true, items });
const object = (properties: object) => ({ type: 'object', nullable: true, properties });
const byte = { type: 'integer', minimum: 0, maximum: 255, nullable: true };
/** Base64, or a list of bytes: that is what the server decodes them from. */
const bytes = { type: 'string', format: 'base64-of-core', nullable: true, items: byte };
const kind = (properties: object) => ({
  type: 'object',
  properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, ...properties },
});

const secret = kind({
  type: { type: 'string', default: 'Opaque' },
  immutable: boolean,
  data: map(bytes),
  stringData: map(string),
});

const configMap = kind({
  immutable: boolean,
  data: map(string),
  binaryData: map(bytes),
});

const time = { type: 'string', format: 'time-of-core', nullable: true };
const condition = { type: string, status: string, lastTransitionTime: time, reason: string, message: string };

const port = { type: 'integer', minimum: 1, maximum: 65535 };

const service = kind({
  spec: object({
    ports: list({
      type: 'object',
      required: ['port'],
      properties: {
        name: string,
        protocol: { type: 'string', default: 'TCP' },
        appProtocol: string,
        port,
        targetPort: { 'x-kubernetes-int-or-string': true },
        nodePort: int32,
      },
    }),
    selector: map(string),
    clusterIP: string,
    clusterIPs: list({ type: 'string' }),
    type: { type: 'string', default: 'ClusterIP' },
    externalIPs: list({ type: 'string' }),
    sessionAffinity: { type: 'string', default: 'None' },
    loadBalancerIP: string,
    loadBalancerSourceRanges: list({ type: 'string' }),
    externalName: string,
    externalTrafficPolicy: string,
    healthCheckNodePort: int32,
    publishNotReadyAddresses: boolean,
    sessionAffinityConfig: object({ clientIP: object({ timeoutSeconds: int32 }) }),
    ipFamilies: list({ type: 'string' }),
    ipFamilyPolicy: string,
    allocateLoadBalancerNodePorts: boolean,
    loadBalancerClass: string,
    internalTrafficPolicy: string,
    trafficDistribution: string,
  }),
  status: object({
    loadBalancer: object({
      ingress: list(object({
        ip: string, hostname: string, ipMode: string, ports: list(object({ port: int32, protocol: string, error: string })),
      })),
    }),
    conditions: list(object({ ...condition, observedGeneration: int64 })),
  }),
});

const namespace = kind({
  spec: object({ finalizers: list({ type: 'string' }) }),
  status: object({ phase: string, conditions: list(object(condition)) }),
});

const reference = object({
  apiVersion: string, kind: string, name: string, namespace: string, uid: string, fieldPath: string, resourceVersion: string,
});

const serviceAccount = kind({
  secrets: list(reference),
  imagePullSecrets: list(object({ name: string })),
  automountServiceAccountToken: boolean,
});

export function coreRelease(): Release {
  const builder = new ReleaseBuilder('core');
  builder.addKind('v1', 'Secret', secret, { namespaced: true }, 'Secret');
  builder.addKind('v1', 'ConfigMap', configMap, { namespaced: true }, 'ConfigMap');
  builder.addKind('v1', 'Service', service, { namespaced: true }, 'Service');
  builder.addKind('v1', 'Namespace', namespace, { namespaced: false }, 'Namespace');
  builder.addKind('v1', 'ServiceAccount', serviceAccount, { namespaced: true }, 'ServiceAccount');
  return builder.build();
}
