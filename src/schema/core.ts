import { checkConfigMap, checkSecret, fillSecret } from './core-data';
import { checkService } from './core-service';
import { fillService } from './core-service-defaults';
import { JsonObject } from './json-type';
import { Findings } from './problem';

/** What the server does with a kind in code, beside its schema. */
export interface InCode {
  readonly check?: (object: JsonObject, findings: Findings) => void;
  readonly fill?: (object: JsonObject) => JsonObject;
}

/** The release of the kinds that every server has. */
export const CORE = 'core';

export const IN_CODE: { readonly [kind: string]: InCode } = {
  'v1/Secret': { check: checkSecret, fill: fillSecret },
  'v1/ConfigMap': { check: checkConfigMap },
  'v1/Service': { check: checkService, fill: fillService },
};
