import { listsByName } from './leaves';
import { ListKind, Lists } from './subject';
import { JsonObject } from '../schema/json-type';
import { kindKey, loadRelease, Release, releasesServing } from '../schema/release';

const PLAIN: Lists = { kind: 'sequence', below: () => PLAIN };

/** Lists of kinds that the server merges in code, or that no schema at hand has. */
const WELL_KNOWN = listsByName({
  ports: { keys: ['port', 'containerPort', 'protocol'] },
  containers: { keys: ['name'] },
  volumes: { keys: ['name'] },
  volumeMounts: { keys: ['mountPath'] },
  secrets: { keys: ['name'] },
  imagePullSecrets: { keys: ['name'] },
});

/** The lists of a manifest, as the schema of the release has them. */
export function schemaLists({ apiVersion, kind }: JsonObject, releases: readonly string[]): Lists {
  const serving = releasesServing(String(apiVersion), String(kind));
  const name = releases.find(each => serving.includes(each)) ?? serving[0];
  if (name === undefined || name === 'core') { return WELL_KNOWN; }
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
