import { Outgoing } from './call';
import { tlsTo } from './called';
import { Followed, Holding } from './followed';
import { recorded } from './ground';
import { Answered, Walking } from './walking';
import { KnownObject } from '../rules/known-object';
import { isObject, mapOf } from '../schema/json-type';

/** How TLS is spoken with a backend, by what it says itself or by a BackendTLSPolicy on it; undefined where nothing is said. */
export function tlsOf(
  walking: Walking, stated: Holding<'tls'> | undefined, object: KnownObject | undefined, kind: string, name: string, namespace: string | undefined, host: string,
): Outgoing['tls'] {
  if (stated !== undefined) { return statedTls(stated, host); }
  const policies = object ? walking.site.around.policiesOn(object) : walking.site.around.policiesTargeting(kind, name, namespace);
  const policy = policies.find(each => each.kind === 'BackendTLSPolicy');
  if (policy === undefined) { return undefined; }
  const { hostname, caCertificateRefs } = mapOf(mapOf(policy.manifest.spec).validation);
  const trust = Array.isArray(caCertificateRefs) && caCertificateRefs.some(isObject) ? 'private' : 'public';
  walking.tell('send', `speaks TLS by BackendTLSPolicy ${policy.name}`, { kind: 'recorded', ref: '60' }, [policy, ['spec', 'validation']]);
  return { sni: typeof hostname === 'string' ? hostname : host, trust };
}

/** TLS as a backend or a policy says it. */
export function statedTls(stated: Holding<'tls'> | undefined, host: string): NonNullable<Outgoing['tls']> {
  const at = (value: unknown, key: string | number): unknown => (value as { readonly [name: string]: unknown } | undefined)?.[key];
  const { caCertificateRefs } = mapOf(stated?.place?.[1].reduce<unknown>(at, stated.source.manifest));
  return tlsTo(stated?.value, host, Array.isArray(caCertificateRefs) && caCertificateRefs.length > 0);
}

/** A backend that trusts an authority which is not there is not served. */
export function checkAuthority(walking: Walking, followed: Followed): void {
  const stated = followed.one('tls');
  if (stated === undefined || stated.level !== 'backend itself' || !walking.world.isComplete) { return; }
  const { value: { trust }, source: { namespace }, place } = stated;
  if (trust.kind !== 'configMap' || walking.site.around.find('ConfigMap', namespace, trust.name, '') !== undefined) { return; }
  walking.tell('failure', `there is no ConfigMap ${trust.name}, so that the backend is not served`, recorded('58'), place);
  throw new Answered({ status: 500, headers: { 'content-type': 'text/plain' }, body: 'service not found' });
}
