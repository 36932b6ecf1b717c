import { isObject, JsonObject } from './json-type';
import { checkKey } from './metadata-key';
import { checkOneOf } from './one-of';
import { Findings, shown } from './problem';

/** Checks the ports of a Service, each by itself and against the others. */
export function checkServicePorts(spec: JsonObject, findings: Findings): void {
  const ports = Array.isArray(spec.ports) ? spec.ports.filter(isObject) : [];
  if (ports.length === 0 && spec.clusterIP !== 'None' && spec.type !== 'ExternalName') {
    findings.add('SchemaRequired', "'ports' is required; add one", 'ports');
  }
  const used = new Set<string>();
  findings.enter('ports');
  ports.forEach((port, i) => {
    findings.enter(i);
    checkName(port.name, ports.length > 1, findings);
    checkOneOf(port, 'protocol', ['TCP', 'UDP', 'SCTP'], findings);
    checkTarget(port, findings);
    if (typeof port.appProtocol === 'string') { checkKey(port.appProtocol, findings, 'appProtocol'); }
    checkNodePort(port.nodePort, spec.type, findings);
    for (const { identity, words } of identitiesOf(port)) {
      if (used.has(identity)) { findings.add('SchemaDuplicate', `${words} is used more than once; change or remove one`); }
      used.add(identity);
    }
    findings.leave();
  });
  findings.leave();
}

/** What no two ports may share. */
function identitiesOf({ name, protocol, port, nodePort }: JsonObject): { readonly identity: string; readonly words: string }[] {
  const by = String(protocol);
  return [
    ...isGiven(name) ? [{ identity: `name ${String(name)}`, words: `the name ${shown(name)}` }] : [],
    { identity: `port ${by} ${String(port)}`, words: `port ${String(port)}` },
    ...isGiven(nodePort) ? [{ identity: `node ${by} ${String(nodePort)}`, words: `node port ${String(nodePort)}` }] : [],
  ];
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== 0;

function checkName(name: unknown, needed: boolean, findings: Findings): void {
  if (!isGiven(name)) {
    if (needed) { findings.add('SchemaRequired', "each of several ports needs a name; add 'name'", 'name'); }
  } else if (typeof name === 'string' && (name.length > 63 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))) {
    findings.add('SchemaPattern', `a name has lower-case letters, digits and '-', and at most 63 characters, got ${shown(name)}`, 'name');
  }
}

function checkTarget({ port, targetPort }: JsonObject, findings: Findings): void {
  // The default is the port, which is checked already.
  if (targetPort === port) { return; }
  const fits = typeof targetPort === 'number' ? isPort(targetPort) : typeof targetPort !== 'string' || isPortName(targetPort);
  if (!fits) {
    findings.add('SchemaPattern', `a target port is a number from 1 to 65535 or a name of at most 15 letters, digits and '-', got ${shown(targetPort)}`, 'targetPort');
  }
}

const isPort = (port: number): boolean => port >= 1 && port <= 65535;

const isPortName = (name: string): boolean => name.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);

/** Which node ports there are is up to the cluster, but there are none beyond those of any machine. */
function checkNodePort(port: unknown, type: unknown, findings: Findings): void {
  if (typeof port !== 'number' || port === 0) { return; }
  if (type === 'ClusterIP') {
    findings.add('SchemaRule', `only a Service of type NodePort or LoadBalancer has node ports, got ${port}; remove it`, 'nodePort');
  } else if (type !== 'ExternalName' && !isPort(port)) {
    findings.add('SchemaBound', `must be from 1 to 65535, got ${port}`, 'nodePort');
  }
}
