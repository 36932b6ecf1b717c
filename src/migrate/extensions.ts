import { DialectDefinition } from '../dialects/definition';
import { isObject } from '../schema/json-type';

/** Tells of names that a policy still refers to where the other dialect looks for another kind of object under them. */
export function tellOfExtensions(intent: unknown, from: DialectDefinition, to: DialectDefinition, told: (message: string) => void): void {
  if (to.extension === undefined || from.extension?.kind === to.extension.kind) { return; }
  for (const name of new Set(namesIn(intent))) {
    told(`what is called '${name}' is of another kind in ${from.title}; write a ${to.extension.kind} of that name: until then ${to.title} does not accept the policy`);
  }
}

function namesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) { return node.flatMap(namesIn); }
  if (!isObject(node)) { return []; }
  return Object.entries(node).flatMap(([key, part]) =>
    key === 'extension' && isObject(part) && typeof part.name === 'string' ? [part.name] : namesIn(part));
}
