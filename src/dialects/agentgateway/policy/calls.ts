import { optional } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { CallCapabilities } from '../../../intent/policy/call-capabilities';
import { CALL_AUTHORIZATION } from '../../../intent/policy/external-auth';
import { AgentgatewayRelease, since } from '../release';
import { callAuthorization } from './external-auth';

/** How backends are called: what stands beside `ai` in `backend` of a policy, and in `policies` of a backend. */
export function callCapabilities(release: AgentgatewayRelease): Table<CallCapabilities> {
  return {
    callAuthorization: since('1.2', release, CALL_AUTHORIZATION, optional('extAuth', callAuthorization(release))),
  };
}
