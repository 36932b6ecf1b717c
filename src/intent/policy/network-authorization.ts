/** How people call it; the rules are those of `AuthorizationIntent`, over the connection. */
export const NETWORK_AUTHORIZATION = 'rules of who may connect';
