import { ClientAuthMode } from './client-auth-mode';
import { ClientLocation } from './client-location';
import { McpLogin } from './mcp-login';

/**
 * What every way to tell who calls can be told.
 */
export interface ClientAuthOptions {
  /**
   * Which requests pass (`mode`).
   *
   * @default ClientAuthMode.STRICT
   */
  readonly mode?: ClientAuthMode;

  /**
   * Where in the request the credential is (`location`; agentgateway 1.2 and later).
   *
   * @default - the header `Authorization`, after `Bearer ` or, for passwords, `Basic `
   */
  readonly location?: ClientLocation;
}

/**
 * Options for tokens of clients.
 */
export interface JwtAuthOptions extends ClientAuthOptions {
  /**
   * That the clients are those of tool servers, which are told how to log in (`mcp`; agentgateway 1.1 and later). There must be one issuer, and the mode
   * must be strict.
   *
   * @default - they are not told
   */
  readonly mcp?: McpLogin;
}

/**
 * Options for passwords of clients.
 */
export interface BasicAuthOptions extends ClientAuthOptions {
  /**
   * What the user is asked the password for (`realm`).
   *
   * @default Restricted
   */
  readonly realm?: string;
}
