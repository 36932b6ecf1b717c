/** Checks a path of a URL. @throws when it does not start with `/` */
export function absolutePath(path: string): string {
  if (!path.startsWith('/')) { throw new Error(`a path must start with '/', got '${path}'; write '/${path}'`); }
  return path;
}
