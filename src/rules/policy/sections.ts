import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';

/** The parts of an object that a policy may be for. */
export interface Sections {
  /** What they are called. */
  readonly noun: string;
  readonly names: readonly string[];
  /** Whether the names are the controller's, which nobody has written. */
  readonly unwritten?: boolean;
}

const itemsOf = (list: unknown): readonly JsonObject[] => Array.isArray(list) ? list.filter(isObject) : [];
const namesOf = (items: readonly JsonObject[]): readonly string[] => items.flatMap(({ name }) => typeof name === 'string' ? [name] : []);

/** The controllers call the provider of a backend that has only one so. */
const ONLY_PROVIDER = 'backend';

/** Those of an object; undefined where that cannot be told. */
export function sectionsOf({ kind, manifest }: KnownObject): Sections | undefined {
  const spec = mapOf(manifest.spec);
  const sections = partsOf(kind, spec);
  return sections?.names.some(isPlaceholder) ? undefined : sections;
}

function partsOf(kind: string, spec: JsonObject): Sections | undefined {
  switch (kind) {
    case 'Gateway':
    case 'ListenerSet':
    case 'XListenerSet':
      return { noun: 'listener', names: namesOf(itemsOf(spec.listeners)) };
    case 'HTTPRoute':
    case 'GRPCRoute':
      return { noun: 'rule with a name', names: namesOf(itemsOf(spec.rules)) };
    case 'Service':
      return { noun: 'port', names: itemsOf(spec.ports).flatMap(({ name, port }) => [...typeof name === 'string' ? [name] : [], String(port)]) };
    case 'AgentgatewayBackend':
      return ofBackend(spec, 'groups', 'provider');
    case 'Backend':
      return spec.ai === undefined && spec.mcp === undefined ? undefined : ofBackend(spec, 'priorityGroups', 'llm');
    default:
      return undefined;
  }
}

function ofBackend({ ai, mcp }: JsonObject, groups: string, single: string): Sections | undefined {
  if (isObject(mcp)) { return { noun: 'tool server', names: namesOf(itemsOf(mcp.targets)) }; }
  if (!isObject(ai)) { return { noun: 'part', names: [] }; }
  if (ai[single] !== undefined) { return { noun: 'provider with a name', names: [ONLY_PROVIDER], unwritten: true }; }
  return Array.isArray(ai[groups]) ? { noun: 'provider', names: itemsOf(ai[groups]).flatMap(({ providers }) => namesOf(itemsOf(providers))) } : undefined;
}
