/** A host without the brackets that an IPv6 address has in a URL; gateways want it without. */
export const bareHost = (host: string): string => host.replace(/^\[([0-9a-fA-F:.]+)\]$/, '$1');
