import { Key } from '../codec/manifest-path';
import { JsonObject } from '../schema/json-type';

/** Where the dialects keep an endpoint of a pool, and one alone. */
const POOLS = ['spec.ai.groups.T.providers.E', 'spec.ai.priorityGroups.T.providers.E', 'spec.ai.multipool.priorities.T.pool.E', 'spec.ai.multi.priorities.T.pool.E'];
const ALONE = ['spec.ai.provider', 'spec.ai.llm', 'spec.ai'];

/** Where an endpoint of an intent, such as `tiers[1][0]`, stands in the manifest of a backend. */
export function endpointAt(where: string, manifest: JsonObject): readonly Key[] {
  const [, tier, endpoint] = /^tiers\[(\d+)\]\[(\d+)\]/.exec(where) ?? [];
  if (tier === undefined) { return targetAt(where); }
  const inPool = POOLS.map(path => path.split('.').map((key): Key => key === 'T' ? Number(tier) : key === 'E' ? Number(endpoint) : key));
  return [...inPool, ...ALONE.map(path => path.split('.'))].find(keys => isThere(manifest, keys)) ?? ['spec'];
}

/** Where a target of an MCP backend, such as `targets[1]`, stands. */
function targetAt(where: string): readonly Key[] {
  const [, target] = /^targets\[(\d+)\]/.exec(where) ?? [];
  return target === undefined ? ['spec'] : ['spec', 'mcp', 'targets', Number(target)];
}

/** Where the host of an endpoint stands, or the endpoint, where it has none of its own. */
export function hostAt(where: string, manifest: JsonObject): readonly Key[] {
  const host = [...endpointAt(where, manifest), 'host'];
  return isThere(manifest, host) ? host : host.slice(0, -1);
}

const isThere = (manifest: JsonObject, keys: readonly Key[]): boolean => keys.reduce<unknown>((node, key) =>
  node !== null && typeof node === 'object' ? (node as { readonly [key: Key]: unknown })[key] : undefined, manifest) !== undefined;
