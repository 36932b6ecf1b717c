import { Site } from './site';
import { endpointsOf } from '../intent/backend';
import { nearest } from '../schema/resemblance';

/**
 * Why nobody is called by a name; undefined where somebody may be. A host may be one that only a request names, so what has a dot or a colon
 * passes, and so does whatever stands anywhere in the objects.
 */
export function misnamed(site: Site, name: string): string | undefined {
  if (/[.:]/.test(name) || site.around.all.some(({ manifest }) => says(manifest, name))) { return undefined; }
  const names = callable(site);
  if (names.includes(name)) { return undefined; }
  const meant = nearest(name, names);
  return `nobody is called '${name}'; ${meant !== undefined ? `did you mean '${meant}'?` : names.length === 0 ? 'there is no backend' : `use one of: ${names.slice(0, MOST).join(', ')}${names.length > MOST ? ', …' : ''}`}`;
}

/** So many are listed. */
const MOST = 20;

/** Names of endpoints, backends and providers. */
const callable = (site: Site): readonly string[] => [...new Set(site.around.all.flatMap(object => {
  const intent = object.backend?.intent;
  if (intent === undefined) { return []; }
  const endpoints = endpointsOf(intent);
  return [...endpoints.flatMap(({ name }) => name ?? []), ...site.namesOf(object), ...endpoints.map(({ provider }) => provider.kind)];
}))];

/** Whether a text or a name of a field stands in a manifest. */
function says(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) { return value === text; }
  return Object.entries(value).some(([key, item]) => key === text || says(item, text));
}
