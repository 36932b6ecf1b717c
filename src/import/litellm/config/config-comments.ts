import { isSecretName, MASK } from '../../../diagnostic/secret-name';
import { commentsOf } from '../../comments';

/** What is said at the top of a file, above all settings. */
export function fileComments(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.findIndex(line => !isForPeople(line));
  return said(lines.slice(0, first < 0 ? lines.length : first));
}

/** What is said of an item of a list that has lines of its own: above it, and as far as it is indented. */
export function itemComments(text: string, [start, end]: readonly [start: number, end: number, ...rest: unknown[]]): readonly string[] {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const dash = /^(\s*)-\s*$/.exec(text.slice(line, start));
  if (!dash) { return []; }
  const isInside = (each: string): boolean => each.trim() !== '' && each.search(/\S/) > dash[1].length;
  const before = text.slice(0, line).split(/\r?\n/).slice(0, -1).reverse();
  const above = before.findIndex(each => !isForPeople(each) || isInside(each));
  // What ends may end in the line of the next.
  const last = text.lastIndexOf('\n', end - 1);
  const stop = text.slice(last + 1, end).trim() === '' ? last : text.indexOf('\n', end);
  const own = text.slice(line, stop < 0 ? text.length : stop).split(/\r?\n/);
  while (own.length > 1 && isForPeople(own[own.length - 1]) && !isInside(own[own.length - 1])) { own.pop(); }
  return said([...before.slice(0, above).reverse(), ...own]);
}

const isForPeople = (line: string): boolean => /^\s*(#.*)?$/.test(line);

/** A setting that was taken out may still have a key in it. */
const said = (lines: readonly string[]): readonly string[] => commentsOf(lines.join('\n'))
  .map(line => line.replace(/^(\W*)([\w-]+)(\s*[:=]\s*)(?!["']?os\.environ\/)(?!\d{1,7}$)\S.*$/, (whole, mark: string, name: string, sign: string) => isSecretName(name) ? `${mark}${name}${sign}${MASK}` : whole));
