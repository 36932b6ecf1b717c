import { parseNetwork } from './address';
import { JsonObject } from './json-type';
import { checkKey } from './metadata-key';
import { checkOneOf } from './one-of';
import { Findings, shown } from './problem';

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const TOPOLOGY = ['service.kubernetes.io/topology-aware-hints', 'service.kubernetes.io/topology-mode'] as const;

/** Checks how a Service is reached: load balancing, traffic policies, and the annotations that once said the same. */
export function checkServiceExposure(spec: JsonObject, annotations: JsonObject, findings: Findings): void {
  const balanced = spec.type === 'LoadBalancer';
  checkBalancing(spec, balanced, findings);
  checkAnnotations(spec, balanced, annotations, findings);
  const outside = balanced || spec.type === 'NodePort' || (spec.type === 'ClusterIP' && items(spec.externalIPs).length > 0);
  const { externalTrafficPolicy: policy, healthCheckNodePort: health } = spec;
  if (outside) {
    checkOneOf(spec, 'externalTrafficPolicy', ['Cluster', 'Local'], findings);
  } else if (typeof policy === 'string' && policy !== '') {
    findings.add('SchemaRule', `only for a Service that is open to the outside, got ${shown(policy)}; remove it`, 'externalTrafficPolicy');
  }
  if (typeof health === 'number' && health !== 0 && !(balanced && policy === 'Local' && health > 0 && health <= 65535)) {
    findings.add('SchemaRule', `a port, only for a LoadBalancer with externalTrafficPolicy Local, got ${health}; remove it`, 'healthCheckNodePort');
  }
  checkOneOf(spec, 'internalTrafficPolicy', ['Cluster', 'Local'], findings);
  checkOneOf(spec, 'trafficDistribution', ['PreferClose', 'PreferSameZone', 'PreferSameNode'], findings);
}

const items = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : [];

function checkBalancing(spec: JsonObject, balanced: boolean, findings: Findings): void {
  for (const field of ['loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    const given = Array.isArray(spec[field]) ? items(spec[field]).length > 0 : spec[field] !== undefined && spec[field] !== null;
    if (given && !balanced) {
      findings.add('SchemaRule', `only for a Service of type LoadBalancer, got ${shown(spec[field])}; remove it`, field);
    }
  }
  items(spec.loadBalancerSourceRanges).forEach((range, i) => {
    if (typeof range !== 'string' || isNetwork(range)) { return; }
    findings.add('SchemaFormat', `must be a network such as 10.0.0.0/8, got ${shown(range)}`, 'loadBalancerSourceRanges', i);
  });
  if (typeof spec.loadBalancerClass === 'string') { checkKey(spec.loadBalancerClass, findings, 'loadBalancerClass'); }
}

function checkAnnotations(spec: JsonObject, balanced: boolean, annotations: JsonObject, findings: Findings): void {
  const ranges = annotations[RANGES];
  if (typeof ranges === 'string' && items(spec.loadBalancerSourceRanges).length === 0) {
    if (!balanced) { findings.add('SchemaRule', `the annotation ${RANGES} is only for a Service of type LoadBalancer; remove it`, 'type'); }
    if (ranges.trim() !== '' && !ranges.split(',').every(isNetwork)) {
      findings.add('SchemaFormat', `the annotation ${RANGES} must hold networks such as 10.0.0.0/8, got ${shown(ranges)}`, 'loadBalancerSourceRanges');
    }
  }
  const [hints, mode] = TOPOLOGY.map(key => annotations[key]);
  if (hints !== undefined && mode !== undefined && (hints ?? '') !== (mode ?? '')) {
    findings.add('SchemaRule', `the annotations ${TOPOLOGY.join(' and ')} must say the same, got ${shown(hints)} and ${shown(mode)}; remove the first`);
  }
}

/** Historically with leading zeros and surrounded by blanks. */
const isNetwork = (text: string): boolean => parseNetwork(text.trim(), true) !== undefined;
