import { reference } from './object-ref';
import { Field } from '../codec/codec';
import { CalledServiceIntent } from '../intent/policy/called-service';
import { ObjectRefIntent } from '../intent/route';

/** A service that a policy calls, in dialects that know objects of the cluster only. */
export const serviceRef = (path: string): Field<CalledServiceIntent> => {
  const keys = path.split('.');
  return {
    encode: (v, to) => {
      if (v === undefined) { return; }
      if (!('url' in v)) { return reference.encode(v, to.in(keys)); }
      to.report.error('UnsupportedFeature', 'a policy that calls a URL cannot be expressed in this dialect; name a Service or a backend', to.in(keys).path);
    },
    decode: from => from.in(keys).exists ? reference.decode(from.in(keys)) as ObjectRefIntent : undefined,
  };
};
