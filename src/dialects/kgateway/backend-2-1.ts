import { authHeader, kgatewayBackend, NOWHERE } from './backend';
import { provider } from './provider';
import { at, Codec, fields, list, value } from '../../codec/codec';
import { EndpointIntent } from '../../intent/backend';

type Address = Omit<EndpointIntent, 'provider' | 'credential'>;

const which = provider(true);

const address = fields<Address>({
  ...NOWHERE,
  name: value('name'),
  host: value('host'),
  port: value('port'),
  path: value('path.full'),
  authLocation: authHeader,
});

const endpoint: Codec<EndpointIntent> = {
  encode: (v, to) => { which.encode(v, to); address.encode(v, to); },
  decode: from => {
    const provided = which.decode(from);
    return provided ? { ...provided, ...address.decode(from) } : undefined;
  },
};

/** The Backend of kgateway 2.1, the same for both data planes: the provider directly below, pools as priority groups with names. */
export const backend21 = kgatewayBackend({ lone: endpoint, pool: list(at('providers', list(endpoint))), poolPath: ['ai', 'priorityGroups'] });
