import { parseAllDocuments } from 'yaml';
import { faultOf } from './check-rules';
import { CrdError, ReleaseBuilder } from './crd';
import { isObject } from './json-type';
import { matcher } from './pattern';
import { SchemaCode } from './problem';
import { Release } from './release';

/** YAML or JSON that may hold CRDs, and where it is from. */
export interface CrdText {
  readonly where: string;
  readonly text: string;
}

/** A part of a CRD that nothing can be judged by: the server would have refused the CRD. */
export interface CrdFault {
  readonly code: SchemaCode;
  readonly message: string;
  /** The kind, and the field in it, e.g. `example.test/v1/Widget spec.size`. */
  readonly where: string;
}

/** Reads one's own CRDs into a release. @throws CrdError where there is none, or one cannot be used at all */
export function releaseOf(name: string, texts: readonly CrdText[]): { readonly release: Release; readonly faults: readonly CrdFault[] } {
  const builder = new ReleaseBuilder(name);
  let count = 0;
  for (const { where, text } of texts) {
    objectsIn(text, where).flatMap(unpacked).forEach((crd, i) => {
      if (!isObject(crd) || crd.kind !== 'CustomResourceDefinition') { return; }
      builder.add(crd, `${where}#${i}`);
      count++;
    });
  }
  if (count === 0) { throw new CrdError('there is no CustomResourceDefinition; get them with: kubectl get crds -o yaml'); }
  const release = builder.build();
  return { release, faults: faultsOf(release) };
}

function objectsIn(text: string, where: string): unknown[] {
  try {
    return parseAllDocuments(text).map(document => {
      if (document.errors.length > 0) { throw new Error(document.errors[0].message.split('\n')[0]); }
      return document.toJS() as unknown;
    });
  } catch (e) {
    throw new CrdError(`${where}: ${e instanceof RangeError ? 'is nested too deep' : (e as Error).message}`);
  }
}

/** What kubectl prints is a list. */
const unpacked = (object: unknown): readonly unknown[] =>
  isObject(object) && String(object.kind).endsWith('List') && Array.isArray(object.items) ? object.items : [object];

function faultsOf(release: Release): CrdFault[] {
  const seen = new Set<number>();
  const walk = (index: number, where: string): CrdFault[] => {
    if (seen.has(index)) { return []; }
    seen.add(index);
    const facts = release.schemas[index];
    const { rules = [], pattern, properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [], not } = facts;
    const below = [...allOf, ...anyOf, ...oneOf, ...not === undefined ? [] : [not]];
    return [
      ...rules.flatMap(rule => {
        const fault = faultOf(rule, facts, release);
        return fault === undefined ? [] : [broken(`the rule cannot be used (${fault}): ${rule.rule}`, where)];
      }),
      ...isPattern(pattern) ? [] : [broken(`the pattern is not a regular expression: ${pattern}`, where)],
      ...Object.entries(properties).flatMap(([name, at]) => walk(at, where.endsWith(' ') ? `${where}${name}` : `${where}.${name}`)),
      ...items === undefined ? [] : walk(items, `${where}[]`),
      ...typeof additionalProperties === 'number' ? walk(additionalProperties, `${where}.*`) : [],
      ...below.flatMap(at => walk(at, where)),
    ];
  };
  return Object.entries(release.kinds).flatMap(([kind, { schema }]) => walk(schema, `${kind} `));
}

const broken = (message: string, where: string): CrdFault => ({ code: 'SchemaBrokenRule', message, where });

function isPattern(pattern: string | undefined): boolean {
  try { return pattern === undefined || matcher(pattern) !== undefined; } catch { return false; }
}
