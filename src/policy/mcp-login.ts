/**
 * A server for logins that the gateway knows the ways of (`mcp.provider`).
 */
export enum McpLoginProvider {
  /** Auth0. */
  AUTH0 = 'Auth0',
  /** Authentik; agentgateway 1.4 and later. */
  AUTHENTIK = 'Authentik',
  /** Descope; agentgateway 1.4 and later. */
  DESCOPE = 'Descope',
  /** Microsoft Entra; agentgateway 1.4 and later. */
  ENTRA = 'Entra',
  /** Keycloak. */
  KEYCLOAK = 'Keycloak',
  /** Okta; agentgateway 1.3 and later. */
  OKTA = 'Okta',
}

/**
 * What clients of tool servers are told of how to log in (`mcp` of JWT authentication). Not verified at run time.
 */
export interface McpLogin {
  /**
   * The server for logins (`provider`).
   *
   * @default - one that needs no special treatment
   */
  readonly provider?: McpLoginProvider;

  /**
   * The id that clients log in with, so that they do not register themselves (`clientId`; agentgateway 1.3 and later).
   *
   * @default - they register themselves
   */
  readonly clientId?: string;

  /**
   * URL of the tool server (`resourceMetadata.resource`).
   *
   * @default - what the gateway was called by
   */
  readonly resource?: string;

  /**
   * What clients may ask leave for (`resourceMetadata.scopesSupported`).
   *
   * @default - not said
   */
  readonly scopesSupported?: string[];

  /**
   * How clients may send their token: `header`, `body` or `query` (`resourceMetadata.bearerMethodsSupported`).
   *
   * @default - not said
   */
  readonly bearerMethodsSupported?: string[];
}
