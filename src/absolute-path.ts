/** A path from the root. @throws when it is none */
export function absolutePath(path: string): string {
  if (typeof path !== 'string') { throw new Error('a path must start with \'/\', got none; write it, such as /v1'); }
  if (!path.startsWith('/')) { throw new Error(`a path must start with '/', got '${path}'; write '/${path}'`); }
  return path;
}
