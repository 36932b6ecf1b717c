import { Key } from '../../codec/manifest-path';
import { isObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { oncePerObject } from '../once-per-object';
import { path, Place, placesOf } from '../places';

/** A value for a field of requests, as it stands in a manifest. */
export interface StatedField {
  readonly field: string;
  readonly value: unknown;
  readonly isOverride: boolean;
  readonly keys: readonly Key[];
}

/** The fields of one place. */
export type StatedFields = readonly StatedField[];

export const KINDS_WITH_BODY_FIELDS = [
  'agentgateway.dev/AgentgatewayBackend', 'agentgateway.dev/AgentgatewayPolicy', 'gateway.kgateway.dev/TrafficPolicy', 'gateway.solo.io/RouteOption',
] as const;

const PLACES: { readonly [kind: string]: readonly string[] } = {
  AgentgatewayBackend: ['spec.policies.ai', 'spec.ai.groups.*.providers.*.policies.ai'],
  AgentgatewayPolicy: ['spec.backend.ai'],
  TrafficPolicy: ['spec.ai'],
  RouteOption: ['spec.options.ai'],
};

const PATHS = new Map(Object.entries(PLACES).map(([kind, places]) => [kind, places.map(path)]));

const NONE: readonly never[] = [];

/** All that an object says of the fields of requests, place by place. */
export const bodyFieldsIn = oncePerObject(({ kind, manifest }: KnownObject): readonly StatedFields[] => {
  const places = PATHS.get(kind) ?? NONE;
  const ai = places.length === 1 ? placesOf(manifest, places[0]) : places.flatMap(at => placesOf(manifest, at));
  return ai.length > 0 && ai.some(saysFields) ? ai.filter(saysFields).map(fieldsAt) : NONE;
});

const saysFields = ({ value }: Place): boolean => isObject(value) && (value.defaults !== undefined || value.overrides !== undefined);

function fieldsAt({ value, keys }: Place): StatedFields {
  const { defaults, overrides } = mapOf(value);
  return [...itemsOf(defaults, [...keys, 'defaults'], false), ...itemsOf(overrides, [...keys, 'overrides'], true)];
}

const itemsOf = (list: unknown, keys: readonly Key[], isOverride: boolean): StatedFields => !Array.isArray(list) ? []
  : list.flatMap((item: unknown, i) => isObject(item) && typeof item.field === 'string'
    ? [{ field: item.field, value: item.value, isOverride: isOverride || item.override === true, keys: [...keys, i] }] : []);
