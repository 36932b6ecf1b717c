import { checkConfigMap, checkSecret, fillSecret } from './core-data';
import { checkCoreMetadata, checkStandardFinalizers } from './core-metadata';
import { checkService } from './core-service';
import { fillService } from './core-service-defaults';
import { isObject, JsonObject } from './json-type';
import { checkFinalizers } from './metadata';
import { Findings } from './problem';

/** What the server does with a kind in code, beside its schema. */
export interface InCode {
  readonly check?: (object: JsonObject, findings: Findings) => void;
  readonly fill?: (object: JsonObject) => JsonObject;
}

const KINDS: { readonly [kind: string]: InCode } = {
  'v1/Secret': { check: checkSecret, fill: fillSecret },
  'v1/ConfigMap': { check: checkConfigMap },
  'v1/Service': {
    check: (service, findings) => checkService(service, findings),
    fill: service => fillService(service),
  },
  'v1/Namespace': { check: checkNamespace },
};

/** The release of the kinds that every server has. */
const CORE = 'core';

/** What is done in code with a kind of a release. */
export function inCode(release: string, kind: string): InCode {
  if (release !== CORE) { return {}; }
  const { check, fill } = KINDS[kind] ?? {};
  return { fill, check: (object, findings) => { checkCoreMetadata(object, findings); check?.(object, findings); } };
}

function checkNamespace({ spec }: JsonObject, findings: Findings): void {
  if (!isObject(spec)) { return; }
  findings.enter('spec');
  checkFinalizers(spec.finalizers, findings);
  checkStandardFinalizers(spec.finalizers, findings);
  findings.leave();
}
