import { isNear } from './identity';
import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';
import { isPlaceholder } from './placeholder';
import { nearest } from '../schema/resemblance';

/** What speaks for it that an object is not there at all: one of its name in another namespace, one of a like name, others of its kind. */
export interface Absence {
  readonly namespace?: string;
  readonly like?: string;
  readonly beside?: string;
}

/** A namespace, where it is known already. */
export const settled = (namespace: unknown): string | undefined =>
  typeof namespace === 'string' && !isPlaceholder(namespace) ? namespace : undefined;

/** What something refers to, by a name that is at hand nowhere near. */
export interface Reference {
  readonly group?: unknown;
  readonly kind: string;
  readonly name: string;
}

/** Undefined where the reference may well mean something that was not given. */
export function absenceOf(
  { group, kind, name }: Reference, namespace: string | undefined, { origin, namespace: own }: KnownObject, around: KnownObjects,
): Absence | undefined {
  const names: string[] = [];
  let elsewhere: string | undefined;
  let beside: string | undefined;
  for (const other of around.ofKind(kind)) {
    if (typeof group === 'string' && group !== other.group) { continue; }
    const there = settled(other.namespace);
    if (!isNear(namespace, there)) {
      if (other.name === name && isTogether(origin, other.origin)) { elsewhere ??= there; }
      continue;
    }
    // It may be this one, once it is rendered.
    if (isPlaceholder(other.name) || other.name === name) { return undefined; }
    names.push(other.name);
    // Gateways are often the platform's, and more than one of them is.
    if (other.origin === origin || (kind !== 'Gateway' && there !== undefined && there === own)) { beside ??= other.name; }
  }
  const like = names.find(other => isSwapped(name, other)) ?? nearest(name, names.filter(other => isLike(name, other)));
  return elsewhere !== undefined ? { namespace: elsewhere } : like !== undefined ? { like } : beside !== undefined ? { beside } : undefined;
}

/** Whether two names differ only in the order of letters, which counts as two mistakes elsewhere. */
const isSwapped = (a: string, b: string): boolean => /[a-z]/.test(a) && a.length === b.length && lettersOf(a) === lettersOf(b);
const lettersOf = (name: string): string => name.split('-').map(part => [...part].sort().join('')).join('-');

/**
 * Whether one name may be meant by the other: names of a series, such as `chat-1` and `chat-2` or `gateway-a` and `gateway-b`, are not, nor is one
 * that says more, such as `gateway` and `gateway-proxy`.
 */
function isLike(a: string, b: string): boolean {
  if (a.replace(/\d+/g, '') === b.replace(/\d+/g, '')) { return false; }
  const [parts, others] = [a.split('-'), b.split('-')];
  return parts.length !== others.length ? parts.join('') === others.join('')
    : parts.every((part, i) => part === others[i] || (Math.min(part.length, others[i].length) > 2 && nearest(part, [others[i]]) !== undefined));
}

/** Whether two files or charts may be applied together: those of one folder, or of a folder and one above. Next to each other are often stages. */
function isTogether(a: string, b: string): boolean {
  const [first, second] = [folderOf(a), folderOf(b)];
  return first.startsWith(second) || second.startsWith(first);
}

const folderOf = (origin: string): string => origin.slice(0, origin.lastIndexOf('/') + 1);

/** What is missing, and what was probably meant. */
export function absent({ kind, name }: Reference, namespace: string | undefined, { namespace: elsewhere, like }: Absence): string {
  const where = namespace === undefined ? '' : ` in namespace '${namespace}'`;
  const hint = elsewhere !== undefined ? `, but one in namespace '${elsewhere}'` : like !== undefined ? `, but '${like}'` : '';
  return `there is no ${kind} '${name}'${where}${hint || ' among what was checked'}`;
}

/** What to do about a name: where nothing of a like name is at hand, the object may be in a file that was not given. */
export const remedyFor = ({ like }: Absence): string => like !== undefined ? 'correct the name' : 'correct the name, or check it together with the file that has it';
