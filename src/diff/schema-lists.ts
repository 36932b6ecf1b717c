import { ListKind, Lists } from './subject';
import { kindKey, loadRelease, Release, releasesServing } from '../schema/release';
import { JsonObject } from '../schema/json-type';

const PLAIN: Lists = { kind: 'sequence', below: () => PLAIN };

/** The lists of a manifest, as the schema of the release has them. */
export function schemaLists({ apiVersion, kind }: JsonObject, releases: readonly string[]): Lists {
  const serving = releasesServing(String(apiVersion), String(kind));
  const name = releases.find(each => serving.includes(each)) ?? serving[0];
  if (name === undefined) { return PLAIN; }
  const release = loadRelease(name);
  const facts = release.kinds[kindKey(String(apiVersion), String(kind))];
  return facts === undefined ? PLAIN : below(release, facts.schema);
}

function below(release: Release, index: number | undefined): Lists {
  const facts = index === undefined ? undefined : release.schemas[index];
  if (facts === undefined) { return PLAIN; }
  const { properties = {}, items, additionalProperties, listType, listMapKeys = [] } = facts;
  const kind: ListKind = listType === 'set' ? 'set' : listType === 'map' ? { keys: listMapKeys } : 'sequence';
  const rest = typeof additionalProperties === 'number' ? additionalProperties : undefined;
  return { kind, below: key => below(release, items ?? (Object.prototype.hasOwnProperty.call(properties, key) ? properties[key] : rest)) };
}
