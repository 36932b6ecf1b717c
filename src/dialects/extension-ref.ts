import { Codec, Field, record, value } from '../codec/codec';
import { ExtensionRefIntent } from '../intent/policy/extension-ref';

type Said<T extends object> = T | ExtensionRefIntent;

const isReference = <T extends object>(v: Said<T>): v is ExtensionRefIntent => 'extension' in v;

const named = record<ExtensionRefIntent['extension']>({ name: value('name'), namespace: value('namespace') });

/** A part of a policy that the dialect keeps in an object of its own, as the policy refers to it; the part itself was placed before. */
export function byReference<T extends object>(path: string, feature: string): Field<Said<T>> {
  return {
    encode: (v, to) => {
      if (v === undefined) { return; }
      if (isReference(v)) { return named.encode(v.extension, to.at(path)); }
      to.report.error('UnsupportedFeature', `${feature} stands in an object of its own in this dialect, and there is no reference to it; name the object`, to.path);
    },
    decode: from => {
      const extension = from.at(path).exists ? named.decode(from.at(path)) : undefined;
      return extension && { extension };
    },
  };
}

/** The same where the dialect has no such objects. */
export function byValue<T extends object>(part: Codec<T>, feature: string): Field<Said<T>> {
  return {
    encode: (v, to) => {
      if (v === undefined) { return; }
      if (!isReference(v)) { return part.encode(v, to); }
      to.report.error('UnsupportedFeature', `${feature} in an object of its own cannot be expressed in this dialect; say it in the policy`, to.path);
    },
    decode: from => part.decode(from),
  };
}
