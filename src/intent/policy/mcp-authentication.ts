import { CalledServiceIntent } from './called-service';
import { ClientAuthModeIntent, ClientSecretIntent } from './client-auth';
import { JwtMcpIntent } from './jwt';

/** How people call it. */
export const MCP_AUTHENTICATION = 'tokens of clients of tool servers';

/** Public keys that the gateway fetches. */
export interface FetchedKeysIntent {
  readonly service: CalledServiceIntent;
  /** Unless it is part of the URL. */
  readonly path?: string;
  readonly cacheDuration?: string;
}

/** Whose tokens clients of tool servers come with, and how they get one. */
export interface McpAuthenticationIntent extends JwtMcpIntent {
  readonly issuer?: string;
  readonly audiences?: readonly string[];
  readonly keys: FetchedKeysIntent;
  readonly mode?: ClientAuthModeIntent;
  /** What the gateway itself logs in with, beside the id of the client. */
  readonly clientSecret?: ClientSecretIntent;
}
