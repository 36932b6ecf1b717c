import { Key } from '../../codec/manifest-path';
import { isObject } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { oncePerObject } from '../once-per-object';
import { path, placesOf } from '../places';

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

const NONE: readonly StatedFields[] = [];

/** All that an object says of the fields of requests, place by place. */
export const bodyFieldsIn = oncePerObject(({ kind, manifest }: KnownObject): readonly StatedFields[] => {
  let found: StatedFields[] | undefined;
  for (const at of PATHS.get(kind) ?? []) {
    for (const { value: ai, keys } of placesOf(manifest, at)) {
      if (!isObject(ai) || (ai.defaults === undefined && ai.overrides === undefined)) { continue; }
      (found ??= []).push([...itemsOf(ai.defaults, [...keys, 'defaults'], false), ...itemsOf(ai.overrides, [...keys, 'overrides'], true)]);
    }
  }
  return found ?? NONE;
});

const itemsOf = (list: unknown, keys: readonly Key[], isOverride: boolean): StatedFields => !Array.isArray(list) ? []
  : list.flatMap((item: unknown, i) => isObject(item) && typeof item.field === 'string'
    ? [{ field: item.field, value: item.value, isOverride: isOverride || item.override === true, keys: [...keys, i] }] : []);
