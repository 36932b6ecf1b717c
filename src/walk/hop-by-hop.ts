import { HeaderMap } from './header-map';

/** Headers that are for the gateway alone; `hop_by_hop_headers` of agentgateway v1.4.1. */
const HOP: readonly string[] = ['connection', 'proxy-connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/** Takes out what is not passed on: those headers, and what `Connection` names. */
export function dropHopByHop(headers: HeaderMap): void {
  const named = (headers.get('connection') ?? '').split(',').map(name => name.trim().toLowerCase()).filter(name => name !== '');
  const upgrade = named.includes('upgrade') ? headers.get('upgrade') : undefined;
  const hasTrailers = headers.get('te')?.includes('trailers') ?? false;
  for (const name of [...named, ...HOP]) { headers.remove(name); }
  if (hasTrailers) { headers.set('te', 'trailers'); }
  if (upgrade !== undefined) {
    headers.set('connection', 'upgrade');
    headers.set('upgrade', upgrade);
  }
}
