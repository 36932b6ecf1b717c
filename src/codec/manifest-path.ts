export type Key = string | number;

/** Spells a path the way people write it: `spec.rules[0].filters`, `metadata.labels["a.b/c"]`. */
export function manifestPath(keys: readonly Key[]): string {
  return keys.reduce<string>((path, key) =>
    typeof key === 'number' ? `${path}[${key}]`
      : !/^[A-Za-z_$][\w$-]*$/.test(key) ? `${path}["${key}"]`
        : path === '' ? key : `${path}.${key}`, '');
}
