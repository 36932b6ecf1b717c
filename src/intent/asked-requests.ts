import { MatchIntent, ValueMatchIntent } from './route';

/** One text for all matches that hold for just the same requests. */
export function askedRequests({ path = { type: 'prefix', value: '/' }, method, headers = [], query = [] }: MatchIntent): string {
  const value = path.type === 'prefix' ? path.value.replace(/(?<=.)\/$/, '') : path.value;
  return JSON.stringify([path.type, value, method, sorted(headers, name => name.toLowerCase()), sorted(query, name => name)]);
}

const sorted = (values: readonly ValueMatchIntent[], named: (name: string) => string): readonly string[] =>
  values.map(({ name, type, value }) => `${named(name)} ${type} ${value}`).sort();
