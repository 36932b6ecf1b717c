import { GatewayParentConfig } from './gateway-parent';
import { PolicyTargetConfig } from '../target/policy-target';

/** How policies refer to what routes attach to. */
export const policyTargetOf = ({ group = 'gateway.networking.k8s.io', kind = 'Gateway', ...rest }: GatewayParentConfig): PolicyTargetConfig =>
  ({ group, kind, ...rest });
