import { basename, dirname, resolve } from 'path';
import { CheckedDocument, isWhole } from './document';
import { isKustomizationFile } from './kind-by-file';
import { readText } from './yaml-text';
import { groupOf } from '../rules/identity';
import { isObject, JsonObject } from '../schema/json-type';
import { FoundFile, readBounded } from '../schema/manifest-files';

/** A kustomization that was read, and where it lies. */
export interface Kustomization {
  readonly document: CheckedDocument;
  readonly folder: string;
  /** Files and folders that it takes in, as absolute paths. */
  readonly resources: readonly string[];
  /** A component changes everything that those who take it in have gathered so far. */
  readonly isComponent: boolean;
}

/** The kustomizations among documents, by folder. */
export function kustomizationsIn(documents: readonly CheckedDocument[]): ReadonlyMap<string, Kustomization> {
  return new Map(documents.filter(isKustomization).map(document => {
    const { manifest, file } = document;
    const folder = dirname(resolve(file));
    const resources = [manifest.resources, manifest.bases, manifest.components].flatMap(textsOf).map(path => resolve(folder, path));
    return [folder, { document, folder, resources, isComponent: manifest.kind === 'Component' }];
  }));
}

const isKustomization = (document: CheckedDocument): boolean =>
  isKustomizationFile(basename(document.file)) && groupOf(document.manifest) === 'kustomize.config.k8s.io' && isWhole(document);

/** The texts in a list; anything else is none. */
export const textsOf = (list: unknown): readonly string[] => Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];

/** The files that kustomizations merge into other manifests, by absolute path; by themselves they are only parts of objects. */
export function patchFiles(files: readonly FoundFile[]): ReadonlySet<string> {
  return new Set(files.filter(({ path }) => isKustomizationFile(basename(path)))
    .flatMap(({ path }) => patchesIn(contentOf(path)).map(patch => resolve(dirname(path), patch))));
}

/** A patch is a path of its own, the `path` of an entry, or written out on the spot, which no file is called. */
function patchesIn(kustomization: unknown): readonly string[] {
  if (!isObject(kustomization)) { return []; }
  const entries = [kustomization.patches, kustomization.patchesStrategicMerge, kustomization.patchesJson6902]
    .flatMap((list): readonly unknown[] => Array.isArray(list) ? list : []);
  return entries.map(entry => isObject(entry) ? entry.path : entry).filter((patch): patch is string => typeof patch === 'string');
}

/** What cannot be read is reported when it is checked. */
function contentOf(path: string): unknown {
  try { return readText(readBounded(path).toString('utf8')).documents[0]?.value; } catch { return undefined; }
}

/** Whether kustomize is told of references beyond those it knows by itself, so that names may be followed anywhere. */
export const followsMoreNames = ({ configurations, openapi, transformers }: JsonObject): boolean =>
  [configurations, openapi, transformers].some(each => each !== undefined);
