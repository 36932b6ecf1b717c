import { resolve } from 'path';
import { globbedFiles, isPattern } from './globbed-files';
import { UsageError } from './usage';
import { CheckedDocument, readDocuments, unreadable } from '../check/document';
import { KnownParts } from '../check/known-parts';
import { patchFiles } from '../check/kustomization';
import { isNoManifest } from '../check/no-manifest';
import { isTerraform, terraformDocuments } from '../check/terraform';
import { fileProblem, FoundFile, manifestFiles, PassedOver, readBounded } from '../schema/manifest-files';

/** The manifests in files, folders and patterns, each file once, though it may be given by itself and with its folder. @throws UsageError */
export function documentsIn(paths: readonly string[], isPassedOver?: PassedOver, known?: KnownParts): CheckedDocument[] {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    for (const file of path === '-' ? [{ path, searched: false }] : reading(path, () => foundFiles(path, isPassedOver))) {
      const key = path === '-' ? path : resolve(file.path);
      if (!file.searched || !files.has(key)) { files.set(key, file); }
    }
  }
  const patches = patchFiles([...files.values()]);
  const whole = [...files].filter(([path, { searched }]) => !searched || !patches.has(path));
  return whole.flatMap(([, file]) => reading(file.path, () => documentsOf(file, known)));
}

function foundFiles(path: string, isPassedOver?: PassedOver): readonly FoundFile[] {
  if (!isPattern(path)) { return manifestFiles(path, isPassedOver); }
  const found = globbedFiles(path, isPassedOver);
  if (found.length === 0) { throw new UsageError(`no file with manifests fits '${path}'`); }
  return found;
}

/** Without files, what is piped in. @throws UsageError where nothing can be */
export function pipedDocuments(): CheckedDocument[] {
  if (process.stdin.isTTY) { throw new UsageError('nothing to check: give files or folders, or - for standard input'); }
  return readDocuments('<stdin>', readBounded('-'));
}

/** @throws UsageError what the system says when a file that was asked for cannot be read */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (e) {
    if (isFileError(e)) { throw new UsageError(path === '-' ? `cannot read standard input: ${(e as Error).message}` : fileProblem(e, path)); }
    throw e;
  }
}

/** A file of a folder that cannot be read is a finding; the others are checked all the same. */
function documentsOf({ path, searched }: FoundFile, known: KnownParts | undefined): CheckedDocument[] {
  try {
    const bytes = readBounded(path);
    if (isTerraform(path)) { return terraformDocuments(path, bytes); }
    const documents = readDocuments(path === '-' ? '<stdin>' : path, bytes, known);
    return searched && isNoManifest(documents, bytes) ? [] : documents;
  } catch (e) {
    if (searched && isFileError(e)) { return [unreadable(path, (e as Error).message.split(',')[0])]; }
    throw e;
  }
}

/** Whether the system could not open or read something. */
export const isFileError = (e: unknown): boolean => /^E[A-Z]+$/.test(String((e as NodeJS.ErrnoException | undefined)?.code));
