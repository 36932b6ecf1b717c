import { absent, at, fields, list, needless, value } from '../../codec/codec';
import { namelessPool } from '../nameless-pool';
import { Address, endpointOf, kgatewayBackend, NOWHERE } from './backend';
import { provider } from './provider';

const address = fields<Address>({
  ...NOWHERE,
  name: needless(),
  host: value('hostOverride.host'),
  port: value('hostOverride.port'),
  path: absent('another upstream path', 'the path is always the provider\'s own'),
  authLocation: absent('a credential in another header, or without prefix', 'the header is always the provider\'s own'),
});

const endpoint = endpointOf(at('provider', provider(false)), address);

/** The Backend of kgateway 2.0: the provider one level down, pools as priorities. */
export const backend20 = kgatewayBackend({ lone: endpoint, pool: namelessPool(list(at('pool', list(endpoint)))), poolPath: ['ai', 'multipool', 'priorities'] });
