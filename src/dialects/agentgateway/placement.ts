import { Placement } from '../../intent/placement';
import { ownIdentityIsSilent } from '../own-identity';

export const PLACEMENT_0_12: Placement = {
  tls: 'backend',
  hostRewrite: 'gateway',
  retry: 'policy',
  timeout: 'route',
  streamTimeout: undefined,
  failover: { health: false, retry: true },
  crossNamespaceBackend: 'impossible',
  endpoint: ownIdentityIsSilent(),
};
