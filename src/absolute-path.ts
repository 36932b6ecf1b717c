import { CodedError } from './coded-error';

/** A path from the root. @throws when it is none */
export function absolutePath(path: string): string {
  if (typeof path !== 'string') { throw new CodedError('InvalidPath', 'a path must start with \'/\', got none; write it, such as /v1'); }
  // A query may hold a key.
  const shown = path.replace(/\?.*/s, '?…');
  if (!path.startsWith('/')) { throw new CodedError('InvalidPath', `a path must start with '/', got '${shown}'; write '/${shown}'`); }
  return path;
}
