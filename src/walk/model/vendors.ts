import { ModelVendor } from '../../intent/model';
import { VENDORS as KNOWN } from '../../intent/vendor';

/** Hosts and base paths of the vendors that a model may name; recordings 173 and 186. Ollama is where it is installed. */
export const VENDORS: { readonly [V in ModelVendor]: { readonly host: string | undefined; readonly base: string } } = {
  ...KNOWN,
  ollama: { host: undefined, base: '/v1' },
};
