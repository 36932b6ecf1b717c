import { has } from './json-type';
import { loadRelease, Release, releasesServing } from './release';
import { nearest } from './resemblance';
import { Key } from '../codec/manifest-path';

/** What to say of an unknown field: the name that was probably meant, or the releases that know it. */
export function whereElse(name: string, siblings: readonly string[], at: readonly Key[], kind: string, release: Release): string {
  const start = `unknown field '${name}' in ${release.name}`;
  const meant = nearest(name, siblings);
  if (meant !== undefined) { return `${start}; did you mean '${meant}'?`; }
  const fields = at.filter((key): key is string => typeof key === 'string');
  const split = kind.lastIndexOf('/');
  const others = releasesServing(kind.slice(0, split), kind.slice(split + 1)).filter(other => other !== release.name);
  const same = others.filter(other => knows(loadRelease(other), kind, [...fields, name]));
  if (same.length > 0) { return `${start}; ${same.map(withChannel).join(', ')} ${same.length === 1 ? 'has' : 'have'} it here`; }
  const elsewhere = pathOf(release, kind, name);
  if (elsewhere) { return `${start}; this field exists at ${elsewhere}`; }
  for (const other of others) {
    const path = pathOf(loadRelease(other), kind, name);
    if (path) { return `${start}; ${withChannel(other)} has a field of that name at ${path}`; }
  }
  return siblings.length > 0 ? `${start}; known here: ${siblings.join(', ')}` : `${start}; remove it`;
}

/** A release by name, and that it is one which few clusters have: only the experimental channel of the Gateway API serves alpha versions. */
const withChannel = (name: string): string =>
  Object.keys(loadRelease(name).kinds).some(kind => /^gateway\.networking\.k8s\.io\/v\d+alpha/.test(kind)) ? `${name} (the experimental channel)` : name;

function knows(release: Release, kind: string, fields: readonly string[]): boolean {
  let index = rootOf(release, kind);
  for (const name of fields) {
    while (index !== undefined && release.schemas[index].items !== undefined) { index = release.schemas[index].items; }
    if (index === undefined) { return false; }
    const { properties, additionalProperties }: Release['schemas'][number] = release.schemas[index];
    const rest = typeof additionalProperties === 'number' ? additionalProperties : undefined;
    index = properties && has(properties, name) ? properties[name] : rest;
  }
  return index !== undefined;
}

const rootOf = (release: Release, kind: string): number | undefined => has(release.kinds, kind) ? release.kinds[kind].schema : undefined;

/** The shortest path at which a kind has a field of this name. */
function pathOf(release: Release, kind: string, name: string): string | undefined {
  const root = rootOf(release, kind);
  let level: [number, string][] = root === undefined ? [] : [[root, '']];
  const seen = new Set<number>();
  while (level.length > 0) {
    const next: [number, string][] = [];
    for (const [index, path] of level) {
      if (seen.has(index)) { continue; }
      seen.add(index);
      const { properties = {}, items } = release.schemas[index];
      for (const [key, below] of Object.entries(properties)) {
        const here = path === '' ? key : `${path}.${key}`;
        if (key === name) { return here; }
        next.push([below, here]);
      }
      if (items !== undefined) { next.push([items, `${path}[]`]); }
    }
    level = next;
  }
  return undefined;
}
