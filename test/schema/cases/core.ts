/** Objects of the core kinds, without apiVersion. Put to the server's own decoding, and to the oracle's account of its checks. */
export interface CoreCase {
  readonly accepted: readonly object[];
  readonly refused: { readonly [code: string]: readonly object[] };
}

const metadata = { name: 'it' };
const secret = (rest: object): object => ({ kind: 'Secret', metadata, ...rest });
const config = (rest: object): object => ({ kind: 'ConfigMap', metadata, ...rest });
const service = (spec: object): object => ({ kind: 'Service', metadata, spec });
const web = [{ port: 80 }];
const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const MEGABYTE = 'x'.repeat(1024 * 1024);

export const CORE_CASES: { readonly [kind: string]: CoreCase } = {
  Secret: {
    accepted: [
      secret({}), secret({ data: { a: 'YQ==' } }), secret({ data: { 'a.B-c_d': '' } }), secret({ stringData: { a: 'anything $AT_ALL' } }), secret({ data: null }),
      secret({ data: { a: null } }), secret({ data: { a: 'YW\nJj' } }), secret({ immutable: true }), secret({ type: 'example.com/mine' }), secret({ type: '' }),
      secret({ type: 'kubernetes.io/tls', data: { 'tls.crt': '', 'tls.key': '' } }), secret({ type: 'kubernetes.io/tls', stringData: { 'tls.crt': '', 'tls.key': '' } }),
      secret({ type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '{}' } }), secret({ type: 'kubernetes.io/basic-auth', stringData: { password: '' } }),
      secret({ type: 'kubernetes.io/ssh-auth', stringData: { 'ssh-privatekey': 'x' } }), secret({ stringData: { a: MEGABYTE } }), secret({ data: { a: MEGABYTE } }),
      { kind: 'Secret', metadata: { name: 'it', annotations: { 'kubernetes.io/service-account.name': 'a' } }, type: 'kubernetes.io/service-account-token' },
      { kind: 'Secret', metadata: { generateName: 'it-' } }, secret({ data: { a: 'YQ==' }, stringData: { a: 'b' } }),
      secret({ type: 'kubernetes.io/dockercfg', data: { '.dockercfg': 'bnVsbA==' } }), secret({ data: { a: [97, null] } }), secret({ type: 'kubernetes.io/tls', data: { 'tls.crt': null, 'tls.key': null } }),
    ],
    refused: {
      SchemaFormat: [secret({ data: { a: 'plain' } }), secret({ data: { a: 'YQ' } }), secret({ type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': 'x' } }),
        secret({ type: 'kubernetes.io/dockercfg', stringData: { '.dockercfg': '[]' } }), secret({ type: 'kubernetes.io/dockercfg', data: { '.dockercfg': null } })],
      SchemaType: [secret({ data: { a: 1 } }), secret({ data: 'x' }), secret({ stringData: { a: 1 } }), secret({ stringData: { a: true } }), secret({ immutable: 'true' }), secret({ type: 1 }), secret({ data: { a: ['x'] } })],
      SchemaPattern: [secret({ stringData: { 'a b': '' } }), secret({ data: { 'a/b': '' } }), secret({ data: { '': '' } }), secret({ data: { '..': '' } }), secret({ data: { '..a': '' } }), secret({ data: { '.': '' } })],
      SchemaUnknownField: [secret({ spec: {} }), secret({ stringdata: {} }), secret({ Data: {} })],
      SchemaRequired: [
        secret({ type: 'kubernetes.io/tls' }), secret({ type: 'kubernetes.io/tls', data: { 'tls.crt': '' } }), secret({ type: 'kubernetes.io/basic-auth' }),
        secret({ type: 'kubernetes.io/ssh-auth', stringData: { 'ssh-privatekey': '' } }), secret({ type: 'kubernetes.io/service-account-token' }), secret({ type: 'kubernetes.io/dockercfg' }),
      ],
      SchemaBound: [secret({ stringData: { a: MEGABYTE, b: 'x' } }), secret({ stringData: { a: `${MEGABYTE}x` } }), secret({ data: { a: [256] } }), { kind: 'Secret', metadata: { name: 'it', generation: -1 } }],
      SchemaMetadata: [{ kind: 'Secret', metadata: { name: 'It' } }, { kind: 'Secret', metadata: {} }, { kind: 'Secret' }, { kind: 'Secret', metadata: { name: 'it', labels: { 'a b': '' } } }, { kind: 'Secret', metadata: { name: 'it', finalizers: ['a'] } }],
    },
  },
  ConfigMap: {
    accepted: [config({}), config({ data: { a: 'x', b: '' } }), config({ data: { a: null } }), config({ binaryData: { a: 'YQ==' } }), config({ immutable: false })],
    refused: {
      SchemaType: [config({ data: { a: 1 } }), config({ data: { a: { b: 'c' } } }), config({ data: ['a'] })],
      SchemaPattern: [config({ data: { 'a b': '' } })],
      SchemaFormat: [config({ binaryData: { a: 'x' } })],
      SchemaDuplicate: [config({ data: { a: 'x' }, binaryData: { a: 'YQ==' } })],
      SchemaUnknownField: [config({ stringData: {} })],
      SchemaBound: [config({ data: { a: `${MEGABYTE}x` } })],
    },
  },
  Service: {
    accepted: [
      service({ ports: web }), service({ ports: [{ name: 'a', port: 80 }, { name: 'b', port: 443, targetPort: 'https' }] }), service({ clusterIP: 'None' }),
      service({ type: 'ExternalName', externalName: 'api.example.com' }), service({ type: 'ExternalName', externalName: 'api.example.com.', ports: web }),
      service({ type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] }), service({ type: 'LoadBalancer', ports: web, loadBalancerSourceRanges: ['10.0.0.0/8'] }),
      service({ ports: [{ name: 'a', port: 53, protocol: 'UDP' }, { name: 'b', port: 53 }] }), service({ ports: web, selector: { 'app.kubernetes.io/name': 'a' } }),
      service({ ports: web, sessionAffinity: 'ClientIP' }), service({ ports: web, externalIPs: ['1.2.3.4'], externalTrafficPolicy: 'Local' }),
      service({ ports: [{ port: 80, appProtocol: 'kubernetes.io/h2c' }], publishNotReadyAddresses: true }), service({ ports: [{ port: 80, targetPort: 0 }] }),
      service({ ports: web, ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6', 'IPv4'] }), service({ ports: web, trafficDistribution: 'PreferClose' }), service({ ports: web, clusterIP: '10.0.0.1' }),
      service({ ports: web, sessionAffinityConfig: { clientIP: {} } }), service({ ports: [{ port: 80, protocol: '', targetPort: '', name: null }], type: '', sessionAffinity: '' }),
      service({ type: 'LoadBalancer', ports: [{ port: 10250 }], loadBalancerSourceRanges: [' 010.0.0.1/08 '] }), service({ ports: web, externalIPs: ['010.1.1.1', '::ffff:1.2.3.4'] }),
      service({ ports: web, clusterIP: 'fd00::1', clusterIPs: ['fd00::1', '10.0.0.1'], ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'RequireDualStack' }),
      service({ clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }), { ...service({ ports: web }), status: { loadBalancer: { ingress: [{ ip: 'x' }] }, conditions: [null] } },
      { kind: 'Service', metadata: { name: 'it', annotations: { [RANGES]: '10.0.0.0/8, 10.1.0.0/16' } }, spec: { type: 'LoadBalancer', ports: web } },
    ],
    refused: {
      SchemaRequired: [service({}), service({ ports: [] }), service({ ports: [{ port: 80 }, { port: 81 }] }), service({ type: 'ExternalName' })],
      SchemaBound: [service({ ports: [{ port: 0 }] }), service({ ports: [{ port: 65536 }] }), service({ type: 'NodePort', ports: [{ port: 80, nodePort: 65536 }] }), service({ type: 'NodePort', ports: [{ port: 80, nodePort: 2 ** 31 }] }), service({ ports: web, sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } })],
      SchemaEnum: [service({ type: 'Other', ports: web }), service({ ports: [{ port: 80, protocol: 'tcp' }] }), service({ ports: web, internalTrafficPolicy: 'x' }), service({ ports: web, internalTrafficPolicy: '' }), service({ ports: web, ipFamilies: ['ipv4'] }), service({ ports: web, sessionAffinity: 'x' })],
      SchemaPattern: [service({ ports: [{ port: 80, name: 'A' }] }), service({ ports: [{ port: 80, targetPort: '80' }] }), service({ ports: [{ port: 80, targetPort: 'a-very-long-port-name' }] }), service({ ports: [{ port: 80, targetPort: 65536 }] }), service({ type: 'ExternalName', externalName: 'http://x' })],
      SchemaDuplicate: [service({ ports: [{ name: 'a', port: 80 }, { name: 'b', port: 80 }] }), service({ ports: [{ name: 'a', port: 80 }, { name: 'a', port: 81 }] })],
      SchemaRule: [service({ ports: [{ port: 80, nodePort: 30080 }] }), service({ ports: web, externalTrafficPolicy: 'Local' }), service({ type: 'NodePort', clusterIP: 'None', ports: web }), service({ ports: web, loadBalancerClass: 'a/b' }), service({ ports: web, ipFamilies: ['IPv4', 'IPv6'] }),
        service({ ports: web, clusterIP: '10.0.0.1', ipFamilies: ['IPv6'] }), service({ ports: web, clusterIPs: ['10.0.0.1'] }), service({ type: 'ExternalName', externalName: 'a', ipFamilyPolicy: 'SingleStack' }),
        service({ ports: web, clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', '10.0.0.2'], ipFamilyPolicy: 'RequireDualStack' }), service({ type: 'LoadBalancer', ports: web, healthCheckNodePort: 30000 }),
        { kind: 'Service', metadata: { name: 'it', annotations: { [RANGES]: '10.0.0.0/8' } }, spec: { ports: web } },
        { kind: 'Service', metadata: { name: 'it', annotations: { 'service.kubernetes.io/topology-aware-hints': 'a', 'service.kubernetes.io/topology-mode': 'b' } }, spec: { ports: web } }],
      SchemaFormat: [service({ ports: web, clusterIP: 'x' }), service({ ports: web, externalIPs: ['x'] }), service({ ports: web, externalIPs: ['127.0.0.1'] }), service({ ports: web, externalIPs: ['fe80::1'] }), service({ type: 'LoadBalancer', ports: web, loadBalancerSourceRanges: ['x'] })],
      SchemaMetadata: [service({ ports: web, selector: { a: 'b c' } }), { kind: 'Service', metadata: { name: '1a' }, spec: { ports: web } }, { kind: 'Service', metadata: { name: 'a.b' }, spec: { ports: web } }],
      SchemaUnknownField: [service({ ports: web, Type: 'x' }), service({ ports: [{ port: 80, target: 1 }] }), service({ ports: web, sessionAffinityConfig: { timeoutSeconds: 1 } }), { ...service({ ports: web }), status: { x: null } }],
      SchemaType: [service({ ports: [{ port: '80' }] }), service({ ports: web, selector: { a: 1 } }), service({ ports: { port: 80 } }), service({ ports: web, sessionAffinityConfig: [] }), { ...service({ ports: web }), status: 'x' }, service({ ports: web, externalIPs: [null] })],
    },
  },
  Namespace: {
    accepted: [{ kind: 'Namespace', metadata }, { kind: 'Namespace', metadata: { name: 'it', labels: { a: 'b' } } }, { kind: 'Namespace', metadata, spec: {} }, { kind: 'Namespace', metadata, spec: { finalizers: ['kubernetes'] } }],
    refused: {
      SchemaMetadata: [{ kind: 'Namespace', metadata: { name: 'a.b' } }, { kind: 'Namespace', metadata: { name: 'a'.repeat(64) } }, { kind: 'Namespace', metadata, spec: { finalizers: ['a'] } }, { kind: 'Namespace', metadata, spec: { finalizers: ['a b/c'] } }],
      SchemaFormat: [{ kind: 'Namespace', metadata, status: { conditions: [{ lastTransitionTime: 'x' }] } }],
      SchemaType: [{ kind: 'Namespace', metadata, status: { conditions: [{ lastTransitionTime: [] }] } }],
      SchemaUnknownField: [{ kind: 'Namespace', metadata, data: {} }],
    },
  },
  ServiceAccount: {
    accepted: [{ kind: 'ServiceAccount', metadata }, { kind: 'ServiceAccount', metadata: { name: 'a.b', annotations: { 'eks.amazonaws.com/role-arn': 'x' } }, automountServiceAccountToken: false, imagePullSecrets: [{ name: 'x' }], secrets: [{ name: 'x' }, null] }],
    refused: { SchemaType: [{ kind: 'ServiceAccount', metadata, automountServiceAccountToken: 'no' }], SchemaUnknownField: [{ kind: 'ServiceAccount', metadata, spec: {} }, { kind: 'ServiceAccount', metadata, imagePullSecrets: [{ nam: 'x' }] }] },
  },
};

export const inCore = (object: object): { readonly [key: string]: unknown } => ({ apiVersion: 'v1', ...object });
