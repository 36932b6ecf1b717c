import { no, partly, yes } from './answers';
import { GapRule, inEndpoints } from './gap-rule';
import { isAddress } from '../../intent/address';

const OWN_HOST = no('TLS to the provider\'s own host is set up by the gateway and cannot be changed');
/** Answers of dialects that say nothing of TLS to providers. */
export const UNSETTABLE = no('TLS to an LLM provider cannot be configured; it is spoken on port 443 and nowhere else');
export const ON_443 = no('TLS cannot be configured; it is spoken on port 443 and nowhere else');

/** Whether TLS is spoken to a provider, and with what name: that goes by its host and port. */
export const TLS_OF_HOSTS: readonly GapRule[] = [
  {
    feature: 'TLS settings for the provider\'s own host',
    answers: {
      'gloo-1.20': OWN_HOST,
      'kgateway-2.0': OWN_HOST,
      'kgateway-2.1-envoy': OWN_HOST,
      'kgateway-2.1': OWN_HOST,
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ host, tls }) => host === undefined && tls),
  },
  {
    feature: 'verified TLS to an overridden host',
    answers: {
      'gloo-1.20': partly('TLS is spoken on port 443; whether the closed plugin verifies the certificate is not documented'),
      'kgateway-2.0': partly('TLS is spoken on port 443, but the certificate of an overridden host is not verified'),
      'kgateway-2.1-envoy': partly('TLS is spoken on port 443, but no certificate is verified'),
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ host, tls }) => host !== undefined && tls?.trust.kind === 'system'),
  },
  {
    feature: 'plain text to port 443',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ host, port, tls }) => host !== undefined && port === 443 && !tls),
  },
  {
    feature: 'TLS to an overridden host on another port than 443',
    answers: {
      'gloo-1.20': UNSETTABLE,
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ host, port, tls }) => host !== undefined && port !== 443 && tls),
  },
  {
    feature: 'TLS to an overridden host by its address',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': partly(
        'a BackendTLSPolicy is meant to hold a name; the address is put there and expected in the certificate',
        'give BackendTls a serverName',
      ),
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ host, hostname, tls }) => tls && tls.hostname === undefined && hostname === undefined && isAddress(host)),
  },
  {
    feature: 'a TLS server name that differs from the host',
    answers: {
      'gloo-1.20': no('give the server name as hostname of the custom host'),
      'kgateway-2.0': ON_443,
      'kgateway-2.1-envoy': ON_443,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ host, hostname, tls }) => tls?.hostname !== undefined && tls.hostname !== (hostname ?? host)),
  },
];
