import { parseAddress, parseNetwork } from './address';
import { isObject, JsonObject } from './json-type';
import { checkKey, checkLabels, SUBDOMAIN } from './metadata-key';
import { Findings, shown } from './problem';

/** What the server checks of a Service in code: what does not depend on the cluster. */
export function checkService(service: JsonObject, findings: Findings): void {
  const spec = isObject(service.spec) ? service.spec : {};
  findings.enter('spec');
  checkLabels(spec.selector, findings, 'selector');
  checkPorts(spec, findings);
  checkAddresses(spec, findings);
  checkExposure(spec, findings);
  checkAffinity(spec, findings);
  findings.leave();
}

const list = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : [];

function checkPorts(spec: JsonObject, findings: Findings): void {
  const ports = list(spec.ports);
  if (ports.length === 0 && spec.clusterIP !== 'None' && spec.type !== 'ExternalName') { findings.add('SchemaRequired', "'ports' is required; add one", 'ports'); }
  const seen = new Set<string>();
  findings.enter('ports');
  ports.forEach((port, i) => {
    if (!isObject(port)) { return; }
    findings.enter(i);
    checkPort(port, ports.length > 1, findings);
    const { name, protocol, port: number, nodePort } = port;
    const once = (identity: string, what: string) => {
      if (seen.has(identity)) { findings.add('SchemaDuplicate', `${what} is used more than once; change or remove one`); }
      seen.add(identity);
    };
    if (typeof name === 'string' && name !== '') { once(`name ${name}`, `the name ${shown(name)}`); }
    once(`port ${String(protocol)} ${String(number)}`, `port ${String(number)}`);
    if (nodePort !== undefined && nodePort !== null && nodePort !== 0) {
      once(`node ${String(protocol)} ${String(nodePort)}`, `node port ${String(nodePort)}`);
      if (spec.type === 'ClusterIP') { findings.add('SchemaRule', 'only a Service of type NodePort or LoadBalancer has node ports; remove it', 'nodePort'); }
    }
    if (spec.type === 'LoadBalancer' && number === 10250) { findings.add('SchemaRule', 'a load balancer may not expose the port of the kubelet', 'port'); }
    findings.leave();
  });
  findings.leave();
}

function checkPort({ name, port, targetPort, appProtocol }: JsonObject, needsName: boolean, findings: Findings): void {
  if (name === undefined || name === null || name === '') {
    if (needsName) { findings.add('SchemaRequired', "each of several ports needs a name; add 'name'", 'name'); }
  } else if (typeof name === 'string' && (name.length > 63 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))) {
    findings.add('SchemaPattern', `a name has lower-case letters, digits and '-', and at most 63 characters, got ${shown(name)}`, 'name');
  }
  // The default is the port, which is checked already.
  if (targetPort === port) { return checkProtocol(appProtocol, findings); }
  const named = typeof targetPort === 'string' && targetPort.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(targetPort) && /[a-z]/.test(targetPort);
  if (typeof targetPort === 'number' ? targetPort < 1 || targetPort > 65535 : typeof targetPort === 'string' && !named) {
    findings.add('SchemaPattern', `a target port is a number from 1 to 65535 or a name of at most 15 letters, digits and '-', got ${shown(targetPort)}`, 'targetPort');
  }
  checkProtocol(appProtocol, findings);
}

function checkProtocol(protocol: unknown, findings: Findings): void {
  if (typeof protocol === 'string') { checkKey(protocol, findings, 'appProtocol'); }
}

