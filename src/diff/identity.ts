import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';

interface Named { readonly group?: string; readonly kind?: string; readonly name: string; readonly namespace?: string }

const fullName = (name: string, namespace: string | undefined): string => namespace === undefined ? name : `${namespace}/${name}`;

/** The identity of an object by its part in the whole, whatever its kind is called in a release. */
export function identityOf({ group, kind = 'Gateway', name, namespace }: Named, { backend }: Pick<DialectDefinition, 'backend'>): string {
  const role = kind === backend.kind && (group ?? backend.group) === backend.group ? 'backend'
    : kind === 'Gateway' ? 'gateway' : kind === 'HTTPRoute' ? 'route' : kind;
  return `${role} ${fullName(name, namespace)}`;
}

/** The same of something that refers to another without saying in which namespace it is. */
export const referenceTo = (ref: Named, { namespace }: KnownObject, dialect: DialectDefinition): string =>
  identityOf({ ...ref, ...(ref.namespace ?? namespace) !== undefined && { namespace: ref.namespace ?? namespace } }, dialect);
