import { CodedError } from '../diagnostic/coded-error';
import { pathShown } from '../intent/address';

/** A path from the root. @throws when it is none */
export function absolutePath(path: string): string {
  if (typeof path !== 'string') { throw new CodedError('InvalidPath', 'a path must start with \'/\', got none; write it, such as /v1'); }
  if (!path.startsWith('/')) { throw new CodedError('InvalidPath', `a path must start with '/', got '${pathShown(path)}'; write '/${pathShown(path)}'`); }
  return path;
}
