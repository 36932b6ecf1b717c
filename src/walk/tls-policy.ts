import { Outgoing } from './call';
import { tlsTo } from './called';
import { Walking } from './walking';
import { TlsIntent } from '../intent/tls';
import { KnownObject } from '../rules/known-object';
import { isObject, mapOf } from '../schema/json-type';

/** How TLS is spoken with a backend, by what it says itself or by a BackendTLSPolicy on it; undefined where nothing is said. */
export function tlsOf(walking: Walking, stated: TlsIntent | undefined, object: KnownObject | undefined, kind: string, name: string, namespace: string | undefined, host: string): Outgoing['tls'] {
  if (stated !== undefined) { return tlsTo(stated, host); }
  const policies = object ? walking.site.around.policiesOn(object) : walking.site.around.policiesTargeting(kind, name, namespace);
  const policy = policies.find(each => each.kind === 'BackendTLSPolicy');
  if (policy === undefined) { return undefined; }
  const { hostname, caCertificateRefs } = mapOf(mapOf(policy.manifest.spec).validation);
  const trust = Array.isArray(caCertificateRefs) && caCertificateRefs.some(isObject) ? 'private' : 'public';
  walking.tell('send', `speaks TLS by BackendTLSPolicy ${policy.name}`, { kind: 'recorded', ref: '60' }, [policy, ['spec', 'validation']]);
  return { sni: typeof hostname === 'string' ? hostname : host, trust };
}
