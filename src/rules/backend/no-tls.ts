import { overriddenHosts } from './overridden-host';
import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { dialects } from '../dialect-range';
import { KnownObject } from '../known-object';
import { CodeEntry, ObjectRule } from '../rule';

const manifest = (policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: groq
spec:
  ai:
    provider:
      openai: {}
      host: api.groq.com
      port: 443
      path: /openai/v1/chat/completions
  policies:
    auth:
      secretRef:
        name: groq-key
${policies}`;

export const NO_TLS: Omit<CodeEntry, 'reason'> = {
  code: 'LintNoTls',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'plain text is sent to port 443',
  fix: 'add policies.tls, or a BackendTLSPolicy where the release keeps TLS there',
};

/** What says TLS for a backend of a kind. */
export const tlsOf = ({ group }: KnownObject): string => group === 'agentgateway.dev' ? 'policies.tls' : 'a BackendTLSPolicy';

export const noTls: ObjectRule = {
  ...NO_TLS,
  reason: 'with a host of your own the provider\'s TLS is no longer used, and nothing puts it back by itself',
  dialects: dialects(...DIALECTS.filter(({ placement: { tls } }) => tls !== 'implicit').map(({ id }) => id)),
  kinds: ['agentgateway.dev/AgentgatewayBackend', 'gateway.kgateway.dev/Backend'],
  fields: ['host'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('    tls: {}\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'] },
  find: (object, around) => overriddenHosts(object, around).filter(({ endpoint, says }) => endpoint.port === 443 && !says('tls')).map(({ keys }) => ({
    message: `with a host of your own plain text is sent to port 443; add ${tlsOf(object)}`,
    keys,
  })),
};
