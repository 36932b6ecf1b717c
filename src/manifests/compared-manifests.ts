import { ManifestChange } from './manifest-change';
import { dialectNamed } from './read-manifests';
import { Refusal } from './refusal';
import { GivenFile, readGiven } from '../check/given-file';
import { KnownParts } from '../check/known-parts';
import { DialectDefinition } from '../dialects/definition';
import { diff } from '../diff/diff';
import { changesMeaning } from '../diff/diff-report';
import { diffJson } from '../diff/report/json';
import { diffMarkdown } from '../diff/report/markdown';
import { diffText } from '../diff/report/text';
import { CannotDiff, sidesOf } from '../diff/side';

/** A set of manifests, and what somebody said that they are for. */
export interface GivenSide {
  readonly texts: readonly GivenFile[];
  readonly stated: string | undefined;
}

/** What a change means, as plain data. */
export interface ComparedManifests {
  readonly changes: readonly ManifestChange[];
  readonly changesMeaning: boolean;
  readonly text: string;
  readonly markdown: string;
  readonly json: string;
}

const dialectOf = <K extends 'before' | 'after'>(side: K, { stated }: GivenSide): { readonly [S in K]?: DialectDefinition } =>
  stated === undefined ? {} : { [side]: dialectNamed(stated) } as { readonly [S in K]: DialectDefinition };

/** Compares manifests, as the command does. @throws Refusal */
export function comparedManifests(before: GivenSide, after: GivenSide): ComparedManifests {
  const known = new KnownParts();
  const [was, is] = [before, after].map(({ texts }) => readGiven(texts, known).flatMap(({ documents }) => documents));
  try {
    const stated = { ...dialectOf('before', before), ...dialectOf('after', after) };
    const report = diff(...sidesOf(was, is, stated));
    return {
      changes: report.changes.map(({ risk, kind, subject, what, message, places, reachedBy }): ManifestChange => ({
        risk: risk as ManifestChange['risk'],
        kind,
        subject,
        what,
        message,
        ...places.before !== undefined && { placeBefore: places.before },
        ...places.after !== undefined && { placeAfter: places.after },
        ...reachedBy && { reachedBy: [...reachedBy] },
      })),
      changesMeaning: changesMeaning(report),
      text: diffText(report),
      markdown: diffMarkdown(report),
      json: diffJson(report),
    };
  } catch (e) {
    if (e instanceof CannotDiff) { throw new Refusal(e.message); }
    throw e;
  }
}
