import { covers } from '../intent/gateway-parent';

/** How well a hostname of a listener or a route fits a host: the longer, the better; undefined where it does not. */
export function fit(hostname: string | undefined, host: string): number | undefined {
  if (hostname === undefined || hostname === '' || hostname === '*') { return 0; }
  if (!hostname.startsWith('*.')) { return hostname === host ? Infinity : undefined; }
  return host.endsWith(hostname.slice(1)) && host.length >= hostname.length ? hostname.length : undefined;
}

/** The more special of two hostnames where one covers the other; undefined where none does. An absent one covers all. */
export function meeting(one: string | undefined, other: string | undefined): { readonly hostname: string | undefined } | undefined {
  if (one === undefined || one === '') { return { hostname: other }; }
  if (other === undefined || other === '' || one === other) { return { hostname: one }; }
  if (covers(one, other)) { return { hostname: other }; }
  return covers(other, one) ? { hostname: one } : undefined;
}
