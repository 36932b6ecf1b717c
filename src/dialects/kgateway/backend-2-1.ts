import { agentBackend21 } from './agent-backend';
import { Address, authHeader, endpointOf, kgatewayBackend, NOWHERE } from './backend';
import { provider } from './provider';
import { at, fields, list, value } from '../../codec/codec';

const address = fields<Address>({
  ...NOWHERE,
  name: value('name'),
  host: value('host'),
  port: value('port'),
  path: value('path.full'),
  authLocation: authHeader,
});

const endpoint = endpointOf(provider(true), address);

/** The Backend of kgateway 2.1, the same for both data planes: the provider directly below, pools as priority groups with names. */
export const backend21 = kgatewayBackend({
  lone: endpoint, pool: list(at('providers', list(endpoint))), poolPath: ['ai', 'priorityGroups'], ofAgents: agentBackend21,
});
