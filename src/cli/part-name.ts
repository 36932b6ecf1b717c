import { UsageError } from './usage';

/** A name in a namespace, and a part of what it names. */
export interface PartName {
  /** Undefined where it was not given. */
  readonly namespace: string | undefined;
  readonly name: string;
  readonly part: string | undefined;
}

/** Reads `<namespace>/<name>/<part>`. @throws UsageError where that is not one */
export function partName(option: string, text: string, part: string): PartName {
  const parts = text.split('/');
  if (parts.length > 3 || parts.some(each => each === '')) {
    throw new UsageError(`${option} takes <namespace>/<name>, and /<${part}> where one is meant; got '${text}'`);
  }
  return parts.length === 1 ? { namespace: undefined, name: parts[0], part: undefined } : { namespace: parts[0], name: parts[1], part: parts[2] };
}
