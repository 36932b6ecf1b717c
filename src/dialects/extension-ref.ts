import { IN_ITS_OBJECT, IN_POLICY } from './lacking';
import { chosen, says } from '../codec/chosen';
import { at, Codec, Field, fields, record, value } from '../codec/codec';
import { absent } from '../codec/lacking';
import { ExtensionRefIntent } from '../intent/policy/extension-ref';

type Said<T extends object> = T | ExtensionRefIntent;

const isReference = (v: unknown): boolean => says(v, 'extension');

const named = (path: string): Codec<ExtensionRefIntent> => fields<ExtensionRefIntent>({
  extension: at(path, record<ExtensionRefIntent['extension']>({ name: value('name'), namespace: value('namespace') })),
});

/** A part of a policy that the dialect keeps in an object of its own, as the policy refers to it; the part itself was placed before. */
export function byReference<T extends object>(path: string, feature: string): Field<Said<T>> {
  const reference = named(path);
  const itself = absent<T>(`${feature} in a policy itself`, IN_ITS_OBJECT);
  return {
    ...chosen<Said<T> | undefined>([itself, reference], v => isReference(v) ? reference : itself),
    decode: from => from.at(path).exists ? reference.decode(from) : undefined,
  };
}

/** The same where the dialect has no such objects. */
export function byValue<T extends object>(part: Codec<T>, feature: string): Field<Said<T>> {
  const elsewhere = absent<ExtensionRefIntent>(`${feature} in an object of its own`, IN_POLICY);
  const either = chosen<Said<T>>([elsewhere, part], v => isReference(v) ? elsewhere : part);
  return {
    ...either as Field<Said<T>>,
    encode: (v, to) => { if (v) { either.encode(v, to); } },
    decode: from => part.decode(from),
  };
}
