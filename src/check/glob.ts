import type Picomatch from 'picomatch';

// Few runs have patterns.
const picomatch = (): typeof Picomatch => require('picomatch') as typeof Picomatch;

/** Whether a path, with slashes, fits one of several patterns. */
export type Fits = (path: string) => boolean;

/** `*` and `?` stay in a folder, `**` is any number of folders, `{a,b}` either, `[ab]` one letter; `!` before a pattern of its own takes it away again. */
export function fits(patterns: readonly string[], options: { readonly hidden: boolean } = { hidden: true }): Fits {
  const wanted = patterns.filter(pattern => !pattern.startsWith('!')).map(tidy);
  const unwanted = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => tidy(pattern.slice(1)));
  const dot = options.hidden;
  const [is, isNot] = [picomatch()(wanted, { dot }), unwanted.length === 0 ? () => false : picomatch()(unwanted, { dot: true })];
  return path => is(path) && !isNot(path);
}

/** `./a/` as `a`. */
const tidy = (pattern: string): string => pattern.replace(/^(?:\.\/)+/, '').replace(/(?<=.)\/+$/, '');

/** Whether a text means other names than its own. */
export const isGlob = (text: string): boolean => /[*?{[]|^!/.test(text) && picomatch().scan(text).isGlob;

/** The folder that everything that fits lies in. */
export const folderOf = (pattern: string): string => picomatch().scan(pattern).base || '.';
