import { isObject, JsonObject } from './json-type';

const CLIENT_IP_SECONDS = 10800;

/** The defaults of a Service that depend on its other fields; what its schema can say is filled in already. */
export function fillService(service: JsonObject): JsonObject {
  const { sessionAffinityConfig: config, ...spec } = isObject(service.spec) ? service.spec : {} as JsonObject;
  const type = orElse(spec.type, 'ClusterIP');
  const affinity = orElse(spec.sessionAffinity, 'None');
  const hasAddress = Array.isArray(spec.externalIPs) && spec.externalIPs.length > 0;
  const outside = type === 'LoadBalancer' || type === 'NodePort' || (type === 'ClusterIP' && hasAddress);
  const filled: JsonObject = {
    ...spec,
    type,
    sessionAffinity: affinity,
    // Without affinity its configuration is dropped.
    ...affinity !== 'None' && config !== undefined && config !== null && { sessionAffinityConfig: config },
    ...affinity === 'ClientIP' && { sessionAffinityConfig: withTimeout(config) },
    ...Array.isArray(spec.ports) && { ports: spec.ports.map(port) },
    ...type === 'LoadBalancer' && isNothing(spec.allocateLoadBalancerNodePorts) && { allocateLoadBalancerNodePorts: true },
    ...outside && { externalTrafficPolicy: orElse(spec.externalTrafficPolicy, 'Cluster') },
    ...type !== 'ExternalName' && isNothing(spec.internalTrafficPolicy) && { internalTrafficPolicy: 'Cluster' },
  };
  return { ...service, spec: filled };
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/** To a field that is no pointer in Go, a text of no length is none. */
const orElse = (value: unknown, fallback: string): unknown => isNothing(value) || value === '' ? fallback : value;

function port(given: unknown): unknown {
  if (!isObject(given)) { return given; }
  const target = given.targetPort === 0 ? undefined : given.targetPort;
  return { ...given, protocol: orElse(given.protocol, 'TCP'), targetPort: isNothing(target) || target === '' ? given.port : target };
}

function withTimeout(config: unknown): unknown {
  const complete = isObject(config) && isObject(config.clientIP) && !isNothing(config.clientIP.timeoutSeconds);
  return complete || (!isNothing(config) && !isObject(config)) ? config : { clientIP: { timeoutSeconds: CLIENT_IP_SECONDS } };
}
