/** How people call it. */
export const CONNECT = 'what becomes of CONNECT requests';

/** Refused, routed as any other, or made a tunnel to whatever they name. */
export type ConnectModeIntent = 'Deny' | 'Route' | 'Tunnel';
