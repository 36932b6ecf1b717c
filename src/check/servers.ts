import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { CrdError, ReleaseBuilder } from '../schema/crd';
import { isObject } from '../schema/json-type';
import { releasesServing } from '../schema/release';
import { Server } from '../schema/verdict';

/** Who judges: the releases that the package knows, or the CRDs of one's own cluster. */
export interface Servers {
  /** The servers that serve a kind, by name. */
  serving(apiVersion: string, kind: string): readonly { readonly name: string; readonly server: Server }[];
}

/** The releases of `imports/`. */
export const knownReleases: Servers = {
  serving: (apiVersion, kind) => releasesServing(apiVersion, kind).map(name => ({ name, server: Server.of(name) })),
};

/** The CRDs in a folder, and the core kinds, which no cluster has as CRDs. @throws CrdError when there is none, or one cannot be used */
export function crdsIn(folder: string): Servers {
  const builder = new ReleaseBuilder('cluster');
  let count = 0;
  for (const file of yamlFiles(folder)) {
    parseAllDocuments(readFileSync(file, 'utf8')).forEach((document, i) => {
      if (document.errors.length > 0) { throw new CrdError(`${file}: ${document.errors[0].message.split('\n')[0]}`); }
      const crd: unknown = document.toJS();
      if (!isObject(crd) || crd.kind !== 'CustomResourceDefinition') { return; }
      builder.add(crd, `${file}#${i}`);
      count++;
    });
  }
  if (count === 0) { throw new CrdError(`no CustomResourceDefinition in ${folder}; write them there with: kubectl get crds -o yaml`); }
  const server = new Server(builder.build());
  return {
    serving: (apiVersion, kind) => [
      ...server.serves(apiVersion, kind) ? [{ name: 'cluster', server }] : [],
      ...knownReleases.serving(apiVersion, kind).filter(({ name }) => name === 'core'),
    ],
  };
}

/** The YAML and JSON files below a folder, or the file itself, in order. */
export function yamlFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) { return [path]; }
  return readdirSync(path).sort().filter(name => name !== 'node_modules' && !name.startsWith('.'))
    .map(name => join(path, name))
    .filter(below => statSync(below).isDirectory() || /\.(ya?ml|json)$/.test(below))
    .flatMap(yamlFiles);
}
