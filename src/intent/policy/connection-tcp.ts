import { KeepaliveIntent } from './keepalive';

/** How people call it. */
export const CONNECTION_TCP = 'TCP settings towards backends';

/** TCP between the gateway and a backend. */
export interface ConnectionTcpIntent {
  readonly connectTimeout?: string;
  readonly keepalive?: KeepaliveIntent;
}
