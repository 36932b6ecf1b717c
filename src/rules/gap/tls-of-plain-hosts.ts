import { no, partly, yes } from './answers';
import { GapRule } from './gap-rule';
import { isAddress } from '../../intent/address';
import { BackendIntent } from '../../intent/backend';
import { TlsIntent } from '../../intent/tls';

/** How people call it. */
export const CA_IN_SECRET = 'a CA bundle in a Secret for plain hosts';

const CONFIG_MAP = no('a CA bundle is read from a ConfigMap');
const BESIDE = no('TLS lives in a BackendTLSPolicy, which cannot say this');
const ONE_NAME = no('a BackendTLSPolicy has one name for all hosts; give BackendTls a serverName, or make one backend per host');
const BY_NAME = no('a BackendTLSPolicy expects a name in the certificate; give BackendTls a serverName');

/** What is said of TLS to plain hosts. */
export const TLS_OF_PLAIN_HOSTS: readonly GapRule[] = [
  {
    feature: 'TLS to plain hosts',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': partly('it lives in a BackendTLSPolicy, which needs the experimental channel of the Gateway API', 'install that channel'),
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(() => true),
  },
  {
    feature: 'TLS to plain hosts that the system\'s authorities vouch for',
    answers: {
      'gloo-1.20': partly('the authorities are those of /etc/ssl/certs/ca-certificates.crt in the image of the proxy'),
      'kgateway-2.0': no('a BackendTLSPolicy that trusts the system is ignored; name a CA bundle in a ConfigMap'),
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(({ tls }) => tls.trust.kind === 'system'),
  },
  {
    feature: 'a CA bundle in a ConfigMap for plain hosts',
    answers: {
      'gloo-1.20': no('a CA bundle is read from the entry ca.crt of a Secret of type kubernetes.io/tls'),
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(({ tls }) => tls.trust.kind === 'configMap'),
  },
  {
    feature: CA_IN_SECRET,
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': CONFIG_MAP,
      'kgateway-2.1-envoy': CONFIG_MAP,
      'kgateway-2.1': CONFIG_MAP,
      'agentgateway-0.12': CONFIG_MAP,
      'agentgateway-1.5': yes,
    },
    inBackend: backend => backend.kind === 'dynamic' && backend.tls?.trust.kind === 'secret' ? ['tls'] : secretOfPlainHosts(backend),
  },
  {
    feature: 'TLS to plain hosts without verification',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': BESIDE,
      'kgateway-2.1-envoy': BESIDE,
      'kgateway-2.1': BESIDE,
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(({ tls }) => tls.trust.kind === 'insecure'),
  },
  {
    feature: 'subject alternative names, ALPN or key exchange groups towards plain hosts',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': BESIDE,
      'kgateway-2.1-envoy': BESIDE,
      'kgateway-2.1': BESIDE,
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(({ tls }) => tls.subjectAltNames ?? tls.alpnProtocols ?? tls.keyExchangeGroups),
  },
  {
    feature: 'a client certificate towards plain hosts',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': BESIDE,
      'kgateway-2.1-envoy': BESIDE,
      'kgateway-2.1': BESIDE,
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(({ tls }) => tls.clientCertificate),
  },
  {
    feature: 'TLS to plain hosts of several names',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': ONE_NAME,
      'kgateway-2.1-envoy': ONE_NAME,
      'kgateway-2.1': ONE_NAME,
      'agentgateway-0.12': no('a static backend has one host; make one backend per host and weight them in the route'),
    },
    inBackend: inPlainTls(({ tls, hosts }) => tls.hostname === undefined && new Set(hosts).size > 1),
  },
  {
    feature: 'TLS to a plain host by its address',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': BY_NAME,
      'kgateway-2.1-envoy': BY_NAME,
      'kgateway-2.1': partly(
        'a BackendTLSPolicy is meant to hold a name; the address is put there and expected in the certificate',
        'give BackendTls a serverName',
      ),
      'agentgateway-0.12': yes,
    },
    inBackend: inPlainTls(({ tls, hosts }) => tls.hostname === undefined && hosts.some(isAddress)),
  },
];

/** TLS to hosts that are called without any knowledge of models, and where it is said. */
interface PlainTls {
  readonly tls: TlsIntent;
  readonly hosts: readonly string[];
  readonly where: string;
}

const NONE: readonly PlainTls[] = [];

/** The host that a request names is none of them. */
function plainTls(backend: BackendIntent): readonly PlainTls[] {
  const own = (hosts: readonly string[]) => 'tls' in backend && backend.tls ? [{ tls: backend.tls, hosts, where: 'tls' }] : NONE;
  switch (backend.kind) {
    case 'static': return own(backend.hosts.map(({ host }) => host));
    case 'a2a': return own([backend.host]);
    case 'agentCore': return own([]);
    case 'mcp': return [
      ...own([]),
      ...backend.targets.flatMap((target, t) => target.kind === 'host' && target.tls ? [{ tls: target.tls, hosts: [target.host], where: `targets[${t}]` }] : []),
    ];
    default: return NONE;
  }
}

function inPlainTls(holds: (plain: PlainTls) => unknown): (backend: BackendIntent) => readonly string[] {
  return backend => plainTls(backend).filter(holds).map(({ where }) => where);
}

const secretOfPlainHosts = inPlainTls(({ tls }) => tls.trust.kind === 'secret');
