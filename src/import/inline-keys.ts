import { free, variableName } from './secret-values';
import { keyPlaces } from '../rules/credential/plaintext-key';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** Keys that stand in objects themselves: variables take their place before anything is made of the objects. */
export class InlineKeys {
  private readonly byValue = new Map<string, { readonly name: string; readonly of: KnownObject; readonly keys: readonly (string | number)[] }>();
  private readonly names = new Set<string>();
  private readonly byObject = new Map<string, readonly string[]>();

  public get variables(): readonly { readonly name: string; readonly of: string }[] {
    return [...this.byValue.values()].map(({ name, of: { kind, namespace, name: object }, keys }) =>
      ({ name, of: `${keys.join('.')} of the ${kind} ${namespace === undefined ? '' : `${namespace}/`}${object}` }));
  }

  /** An object without its keys. */
  public masked(object: KnownObject, place: string): JsonObject {
    const places = keyPlaces(object.manifest, isAKey);
    if (places.length === 0) { return object.manifest; }
    const manifest = structuredClone(object.manifest);
    const names = places.map(keys => {
      const holder = keys.slice(0, -1).reduce((node: unknown, key) => (node as JsonObject)[key as string], manifest) as { [key: string]: unknown };
      const last = String(keys[keys.length - 1]);
      const [, prefix, value] = /^(Bearer )?([^]*)$/.exec(holder[last] as string)!;
      const known = this.byValue.get(value) ?? { name: free(variableName(object, 'API_KEY'), this.names), of: object, keys };
      this.byValue.set(value, known);
      holder[last] = `${prefix ?? ''}$${known.name}`;
      return known.name;
    });
    this.byObject.set(place, [...new Set(names)]);
    return manifest;
  }

  /** The variables in the object at a place. */
  public variablesIn(place: string): readonly string[] {
    return this.byObject.get(place) ?? [];
  }
}

/** Neither a variable already, nor the word that says that there is none. */
const isAKey = (value: string): boolean => !/^(?:Bearer )?\$\{?\w+\}?$/.test(value) && value !== 'none' && value !== '';