function checkAddresses(spec: JsonObject, findings: Findings): void {
  const { type, clusterIP } = spec;
  const clusterIPs = list(spec.clusterIPs);
  if (type === 'ExternalName') {
    if (clusterIPs.length > 0 || (typeof clusterIP === 'string' && clusterIP !== '')) { findings.add('SchemaRule', 'an ExternalName has no address; remove it', 'clusterIP'); }
    if (list(spec.ipFamilies).length > 0 || typeof spec.ipFamilyPolicy === 'string') { findings.add('SchemaRule', 'an ExternalName has no address family; remove it', 'ipFamilies'); }
    const name = typeof spec.externalName === 'string' ? spec.externalName.replace(/\.$/, '') : '';
    if (name === '') { findings.add('SchemaRequired', "'externalName' is required; add it", 'externalName'); } else if (name.length > 253 || !SUBDOMAIN.test(name)) {
      findings.add('SchemaPattern', `must be a name of DNS, got ${shown(name)}`, 'externalName');
    }
    return;
  }
  if (clusterIP === 'None' && type !== 'ClusterIP') { findings.add('SchemaRule', 'only a Service of type ClusterIP can be headless', 'clusterIP'); }
  if (clusterIPs.length > 0 && clusterIPs[0] !== (clusterIP ?? '')) { findings.add('SchemaRule', 'the first of clusterIPs must be clusterIP', 'clusterIPs'); }
  if (clusterIPs.length > 2) { findings.add('SchemaBound', `must have at most 2 items, got ${clusterIPs.length}`, 'clusterIPs'); }
  const own = clusterIPs.length > 0 ? clusterIPs : typeof clusterIP === 'string' && clusterIP !== '' ? [clusterIP] : [];
  if (!(own.length === 1 && own[0] === 'None')) { checkEach(own, 'clusterIPs', isAddress, 'an IP address', findings); }
  checkEach(list(spec.externalIPs), 'externalIPs', isAddress, 'an IP address', findings);
  const families = list(spec.ipFamilies);
  checkEach(families, 'ipFamilies', (family, i) => ['IPv4', 'IPv6'].includes(family) && families.indexOf(family) === i, 'IPv4 or IPv6, each once', findings);
  oneOf(spec, 'ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack'], findings);
}

function checkExposure(spec: JsonObject, findings: Findings): void {
  const balanced = spec.type === 'LoadBalancer';
  for (const field of ['loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    const given = Array.isArray(spec[field]) ? list(spec[field]).length > 0 : spec[field] !== undefined && spec[field] !== null;
    if (given && !balanced) { findings.add('SchemaRule', 'only for a Service of type LoadBalancer; remove it', field); }
  }
  checkEach(list(spec.loadBalancerSourceRanges), 'loadBalancerSourceRanges', range => isNetwork(range.trim()), 'a network such as 10.0.0.0/8', findings);
  if (typeof spec.loadBalancerClass === 'string') { checkKey(spec.loadBalancerClass, findings, 'loadBalancerClass'); }
  const outside = balanced || spec.type === 'NodePort' || (spec.type === 'ClusterIP' && list(spec.externalIPs).length > 0);
  const { externalTrafficPolicy: policy, healthCheckNodePort: health } = spec;
  if (outside) { oneOf(spec, 'externalTrafficPolicy', ['Cluster', 'Local'], findings); } else if (typeof policy === 'string' && policy !== '') {
    findings.add('SchemaRule', 'only for a Service that is open to the outside; remove it', 'externalTrafficPolicy');
  }
  if (typeof health === 'number' && (health < 0 || (health > 0 && !(balanced && policy === 'Local')))) {
    findings.add('SchemaRule', 'only for a LoadBalancer with externalTrafficPolicy Local; remove it', 'healthCheckNodePort');
  }
  oneOf(spec, 'internalTrafficPolicy', ['Cluster', 'Local'], findings);
  oneOf(spec, 'trafficDistribution', ['PreferClose', 'PreferSameZone', 'PreferSameNode'], findings);
}

function checkAffinity({ sessionAffinity, sessionAffinityConfig: config }: JsonObject, findings: Findings): void {
  const set = isObject(config);
  if (sessionAffinity === 'None') {
    if (set) { findings.add('SchemaRule', 'only where sessionAffinity is ClientIP; remove it', 'sessionAffinityConfig'); }
  } else if (sessionAffinity === 'ClientIP') {
    const seconds = set && isObject(config.clientIP) ? config.clientIP.timeoutSeconds : undefined;
    if (typeof seconds === 'number' && (seconds <= 0 || seconds > 86400)) {
      findings.add('SchemaBound', `timeoutSeconds must be from 1 to 86400, got ${seconds}`, 'sessionAffinityConfig');
    }
  }
}

const isAddress = (text: string): boolean => parseAddress(text) !== undefined;
const isNetwork = (text: string): boolean => parseNetwork(text) !== undefined;

function checkEach(items: readonly unknown[], field: string, fits: (text: string, i: number) => boolean, wanted: string, findings: Findings): void {
  items.forEach((item, i) => {
    if (typeof item !== 'string' || fits(item, i)) { return; }
    findings.enter(field);
    findings.add('SchemaFormat', `must be ${wanted}, got ${shown(item)}`, i);
    findings.leave();
  });
}

function oneOf(spec: JsonObject, field: string, values: readonly string[], findings: Findings): void {
  const value = spec[field];
  if (typeof value === 'string' && !values.includes(value)) { findings.add('SchemaEnum', `must be one of ${values.join(', ')}, got ${shown(value)}`, field); }
}
