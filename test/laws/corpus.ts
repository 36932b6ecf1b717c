import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { releasesServing } from '../../src/schema/release';
import { Server } from '../../src/schema/verdict';
import { WRITTEN } from '../golden/written';

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

/** Every document of the given kinds in the corpus that some release accepts; none where there is no corpus. */
export function acceptedDocuments(kinds: readonly string[]): readonly CorpusDocument[] {
  if (!hasCorpus) { return []; }
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

/** The manifests of the given kinds in the golden files, with the releases whose schemas accept them. */
export const goldenDocuments = (kinds: readonly string[]): readonly CorpusDocument[] => WRITTEN.flatMap(({ dialect, yaml }) =>
  parseAllDocuments(yaml).map(document => document.toJS() as Manifest | null).flatMap(manifest => {
    const { apiVersion, kind } = manifest ?? {};
    if (manifest === null || typeof apiVersion !== 'string' || typeof kind !== 'string' || !kinds.includes(kind)) { return []; }
    const serving = releasesServing(apiVersion, kind);
    // Gloo's parameters, of which no schema is at hand.
    if (serving.length === 0) { return []; }
    const acceptedBy = serving.filter(release => Server.of(release).verdict(manifest).problems.length === 0);
    return [{ id: `golden ${dialect} ${JSON.stringify(manifest.metadata)}`, apiVersion, kind, acceptedBy, manifest }];
  }));
