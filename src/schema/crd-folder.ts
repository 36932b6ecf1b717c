import { parseAllDocuments } from 'yaml';
import { CrdError, ReleaseBuilder } from './crd';
import { isObject } from './json-type';
import { Release } from './release';

/** YAML or JSON that may hold CRDs, and where it is from. */
export interface CrdText {
  readonly where: string;
  readonly text: string;
}

/** Reads one's own CRDs into a release. @throws CrdError where there is none, or one cannot be used at all */
export function releaseOf(name: string, texts: readonly CrdText[]): Release {
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
  return builder.build();
}

function objectsIn(text: string, where: string): unknown[] {
  try {
    return parseAllDocuments(text).map(document => {
      if (document.errors.length > 0) { throw new Error(document.errors[0].message.split('\n')[0].replace(/:$/, '')); }
      return document.toJS() as unknown;
    });
  } catch (e) {
    throw new CrdError(`${where}: ${e instanceof RangeError ? 'is nested too deep' : (e as Error).message}`);
  }
}

/** What kubectl prints is a list. */
const unpacked = (object: unknown): readonly unknown[] =>
  isObject(object) && String(object.kind).endsWith('List') && Array.isArray(object.items) ? object.items : [object];
