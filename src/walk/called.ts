import { Outgoing } from './call';
import { Passing } from './request';
import { Walking } from './walking';
import { CalledServiceIntent } from '../intent/policy/called-service';
import { WebhookServiceIntent } from '../intent/policy/guard';
import { TlsIntent } from '../intent/tls';
import { KnownObject } from '../rules/known-object';

/** Where something that a policy calls is. */
export interface CalledPlace extends Pick<Outgoing, 'host' | 'port' | 'tls' | 'names'> {
  /** The Host header that it gets. */
  readonly authority: string;
}

/** Finds what a policy calls; undefined where it is not there. */
export function placeOfCalled(walking: Walking, service: CalledServiceIntent | WebhookServiceIntent, from: KnownObject): CalledPlace | undefined {
  if ('url' in service) {
    const url = new URL(service.url);
    const isTls = url.protocol === 'https:';
    const port = url.port === '' ? (isTls ? 443 : 80) : Number(url.port);
    return { host: url.hostname, port, authority: url.host, ...isTls && { tls: tlsTo(undefined, url.hostname) } };
  }
  if ('host' in service) { return { host: service.host, port: service.port, authority: `${service.host}:${service.port}` }; }
  const { kind, name, namespace = from.namespace, group, port = 80 } = service;
  if (kind === 'Service' && group === '') {
    if (walking.world.isComplete && walking.site.around.find('Service', namespace, name, '') === undefined) { return undefined; }
    const host = `${name}.${namespace ?? 'default'}.svc.cluster.local`;
    return { host, port, names: [name], authority: `${host}:${port}` };
  }
  const object = walking.site.around.find(kind, namespace, name, group);
  const intent = object?.backend?.intent;
  if (intent?.kind !== 'static') { return undefined; }
  const [{ host, port: own }] = intent.hosts;
  return { host, port: own, names: object ? walking.site.namesOf(object) : [name], authority: `${host}:${own}`, ...intent.tls && { tls: tlsTo(intent.tls, host) } };
}

/** How TLS is spoken with a host; whoever only leaves the name unchecked still wants somebody to vouch for it. */
export function tlsTo(tls: TlsIntent | undefined, host: string, hasOwnAuthority = false): NonNullable<Outgoing['tls']> {
  const trust = tls?.trust ?? { kind: 'system' };
  const isAnyone = trust.kind === 'insecure' && trust.skip === 'all';
  const isPublic = trust.kind === 'system' || (trust.kind === 'insecure' && !hasOwnAuthority);
  return { sni: tls?.hostname ?? host, trust: isAnyone ? 'anyone' : isPublic ? 'public' : 'private' };
}

/** A request of the gateway's own. */
export function ownRequest(method: string, authority: string, path: string): Passing {
  return Passing.from({ method, host: authority, path });
}
