import { EXTENSION_PARTS, ExtensionIntent, ExtensionPart } from './extension';
import { ExtensionRefIntent } from './extension-ref';
import { Capabilities } from './policy';

export interface NamedExtension {
  readonly name: string;
  readonly intent: ExtensionIntent;
}

/** A policy whose parts elsewhere are referred to, and those parts. */
export interface PlacedExtensions<P> {
  readonly policy: P;
  readonly extensions: readonly NamedExtension[];
}

/** Moves those parts of a policy into objects of their own that the dialect keeps there; `name` is that of the policy. */
export function placeExtensions<P extends Capabilities>(policy: P, parts: readonly ExtensionPart[], name: string): PlacedExtensions<P> {
  return parts.reduce<PlacedExtensions<P>>((placed, part) => {
    const { at, suffix } = EXTENSION_PARTS[part];
    const said = valueAt(policy, at);
    if (said === undefined || isReference(said)) { return placed; }
    const extension = { name: `${name}-${suffix}` };
    return {
      policy: withValueAt(placed.policy, at, { extension }) as P,
      extensions: [...placed.extensions, { ...extension, intent: { kind: part, ...said } as ExtensionIntent }],
    };
  }, { policy, extensions: [] });
}

/** The inverse of `placeExtensions`: puts back what is found under the name that the policy refers to. */
export function gatherExtensions<P extends Capabilities>({ policy, extensions }: PlacedExtensions<P>, parts: readonly ExtensionPart[]): P {
  return parts.reduce<P>((gathered, part) => {
    const { at } = EXTENSION_PARTS[part];
    const said = valueAt(policy, at);
    if (said === undefined || !isReference(said) || said.extension.namespace !== undefined) { return gathered; }
    const found = extensions.find(({ name, intent }) => name === said.extension.name && intent.kind === part);
    if (!found) { return gathered; }
    const { kind: _, ...intent } = found.intent;
    return withValueAt(gathered, at, intent) as P;
  }, policy);
}

const isReference = (said: object): said is ExtensionRefIntent => 'extension' in said;

const valueAt = (tree: object | undefined, path: readonly string[]): object | undefined =>
  path.reduce<object | undefined>((node, key) => (node as { [key: string]: object | undefined } | undefined)?.[key], tree);

/** A copy with another value at a path that is there. */
function withValueAt(tree: object, [key, ...rest]: readonly string[], value: object): object {
  return { ...tree, [key]: rest.length === 0 ? value : withValueAt((tree as { [key: string]: object })[key], rest, value) };
}
