import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';

export const MODEL_KIND = 'agentgateway.dev/AgentgatewayModel';

/** How a virtual model chooses among its targets. */
const ROUTINGS = ['weighted', 'failover', 'conditional'] as const;

/** A target of a virtual model, and where it stands. */
export interface ModelTarget {
  readonly target: JsonObject;
  readonly routing: typeof ROUTINGS[number];
  readonly index: number;
  /** The name of the model it refers to. */
  readonly name: string;
}

const NONE: readonly ModelTarget[] = [];

/** The targets of a virtual model; none of another. */
export function modelTargetsOf({ manifest }: KnownObject): readonly ModelTarget[] {
  const { virtualModel } = mapOf(manifest.spec);
  if (!isObject(virtualModel)) { return NONE; }
  return ROUTINGS.flatMap(routing => {
    const { targets } = mapOf(virtualModel[routing]);
    return !Array.isArray(targets) ? [] : targets.flatMap((target: unknown, index): readonly ModelTarget[] => {
      const name = isObject(target) ? mapOf(target.modelRef).name : undefined;
      return typeof name === 'string' ? [{ target: target as JsonObject, routing, index, name }] : [];
    });
  });
}

export const targetKeys = ({ routing, index }: ModelTarget): readonly (string | number)[] => ['spec', 'virtualModel', routing, 'targets', index];

/** The name that clients ask for: text, or with a star at one end. */
export function matchOf({ name, manifest }: KnownObject): string {
  const { model } = mapOf(mapOf(manifest.spec).match);
  return typeof model === 'string' && model !== '' ? model : name;
}

/** Whether a model answers to a name. */
export function answersTo(model: KnownObject, name: string): boolean {
  const match = matchOf(model);
  const star = match.indexOf('*');
  return star < 0 ? match === name : name.startsWith(match.slice(0, star)) && name.endsWith(match.slice(star + 1));
}

export const isWildcard = (model: KnownObject): boolean => matchOf(model).includes('*');
export const isVirtual = ({ manifest }: KnownObject): boolean => mapOf(manifest.spec).virtualModel !== undefined;

/** Whether a model is one that only other models lead to. */
export const isInternal = ({ manifest }: KnownObject): boolean => mapOf(manifest.spec).visibility === 'Internal';
