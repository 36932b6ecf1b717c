import { isObject, JsonObject } from '../schema/json-type';

/** The namespace that a manifest says. Without one it is wherever it is applied. */
export const namespaceOf = ({ metadata }: JsonObject): string | undefined =>
  isObject(metadata) && typeof metadata.namespace === 'string' ? metadata.namespace : undefined;

export const nameOf = ({ metadata }: JsonObject): string => isObject(metadata) && typeof metadata.name === 'string' ? metadata.name : '';

export const groupOf = ({ apiVersion }: JsonObject): string =>
  typeof apiVersion === 'string' && apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';

/** Whether two objects may be in one namespace. */
export const isNear = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
