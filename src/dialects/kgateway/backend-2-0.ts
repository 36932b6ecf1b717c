import { absent, at, fields, list, needless, value } from '../../codec/codec';
import { noAgents } from '../agent-gaps';
import { noAuthLocation } from '../auth-location';
import { PATH } from '../backend-gaps';
import { namelessPool } from '../nameless-pool';
import { Address, endpointOf, kgatewayBackend, nowhere } from './backend';
import { provider } from './provider';

const NO_TOOLS = 'this data plane knows neither MCP nor A2A';

const AGENTS = noAgents({
  mcp: NO_TOOLS, a2a: NO_TOOLS, dynamic: 'there is no dynamic forward proxy', agentCore: 'there is no AgentCore backend',
});

const APIS = 'clients speak the provider\'s own API, and no other path than that of its chat is called';

const address = fields<Address>({
  ...nowhere(APIS),
  name: needless(),
  host: value('hostOverride.host'),
  port: value('hostOverride.port'),
  path: absent(PATH, 'the path is always the provider\'s own'),
  authLocation: noAuthLocation('the header is always the provider\'s own', 'a credential always travels in a header'),
});

const endpoint = endpointOf(at('provider', provider('2.0')), address);

/** The Backend of kgateway 2.0: the provider one level down, pools as priorities. */
export const backend20 = kgatewayBackend({
  lone: endpoint, pool: namelessPool(list(at('pool', list(endpoint)))), poolPath: ['ai', 'multipool', 'priorities'], ofAgents: AGENTS, apis: APIS,
});
