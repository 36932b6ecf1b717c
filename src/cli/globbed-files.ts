import { existsSync, statSync } from 'fs';
import { relative, sep } from 'path';
import { fits, folderOf, isGlob } from '../check/glob';
import { filesBelow, FoundFile, isManifestName, manifestFiles, PassedOver } from '../schema/manifest-files';

/** Whether what was given is no file or folder, but a pattern that the shell left as it is: one in quotes, or one that it did not know. */
export const isPattern = (path: string): boolean => !existsSync(path) && isGlob(path);

/** The files of a pattern, and those in folders that fit it, as a search finds them. @throws the system's error when its folder cannot be read */
export function globbedFiles(pattern: string, isPassedOver?: PassedOver): readonly FoundFile[] {
  const base = folderOf(pattern);
  if (!statSync(base).isDirectory()) { return []; }
  const isHidden = pattern.split('/').some(part => part.startsWith('.') && part !== '.' && part !== '..');
  const isFitting = fits([pattern], { hidden: isHidden });
  const isAskedFor = (path: string): boolean => isFitting(slashed(path)) || isFitting(slashed(relative('.', path)));
  const named = filesBelow(base, { isPassedOver, isHidden, isTaken: path => isAskedFor(path) && (isManifestName(path) || hasExtension(pattern)) });
  const inFolders = namedFolders(base, isAskedFor, { isPassedOver, isHidden });
  return [...new Map([...named, ...inFolders].map(file => [file.path, file])).values()];
}

/** What lies in folders that fit. */
function namedFolders(
  base: string, isAskedFor: (path: string) => boolean, options: { readonly isPassedOver?: PassedOver; readonly isHidden: boolean },
): readonly FoundFile[] {
  const folders: string[] = [];
  const onFolder = (path: string): void => { if (isAskedFor(path) && !folders.some(other => path.startsWith(other + sep))) { folders.push(path); } };
  filesBelow(base, { ...options, isTaken: () => false, onFolder });
  return folders.flatMap(path => manifestFiles(path, options.isPassedOver));
}

/** Whoever says how names end means those. */
const hasExtension = (pattern: string): boolean => /\.[\w{},]+$/.test(pattern);

const slashed = (path: string): string => sep === '/' ? path : path.split(sep).join('/');
