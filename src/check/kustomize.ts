import { basename, dirname, resolve } from 'path';
import { FoundFile, readBounded } from './files';
import { readText } from './yaml-text';
import { isObject } from '../schema/json-type';

/** The files that kustomizations merge into other manifests, by absolute path; by themselves they are only parts of objects. */
export function patchFiles(files: readonly FoundFile[]): ReadonlySet<string> {
  return new Set(files.filter(({ path }) => /^kustomization\.ya?ml$/.test(basename(path)))
    .flatMap(({ path }) => patchesIn(path).map(patch => resolve(dirname(path), patch))));
}

/** A patch is a path of its own, the `path` of an entry, or written out on the spot, which no file is called. */
function patchesIn(path: string): readonly string[] {
  const kustomization = contentOf(path);
  if (!isObject(kustomization)) { return []; }
  const entries = [kustomization.patches, kustomization.patchesStrategicMerge].flatMap((list): readonly unknown[] => Array.isArray(list) ? list : []);
  return entries.map(entry => isObject(entry) ? entry.path : entry).filter((patch): patch is string => typeof patch === 'string');
}

/** What cannot be read is reported when it is checked. */
function contentOf(path: string): unknown {
  try { return readText(readBounded(path).toString('utf8')).documents[0]?.value; } catch { return undefined; }
}
