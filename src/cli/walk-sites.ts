import { documentsIn, pipedDocuments } from './documents';
import { NamedDialects } from './stated-dialects';
import { UsageError } from './usage';
import { CheckedDocument, isWhole, readDocuments } from '../check/document';
import { siteOf } from '../check/site-of-files';
import { Site } from '../walk/site';

/** A site of files, and what is to be said of how they were read. */
export interface ReadSite {
  readonly site: Site;
  readonly notes: readonly string[];
}

/** So many are told. */
const MOST = 20;

/** What cannot be read, and is left out. */
const brokenIn = (documents: readonly CheckedDocument[]): readonly string[] => documents.filter(document => !isWhole(document)).slice(0, MOST)
  .flatMap(({ file, problems }) => problems.slice(0, 1).map(({ message, position: { line } }) => `${file}:${line} is left out, since it cannot be read: ${message}`));

/** Reads files as the site of the one dialect that they are for; `applied` are texts that come on top of them. @throws UsageError */
export function siteIn(paths: readonly string[], named: NamedDialects): (applied: readonly string[]) => ReadSite {
  const first = paths.length > 0 ? documentsIn(paths) : pipedDocuments();
  if (first.length === 0) { throw new UsageError('there are no manifests in these files'); }
  const stated = { dialect: named.dialect?.dialect, byClass: new Map([...named.byClass].map(([name, { dialect }]) => [name, dialect])) };
  const isStated = stated.dialect !== undefined || stated.byClass.size > 0;
  let last: { readonly count: number; readonly read: ReadSite } | undefined;
  return applied => {
    if (last?.count === applied.length) { return last.read; }
    const documents = [...first, ...applied.flatMap((text, i) => readDocuments(`applied ${i + 1}`, Buffer.from(text)))];
    const broken = brokenIn(documents);
    const site = siteOf(documents, stated);
    if (typeof site === 'string') { throw new UsageError([`${site}${isStated ? '' : ': --dialect NAME'}`, ...broken].join('\n  ')); }
    const notes = [...broken, ...isStated ? [] : [`read as ${site.dialect.id}, the newest release that takes all of this; --dialect NAME says which is run`]];
    last = { count: applied.length, read: { site, notes } };
    return last.read;
  };
}
