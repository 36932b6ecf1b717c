import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';

/** One document of the corpus, with the releases whose server accepts it. */
export interface CorpusDocument {
  /** File and index, for messages. */
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly acceptedBy: readonly string[];
  readonly manifest: Manifest;
}

export type Manifest = { readonly [key: string]: unknown };

interface IndexedDocument {
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly acceptedBy?: readonly string[];
}

interface IndexedFile {
  readonly file: string;
  readonly documents: readonly IndexedDocument[];
}

/** Real manifests that are not part of this repository. */
export const CORPUS = process.env.CORPUS ?? join(__dirname, '..', '..', '..', 'shared', 'corpus');

export const hasCorpus = existsSync(join(CORPUS, 'index.json'));

/** Every document of the given kinds that some release accepts. */
export function acceptedDocuments(kinds: readonly string[]): readonly CorpusDocument[] {
  const index = JSON.parse(readFileSync(join(CORPUS, 'index.json'), 'utf8')) as readonly IndexedFile[];
  return index.flatMap(({ file, documents }) => {
    const wanted = documents.filter(d => kinds.includes(d.kind) && (d.acceptedBy ?? []).length > 0);
    if (wanted.length === 0) { return []; }
    const parsed = parseAllDocuments(readFileSync(join(CORPUS, file), 'utf8')).map(d => d.toJS() as Manifest | null).filter(d => d !== null);
    return wanted.map(({ index: i, apiVersion, kind, acceptedBy = [] }): CorpusDocument => {
      const manifest = parsed[i];
      if (manifest?.kind !== kind) { throw new Error(`${file}#${i} is a ${String(manifest?.kind)}, but the index says ${kind}`); }
      return { id: `${file}#${i}`, apiVersion, kind, acceptedBy, manifest };
    });
  });
}
