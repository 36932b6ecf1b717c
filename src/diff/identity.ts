import { DialectDefinition } from '../dialects/definition';
import { GATEWAY_API } from '../rules/gateway-class';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';

interface Named { readonly group?: string; readonly kind?: string; readonly name: string; readonly namespace?: string }

const fullName = (name: string, namespace: string | undefined): string => namespace === undefined ? name : `${namespace}/${name}`;

/** The name of an object, with its namespace where others of its kind have the same name. */
export const nameAmong = ({ kind, name, namespace }: KnownObject, around: KnownObjects): string =>
  namespace !== undefined && around.allNamed(kind, name).length > 1 ? fullName(name, namespace) : name;

/** The identity of an object by its part in the whole, whatever its kind is called in a release. */
export function identityOf({ group, kind = 'Gateway', name, namespace }: Named, { backend }: Pick<DialectDefinition, 'backend'>): string {
  return `${roleOf(group, kind, backend)} ${fullName(name, namespace)}`;
}

function roleOf(group: string | undefined, kind: string, backend: Pick<DialectDefinition['backend'], 'group' | 'kind'>): string {
  if (kind === backend.kind && (group ?? backend.group) === backend.group) { return 'backend'; }
  if ((group ?? GATEWAY_API) === GATEWAY_API && kind === 'Gateway') { return 'gateway'; }
  if ((group ?? GATEWAY_API) === GATEWAY_API && kind === 'HTTPRoute') { return 'route'; }
  if (/^X?ListenerSet$/.test(kind) && (group ?? GATEWAY_API).startsWith('gateway.networking.')) { return 'listener set'; }
  return group === undefined || group === '' ? kind : `${kind}.${group}`;
}

/** The same of something that refers to another without saying in which namespace it is. */
export const referenceTo = (ref: Named, { namespace }: KnownObject, dialect: DialectDefinition): string =>
  identityOf({ ...ref, ...(ref.namespace ?? namespace) !== undefined && { namespace: ref.namespace ?? namespace } }, dialect);
