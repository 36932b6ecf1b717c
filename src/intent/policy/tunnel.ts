/** How people call it. */
export const TUNNEL = 'a proxy in front of backends';
