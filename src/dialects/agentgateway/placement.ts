import { Placement } from '../../intent/placement';
import { ownIdentityIsSilent } from '../own-identity';
import { LISTENER_SET_BEFORE_1_5 } from '../renamed';

export const PLACEMENT_0_12: Placement = {
  tls: 'backend',
  hostRewrite: 'gateway',
  addressRewrite: 'route',
  forwardsPath: true,
  pathIsProviders: true,
  retry: 'policy',
  timeout: 'route',
  retryBackoff: '25ms',
  routeRanking: 'key',
  mirrors: 'bodiless',
  streamTimeout: undefined,
  failover: { health: false, retry: true },
  crossNamespaceBackend: 'impossible',
  renamed: LISTENER_SET_BEFORE_1_5,
  endpoint: ownIdentityIsSilent(),
};
