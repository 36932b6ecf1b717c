import { maybe, maybeTextMap } from './optional';
import { KnownObject } from '../../rules/known-object';
import { isObject } from '../../schema/json-type';
import { Expression, structIfAny } from '../code/expression';

/** The metadata of an object as a construct takes it; the namespace is the chart's. */
export function metadata({ manifest: { metadata: said } }: KnownObject): Expression | undefined {
  if (!isObject(said)) { return undefined; }
  const { name, labels, annotations } = said;
  return structIfAny('ApiObjectMetadata', { name: typeof name === 'string' ? maybe(name) : undefined, labels: texts(labels), annotations: texts(annotations) });
}

const texts = (said: unknown): Expression | undefined =>
  isObject(said) && Object.values(said).every(value => typeof value === 'string') ? maybeTextMap(said as { [key: string]: string }) : undefined;
