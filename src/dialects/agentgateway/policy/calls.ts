import { Table } from '../../../codec/table';
import { CallCapabilities } from '../../../intent/policy/call-capabilities';
import { AgentgatewayRelease } from '../release';

/** How backends are called: what stands beside `ai` in `backend` of a policy, and in `policies` of a backend. */
export function callCapabilities(_release: AgentgatewayRelease): Table<CallCapabilities> {
  return {};
}
