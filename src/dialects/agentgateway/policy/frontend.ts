import { Table } from '../../../codec/table';
import { FrontendCapabilities } from '../../../intent/policy/frontend-capabilities';
import { AgentgatewayRelease } from '../release';

/** How the gateway meets its clients, and what it records: `frontend` of a policy. */
export function frontendCapabilities(_release: AgentgatewayRelease): Table<FrontendCapabilities> {
  return {};
}
