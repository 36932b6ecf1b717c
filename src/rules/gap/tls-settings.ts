import { no, yes } from './answers';
import { GapRule, inPolicies } from './gap-rule';
import { ON_443, UNSETTABLE } from './tls-of-hosts';

const CONFIG_MAP = no('a CA bundle is read from a ConfigMap');
const BESIDE = no('TLS lives in a BackendTLSPolicy, which cannot say this');

/** What is said of TLS to providers, which dialects keep in the backend, in a policy beside it, or nowhere. */
export const TLS_SETTINGS: readonly GapRule[] = [
  {
    feature: 'a CA bundle in a ConfigMap',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('tls', ({ tls }) => tls?.trust.kind === 'configMap'),
  },
  {
    feature: 'a CA bundle in a Secret',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': CONFIG_MAP,
      'agentgateway-0.12': CONFIG_MAP,
      'agentgateway-1.5': yes,
    },
    inBackend: inPolicies('tls', ({ tls }) => tls?.trust.kind === 'secret'),
  },
  {
    feature: 'TLS without verification',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': BESIDE,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('tls', ({ tls }) => tls?.trust.kind === 'insecure'),
  },
  {
    feature: 'subject alternative names, ALPN or key exchange groups towards a provider',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': BESIDE,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('tls', ({ tls }) => tls?.subjectAltNames ?? tls?.alpnProtocols ?? tls?.keyExchangeGroups),
  },
  {
    feature: 'a client certificate towards a provider',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': BESIDE,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('tls', ({ tls }) => tls?.clientCertificate),
  },
];
