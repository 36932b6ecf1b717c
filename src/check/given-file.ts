import { CheckedDocument, readDocuments } from './document';
import { KnownParts } from './known-parts';
import { ReadObject } from './read-object';
import { knownReleases } from './servers';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';

/** The text of a file. */
export interface GivenFile {
  readonly file: string;
  readonly text: string;
}

/** A file and what was read of it. */
export interface ReadFile extends GivenFile {
  readonly documents: readonly CheckedDocument[];
}

export const readGiven = (files: readonly GivenFile[], known?: KnownParts): readonly ReadFile[] =>
  files.map(({ file, text }) => ({ file, text, documents: readDocuments(file, Buffer.from(text), known) }));

export const isManifest = ({ manifest: { apiVersion, kind } }: CheckedDocument): boolean => typeof apiVersion === 'string' && typeof kind === 'string';

/** A document as an object of a dialect, or of those whose release accepts it. */
export const objectOf = (document: CheckedDocument, dialect?: DialectDefinition, manifest = document.manifest): ReadObject =>
  new ReadObject(document, manifest, dialect, () => knownReleases
    .serving(String(manifest.apiVersion), String(manifest.kind))
    .filter(({ server }) => server.verdict(manifest).problems.length === 0).map(({ name }) => name));

/** Why documents cannot all be read, each with its place. */
export const unreadableIn = (documents: readonly CheckedDocument[], renderedFor: string): readonly string[] =>
  documents.flatMap(({ file, problems, isTemplate, position }) => isTemplate
    ? [`${file}:${position([]).line} is a template; render it first (helm template …), and ${renderedFor} what comes out`]
    : problems.filter(({ severity }) => severity === Severity.ERROR).map(({ message, position: { line } }) => `${file}:${line} cannot be read: ${message}`));
