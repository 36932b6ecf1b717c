/** Whether a host is an address rather than a name. */
export const isAddress = (host: unknown): boolean => typeof host === 'string' && (/^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(':'));
