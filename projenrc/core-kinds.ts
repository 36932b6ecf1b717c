import { ReleaseBuilder } from '../src/schema/crd';
import { Release } from '../src/schema/release';

/** The parts of the core API that gateway manifests go with, described by hand: the server has no CRDs for them. */

const string = { type: 'string', nullable: true };
const integer = { type: 'integer', nullable: true };
const boolean = { type: 'boolean', nullable: true };
const map = (values: object) => ({ type: 'object', nullable: true, additionalProperties: values });
const list = (items: object) => ({ type: 'array', nullable: true, items });
const free = { 'type': 'object', 'nullable': true, 'x-kubernetes-preserve-unknown-fields': true };
const kind = (properties: object) => ({
  type: 'object',
  properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, ...properties },
});

const secret = kind({
  type: { type: 'string', default: 'Opaque' },
  immutable: boolean,
  data: map({ type: 'string', format: 'base64-of-core', nullable: true }),
  stringData: map(string),
});

const configMap = kind({
  immutable: boolean,
  data: map(string),
  binaryData: map({ type: 'string', format: 'base64-of-core', nullable: true }),
});

const port = { type: 'integer', minimum: 1, maximum: 65535 };

const service = kind({
  spec: {
    type: 'object',
    nullable: true,
    properties: {
      ports: list({
        type: 'object',
        required: ['port'],
        properties: {
          name: string,
          protocol: { type: 'string', enum: ['TCP', 'UDP', 'SCTP'], default: 'TCP' },
          appProtocol: string,
          port,
          targetPort: { 'x-kubernetes-int-or-string': true },
          nodePort: integer,
        },
      }),
      selector: map(string),
      clusterIP: string,
      clusterIPs: list({ type: 'string' }),
      type: { type: 'string', enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'], default: 'ClusterIP' },
      externalIPs: list({ type: 'string' }),
      sessionAffinity: { type: 'string', enum: ['None', 'ClientIP'], default: 'None' },
      loadBalancerIP: string,
      loadBalancerSourceRanges: list({ type: 'string' }),
      externalName: string,
      externalTrafficPolicy: string,
      healthCheckNodePort: integer,
      publishNotReadyAddresses: boolean,
      sessionAffinityConfig: free,
      ipFamilies: list({ type: 'string' }),
      ipFamilyPolicy: string,
      allocateLoadBalancerNodePorts: boolean,
      loadBalancerClass: string,
      internalTrafficPolicy: string,
      trafficDistribution: string,
    },
  },
  status: free,
});

const namespace = kind({ spec: { type: 'object', nullable: true, properties: { finalizers: list({ type: 'string' }) } }, status: free });

const reference = {
  type: 'object',
  properties: { apiVersion: string, kind: string, name: string, namespace: string, uid: string, fieldPath: string, resourceVersion: string },
};

const serviceAccount = kind({
  secrets: list(reference),
  imagePullSecrets: list({ type: 'object', properties: { name: string } }),
  automountServiceAccountToken: boolean,
});

export function coreRelease(): Release {
  const builder = new ReleaseBuilder('core');
  builder.addKind('v1', 'Secret', secret, { namespaced: true }, 'Secret');
  builder.addKind('v1', 'ConfigMap', configMap, { namespaced: true }, 'ConfigMap');
  builder.addKind('v1', 'Service', service, { namespaced: true, status: true }, 'Service');
  builder.addKind('v1', 'Namespace', namespace, { namespaced: false, status: true }, 'Namespace');
  builder.addKind('v1', 'ServiceAccount', serviceAccount, { namespaced: true }, 'ServiceAccount');
  return builder.build();
}
