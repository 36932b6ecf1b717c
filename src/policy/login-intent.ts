import { McpLogin } from './mcp-login';
import { JwtMcpIntent } from '../intent/policy/jwt';
import { withoutUndefined } from '../intent/without-undefined';

/** What clients of tool servers are told of how to log in, in the words of the hub. */
export function loginIntent({ provider, clientId, resource, scopesSupported, bearerMethodsSupported }: McpLogin): JwtMcpIntent {
  const resourceMetadata = withoutUndefined({ resource, scopesSupported, bearerMethodsSupported });
  return withoutUndefined({ provider, clientId, resourceMetadata: Object.keys(resourceMetadata).length > 0 ? resourceMetadata : undefined });
}
