/** A kind of an API group, and the version that it is asked for in. */
export interface KindName {
  /** Empty for the core API. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** Reads `group/version` and a kind; the core API has a version alone. */
export function kindNameOf(apiVersion: string, kind: string): KindName {
  const slash = apiVersion.indexOf('/');
  return { group: apiVersion.slice(0, Math.max(0, slash)), version: apiVersion.slice(slash + 1), kind };
}

/** Reads how a kind is named in a release, `group/version/Kind`. */
export function kindNameOfKey(key: string): KindName {
  const last = key.lastIndexOf('/');
  return kindNameOf(key.slice(0, last), key.slice(last + 1));
}

export const apiVersionOf = ({ group, version }: KindName): string => group === '' ? version : `${group}/${version}`;

/** A group the way a message names it. */
export const groupWords = (group: string): string => group === '' ? 'the core API' : group;
