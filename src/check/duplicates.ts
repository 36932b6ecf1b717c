import { dirname } from 'path';
import { CheckedDocument, isWhole } from './document';
import { isKustomizationFile } from './kind-by-file';
import { Applied } from './kustomized';
import { isPassedOver } from './passed-over';
import { Servers } from './servers';
import { Severity } from '../diagnostic/diagnostic';
import { RuleFinding } from '../rules/evaluate';
import { groupOf, nameOf, namespaceOf } from '../rules/identity';
import { isPlaceholder } from '../rules/placeholder';
import { equal } from '../schema/json-type';

type Found = Map<CheckedDocument, readonly RuleFinding[]>;

/**
 * Objects of one kind, namespace and name, where they are applied together: in one file, in what one kustomization builds, and, as a warning,
 * in two files of a folder without kustomization; equal ones do no harm there. Files of different folders and kustomizations may be for different
 * clusters.
 */
export function duplicatesIn(
  documents: readonly CheckedDocument[], builds: readonly (readonly Applied[])[], servers: Servers,
): ReadonlyMap<CheckedDocument, readonly RuleFinding[]> {
  const found: Found = new Map();
  const own = documents.filter(document => document.within === undefined && isWhole(document) && !isPassedOver(document, servers));
  const built = new Set(builds.flatMap(build => build.map(({ document }) => document)));
  const known = (applied: Applied): boolean => !isPassedOver(applied.document, servers);
  for (const build of builds) { told(build.filter(known), found, Severity.ERROR, true); }
  const alone = own.filter(document => !built.has(document)).map(document => ({ document, manifest: document.manifest }));
  for (const file of groupedBy(alone, ({ document }) => document.file).values()) { told(file, found, Severity.ERROR); }
  const kustomized = new Set(documents.filter(({ file }) => isKustomizationFile(file.replace(/^.*[\\/]/, ''))).map(({ file }) => dirname(file)));
  for (const [folder, files] of groupedBy(alone, ({ document }) => dirname(document.file))) {
    if (!kustomized.has(folder)) { told(amongFiles(files), found, Severity.WARNING); }
  }
  return found;
}

function told(applied: readonly Applied[], found: Found, severity: Severity, isBuild = false): void {
  for (const [first, ...others] of groupedBy(applied, identity).values()) {
    const different = isBuild ? others : others.filter(({ manifest }) => !equal(first.manifest, manifest));
    if (different.length === 0) { continue; }
    const place = placeOf(first);
    for (const { document, manifest } of different) {
      if (found.has(document)) { continue; }
      found.set(document, [{
        severity,
        code: 'DuplicateObject',
        message: `${String(manifest.kind)} '${nameOf(manifest)}' stands here again after ${place}; `
          + `${isBuild ? 'kustomize refuses that' : 'whichever is applied last replaces the other'}; remove one, or give it another metadata.name`,
        keys: ['metadata', 'name'],
        manifestPath: 'metadata.name',
      }]);
    }
  }
}

function placeOf({ document }: Applied): string {
  const { line, column } = document.position(['metadata', 'name']);
  return `${document.file}:${line}:${column}`;
}

/** By group, kind, namespace and name; what has no name of its own is like nothing else. */
function identity({ manifest }: Applied): string | undefined {
  const [name, namespace] = [nameOf(manifest), namespaceOf(manifest)];
  return name === '' || isPlaceholder(name) || isPlaceholder(namespace) ? undefined : `${groupOf(manifest)}/${String(manifest.kind)}/${namespace ?? ''}/${name}`;
}

/**
 * What two files of a folder both have, if that is all that any have in common: files that share several objects, or an object of three files, are
 * alternatives, such as one for each environment or the steps of a tutorial.
 */
function amongFiles(applied: readonly Applied[]): readonly Applied[] {
  const shared = [...groupedBy(applied, identity).values()].filter(same => new Set(same.map(({ document }) => document.file)).size > 1);
  return shared.length === 1 && shared[0].length === 2 ? shared[0] : [];
}

function groupedBy(applied: readonly Applied[], keyOf: (each: Applied) => string | undefined): ReadonlyMap<string, readonly Applied[]> {
  const groups = new Map<string, Applied[]>();
  for (const each of applied) {
    const key = keyOf(each);
    if (key === undefined) { continue; }
    const group = groups.get(key);
    if (group) { group.push(each); } else { groups.set(key, [each]); }
  }
  return groups;
}
