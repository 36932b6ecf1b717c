import { Codec, Field, record, value } from '../codec/codec';
import { Gap } from '../codec/gap';
import { ExtensionRefIntent } from '../intent/policy/extension-ref';

type Said<T extends object> = T | ExtensionRefIntent;

const isReference = <T extends object>(v: Said<T>): v is ExtensionRefIntent => 'extension' in v;

const named = record<ExtensionRefIntent['extension']>({ name: value('name'), namespace: value('namespace') });

/** A part of a policy that the dialect keeps in an object of its own, as the policy refers to it; the part itself was placed before. */
export function byReference<T extends object>(path: string, feature: string): Field<Said<T>> {
  const gap: Gap = { feature: `${feature} in a policy itself`, level: 'no', because: 'it stands in an object of its own; name that' };
  return {
    encode: (v, to) => {
      if (!v) { return; }
      if (isReference(v)) { named.encode(v.extension, to.at(path)); } else { to.report.gap(gap, { manifestPath: to.path }); }
    },
    decode: from => {
      const extension = from.at(path).exists ? named.decode(from.at(path)) : undefined;
      return extension && { extension };
    },
  };
}

/** The same where the dialect has no such objects. */
export function byValue<T extends object>(part: Codec<T>, feature: string): Field<Said<T>> {
  const gap: Gap = { feature: `${feature} in an object of its own`, level: 'no', because: 'say it in the policy' };
  return {
    encode: (v, to) => {
      if (!v) { return; }
      if (isReference(v)) { to.report.gap(gap, { manifestPath: to.path }); } else { part.encode(v, to); }
    },
    decode: from => part.decode(from),
    gaps: [gap, ...part.gaps ?? []],
    lacks: v => !v ? [] : isReference(v) ? [{ gap, where: '' }] : part.lacks?.(v) ?? [],
  };
}
