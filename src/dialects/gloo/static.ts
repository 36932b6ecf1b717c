import { sslConfig } from './ssl-config';
import { Codec, fields, list, value } from '../../codec/codec';
import { Reader } from '../../codec/reader';
import { StaticBackendIntent } from '../../intent/backend';
import { TlsIntent } from '../../intent/tls';

type Hosts = StaticBackendIntent['hosts'];

const hostList: Codec<Hosts> = list(fields<Hosts[number]>({ host: value('addr'), port: value('port') }));

/**
 * Plain hosts with their TLS. Without a word about TLS, Gloo speaks it where a port is 443, and verifies nothing; each host is greeted by its
 * own name unless `sniAddr` says another.
 */
export const staticHosts: Codec<StaticBackendIntent> = {
  encode({ hosts, tls }, to) {
    hostList.encode(hosts, to.in(['static', 'hosts']));
    hosts.forEach((_, i) => to.in(['static', 'hosts', i, 'sniAddr']).set(tls?.hostname));
    if (!tls) {
      if (hosts.some(isOnTlsPort)) { to.in(['static', 'useTls']).set(false); }
    } else if (isUnverified(tls)) {
      to.in(['static', 'useTls']).set(true);
    } else {
      sslConfig(expected(hosts, tls.hostname)).encode(tls, to.at('sslConfig'));
    }
  },
  decode(from) {
    const hosts = hostList.decode(from.in(['static', 'hosts'])) ?? [];
    const hostname = serverName(hosts, from);
    const tls = tlsOf(hosts, hostname, from);
    return { kind: 'static', hosts, ...tls && { tls: { ...tls, ...hostname !== undefined && { hostname } } } };
  },
};

const isOnTlsPort = ({ port }: Hosts[number]): boolean => port === 443;

/** Nothing to say but that TLS is spoken. */
const isUnverified = ({ trust, subjectAltNames, alpnProtocols, keyExchangeGroups, clientCertificate }: TlsIntent): boolean =>
  trust.kind === 'insecure' && trust.skip === 'all' && !(subjectAltNames ?? alpnProtocols ?? keyExchangeGroups ?? clientCertificate);

/** The names that the certificate must have one of. */
const expected = (hosts: Hosts, hostname: string | undefined): readonly string[] =>
  hostname !== undefined ? [hostname] : [...new Set(hosts.map(({ host }) => host))];

/** The name that every host is greeted by; names that differ from host to host stay unread. */
function serverName(hosts: Hosts, from: Reader): string | undefined {
  const names = hosts.map((_, i) => from.in(['static', 'hosts', i, 'sniAddr']));
  const name = names[0]?.peek;
  if (name === undefined || names.some(({ peek }) => peek !== name)) { return undefined; }
  names.forEach(place => place.read());
  return name as string;
}

function tlsOf(hosts: Hosts, hostname: string | undefined, from: Reader): TlsIntent | undefined {
  if (from.at('sslConfig').exists) { return sslConfig(expected(hosts, hostname)).decode(from.at('sslConfig')); }
  const useTls = from.in(['static', 'useTls']);
  const speaks = useTls.exists ? useTls.read() === true : hosts.some(isOnTlsPort);
  return speaks ? { trust: { kind: 'insecure', skip: 'all' } } : undefined;
}
