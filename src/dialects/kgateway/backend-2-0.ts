import { absent, at, Codec, fields, list, value } from '../../codec/codec';
import { EndpointIntent } from '../../intent/backend';
import { namelessPool } from '../nameless-pool';
import { kgatewayBackend, NOWHERE } from './backend';
import { provider } from './provider';

type Address = Omit<EndpointIntent, 'provider' | 'credential'>;

const which = at('provider', provider(false));

const address = fields<Address>({
  ...NOWHERE,
  name: { encode: () => undefined, decode: () => undefined },
  host: value('hostOverride.host'),
  port: value('hostOverride.port'),
  path: absent('another upstream path'),
  authLocation: absent('a credential in another header'),
});

const endpoint: Codec<EndpointIntent> = {
  encode: (v, to) => { which.encode(v, to); address.encode(v, to); },
  decode: from => {
    const provided = which.decode(from);
    return provided ? { ...provided, ...address.decode(from) } : undefined;
  },
};

/** The Backend of kgateway 2.0: the provider one level down, pools as priorities. */
export const backend20 = kgatewayBackend({ lone: endpoint, pool: namelessPool(list(at('pool', list(endpoint)))), poolPath: ['ai', 'multipool', 'priorities'] });
