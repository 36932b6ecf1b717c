import { agentBackend21 } from './agent-backend';
import { Address, authHeader, endpointOf, kgatewayBackend, nowhere } from './backend';
import { provider } from './provider';
import { at, fields, list, value } from '../../codec/codec';
import { ObjectKind } from '../definition';
import { TrafficPolicyForms } from './policy/forms';
import { BackendIntent } from '../../intent/backend';

/**
 * The Backend of kgateway 2.1, the same for both data planes, which make different things of it: the provider directly below, pools as
 * priority groups with names.
 */
export function backend21(plane: Exclude<TrafficPolicyForms['plane'], '2.0'>): ObjectKind<BackendIntent> {
  const onEnvoy = plane === '2.1-envoy';
  const apis = onEnvoy ? 'clients speak the provider\'s own API, and no other path than that of its chat is called' : 'every request is taken for chat completions';
  const address = fields<Address>({
    ...nowhere(apis),
    name: value('name'),
    host: value('host'),
    port: value('port'),
    path: value('path.full'),
    authLocation: authHeader(onEnvoy ? undefined : 'the field is ignored by this data plane; the key travels as Authorization: Bearer'),
  });
  const endpoint = endpointOf(provider(plane), address);
  return kgatewayBackend({ lone: endpoint, pool: list(at('providers', list(endpoint))), poolPath: ['ai', 'priorityGroups'], ofAgents: agentBackend21(plane), apis });
}
