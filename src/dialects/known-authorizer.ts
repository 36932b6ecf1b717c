import { absent, Codec } from '../codec/codec';
import { AuthorizerIntent, EXTERNAL_AUTH, KnownAuthorizerIntent } from '../intent/policy/external-auth';
import { ExtensionRefIntent } from '../intent/policy/extension-ref';

type Given = AuthorizerIntent | ExtensionRefIntent;

/** A service that is said here or referred to, in a dialect whose gateways know none by name. */
export function unlessKnown(given: Codec<Given>): Codec<Given | KnownAuthorizerIntent> {
  const known = absent<KnownAuthorizerIntent>(`${EXTERNAL_AUTH} that the gateway knows by name`, 'name the service');
  return { encode: (v, to) => 'known' in v ? known.encode(v, to) : given.encode(v, to), decode: given.decode };
}
