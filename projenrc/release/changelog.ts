/** A part of the changelog: what is new in a version, or in none yet. */
export interface ChangelogPart {
  /** As it stands in the heading: `0.1.0`, or `Unreleased`. */
  readonly name: string;
  /** What stands below, without the heading. */
  readonly text: string;
}

/** A version as npm, PyPI, Maven and Go take it alike, so without a suffix. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** The parts of a changelog, as they stand, the newest first. */
export function partsOf(changelog: string): readonly ChangelogPart[] {
  return changelog.split(/^## /m).slice(1).map(part => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end < 0 ? undefined : end).trim(), text: end < 0 ? '' : part.slice(end + 1).trim() };
  });
}

const numbersOf = (version: string): readonly number[] | undefined => VERSION.exec(version)?.slice(1).map(Number);

/** Whether a version comes after another one. */
function isAfter(version: readonly number[], other: readonly number[]): boolean {
  const at = version.findIndex((number, i) => number !== other[i]);
  return at >= 0 && version[at] > other[at];
}

/** The part that is to be released after the version that was released last: the first one. */
export function nextRelease(changelog: string, last: string): ChangelogPart {
  const [next] = partsOf(changelog);
  const before = numbersOf(last);
  if (before === undefined) { throw new Error(`the last release is '${last}', which is no version`); }
  const refused = (why: string) => new Error(`CHANGELOG.md: ${why}; see RELEASING.md`);
  if (next === undefined) { throw refused('there is no heading'); }
  const version = numbersOf(next.name);
  if (version === undefined) { throw refused(`the first heading is '${next.name}', and has to be the version that is released, as '## 0.1.0'`); }
  if (!isAfter(version, before)) { throw refused(`the first heading is '${next.name}', which does not come after ${last}, the last release`); }
  if (next.text === '') { throw refused(`nothing stands below '${next.name}'`); }
  return next;
}
