import { isObject, mapOf } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';

/** Where a model is asked: the scheme tells about TLS, and the path takes the place of the provider's own base. Recorded on 1.4.1. */
export interface BaseUrl {
  readonly provider: string;
  readonly isPlain: boolean;
  readonly host: string;
  /** Without a slash at the end; empty where there is none, and the provider's own base is used. */
  readonly base: string;
}

export const BASE_URL_KEYS = ['spec', 'baseURL'] as const;

/** What a model says of it, as far as it is written out. */
export function baseUrlIn({ manifest }: KnownObject): BaseUrl | undefined {
  const { baseURL, provider } = mapOf(manifest.spec);
  if (typeof baseURL !== 'string' || typeof provider !== 'string' || isPlaceholder(baseURL)) { return undefined; }
  const [, scheme, host, path] = /^(https?):\/\/([^/:?#@]+)(?::\d+)?(\/[^?#]*)?$/i.exec(baseURL) ?? [];
  return host === undefined ? undefined : { provider, isPlain: scheme.toLowerCase() === 'http', host: host.toLowerCase(), base: (path ?? '').replace(/\/+$/, '') };
}

/** Whether the model sends a credential of its own. */
export const sendsKey = ({ manifest }: KnownObject): boolean => isObject(mapOf(mapOf(manifest.spec).policies).auth);
/** Whether it says itself how TLS is spoken. */
export const saysTls = ({ manifest }: KnownObject): boolean => isObject(mapOf(mapOf(manifest.spec).policies).tls);
