/** Whether a host is an address rather than a name. */
export const isAddress = (host: unknown): boolean => typeof host === 'string' && (/^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(':'));

/** Whether a text is a bare name or address; no gateway takes the brackets that an address has in a URL. */
export const isHost = (text: unknown): boolean => typeof text === 'string' &&
  (/^[^\s/:@?#[\]]+$/.test(text) || /^[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*$/.test(text));

/** A path the way a message shows it: a query may hold a key. */
export const pathShown = (path: unknown): string => String(path).replace(/\?.*/s, '?…');
