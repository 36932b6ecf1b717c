import { KeepaliveIntent } from './keepalive';

/** How people call it. */
export const FRONTEND_TCP = 'TCP settings towards clients';

/** TCP between clients and the gateway. */
export interface FrontendTcpIntent {
  readonly keepalive?: KeepaliveIntent;
}
