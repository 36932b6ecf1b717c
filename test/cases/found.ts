import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { Severity } from '../../src/diagnostic/diagnostic';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** What is said of files by name, each as severity, code and path, but for what is only good to know. */
export const foundIn = (files: { readonly [name: string]: string }, dialect?: string): readonly string[] =>
  check(Object.entries(files).flatMap(([name, yaml]) => readDocuments(name, Buffer.from(yaml))), { servers: knownReleases, dialect: dialect === undefined ? undefined : definitionOf(dialect) })
    .flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== Severity.INFO).map(({ severity, code, manifestPath }) =>
      `${severity === Severity.ERROR ? 'error ' : ''}${code} ${String(manifestPath)}`));

export const found = (yaml: string, dialect?: string): readonly string[] => foundIn({ 'given.yaml': yaml }, dialect);
