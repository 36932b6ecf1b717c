import { isObject, JsonObject } from './json-type';

/** The defaults of a Service that depend on its other fields; what its schema can say is filled in already. */
export function fillService(service: JsonObject): JsonObject {
  const spec = isObject(service.spec) ? service.spec : {};
  const outside = ['LoadBalancer', 'NodePort'].includes(String(spec.type)) || (spec.type === 'ClusterIP' && Array.isArray(spec.externalIPs) && spec.externalIPs.length > 0);
  const filled: JsonObject = {
    ...spec,
    ...absent(spec, 'type') && { type: 'ClusterIP' },
    ...absent(spec, 'sessionAffinity') && { sessionAffinity: 'None' },
    ...spec.sessionAffinity === 'ClientIP' && { sessionAffinityConfig: affinity(spec.sessionAffinityConfig) },
    ...Array.isArray(spec.ports) && { ports: spec.ports.map(port) },
    ...spec.type === 'LoadBalancer' && absent(spec, 'allocateLoadBalancerNodePorts') && { allocateLoadBalancerNodePorts: true },
    ...outside && absent(spec, 'externalTrafficPolicy') && { externalTrafficPolicy: 'Cluster' },
    ...spec.type !== 'ExternalName' && absent(spec, 'internalTrafficPolicy') && { internalTrafficPolicy: 'Cluster' },
  };
  return { ...service, spec: filled };
}

const absent = (object: JsonObject, key: string): boolean => object[key] === undefined || object[key] === null || object[key] === '';

function port(given: unknown): unknown {
  if (!isObject(given)) { return given; }
  const target = absent(given, 'targetPort') || given.targetPort === 0;
  return { ...given, ...absent(given, 'protocol') && { protocol: 'TCP' }, ...target && { targetPort: given.port } };
}

function affinity(given: unknown): unknown {
  const config = isObject(given) ? given : {};
  const clientIP = isObject(config.clientIP) ? config.clientIP : {};
  return { ...config, clientIP: { ...clientIP, ...absent(clientIP, 'timeoutSeconds') && { timeoutSeconds: 10800 } } };
}
