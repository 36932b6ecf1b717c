import { checkServiceAddresses } from './core-service-addresses';
import { checkServiceExposure } from './core-service-exposure';
import { checkServicePorts } from './core-service-ports';
import { isObject, JsonObject } from './json-type';
import { checkLabels } from './metadata-key';
import { checkOneOf } from './one-of';
import { Findings } from './problem';

/** What the server checks of a Service in code: what does not depend on the cluster. */
export function checkService(service: JsonObject, findings: Findings): void {
  const spec = isObject(service.spec) ? service.spec : {};
  const { annotations } = isObject(service.metadata) ? service.metadata : {};
  findings.enter('spec');
  checkOneOf(spec, 'type', ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'], findings);
  checkOneOf(spec, 'sessionAffinity', ['None', 'ClientIP'], findings);
  checkLabels(spec.selector, findings, 'selector');
  checkServicePorts(spec, findings);
  checkServiceAddresses(spec, findings);
  checkServiceExposure(spec, isObject(annotations) ? annotations : {}, findings);
  checkAffinity(spec, findings);
  findings.leave();
}

function checkAffinity({ sessionAffinity, sessionAffinityConfig: config }: JsonObject, findings: Findings): void {
  const seconds = isObject(config) && isObject(config.clientIP) ? config.clientIP.timeoutSeconds : undefined;
  if (sessionAffinity === 'ClientIP' && typeof seconds === 'number' && (seconds <= 0 || seconds > 86400)) {
    findings.add('SchemaBound', `timeoutSeconds must be from 1 to 86400, got ${seconds}`, 'sessionAffinityConfig');
  }
}
