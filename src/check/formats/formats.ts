import { Format } from './format';
import { asGitHub } from './github';
import { asJson } from './json';
import { asJUnit } from './junit';
import { asSarif } from './sarif';
import { asText } from './text';

/** Every way to write findings, by its name. A new one adds a line. */
export const FORMATS: { readonly [name: string]: Format } = { text: asText, json: asJson, sarif: asSarif, github: asGitHub, junit: asJUnit };
