import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { OverriddenHost, overriddenHosts } from '../backend/overridden-host';
import { dialects } from '../dialect-range';
import { KnownObject } from '../known-object';
import { isPublicHost } from '../public-host';
import { CodeEntry, Found, ObjectRule } from '../rule';
import { isStandIn } from '../stand-in';

const manifest = (policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: vendor
spec:
  ai:
    provider:
      openai: {}
      host: llm.vendor.example.com
      port: 8080
      path: /v1/chat/completions
  policies:
    auth:
      secretRef:
        name: vendor-key
${policies}`;

const NONE: readonly Found[] = [];

export const PLAINTEXT_TRANSPORT: CodeEntry = {
  code: 'LintPlaintextTransport',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'a credential is sent in plain text to a host outside of the cluster',
  reason: 'whoever is on the way reads it, and the prompts',
  fix: 'use TLS and the port for it; a host of one\'s own network is best called by a name that shows it, such as one below .internal',
};

/** Plain text to port 443 is another finding: there the host speaks TLS, and nothing works. */
export const plaintextTransport: ObjectRule = {
  ...PLAINTEXT_TRANSPORT,
  dialects: dialects(...DIALECTS.filter(({ id }) => !id.startsWith('gloo')).map(({ id }) => id)),
  kinds: ['agentgateway.dev/AgentgatewayBackend', 'gateway.kgateway.dev/Backend'],
  fields: ['host'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('    tls: {}\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'] },
  find: (object, around) => {
    const hosts = overriddenHosts(object, around);
    return hosts.length === 0 ? NONE : hosts.filter(each => isExposed(each) && carriesKey(each)).map(({ endpoint, keys }) => ({
      message: `the credential goes to '${String(endpoint.host)}' in plain text; add ${tlsIn(object)}, and give the port for it`, keys,
    }));
  },
};

const isExposed = ({ endpoint: { host, port }, says }: OverriddenHost): boolean =>
  typeof host === 'string' && isPublicHost(host) && typeof port === 'number' && port !== 443 && !says('tls');

/** agentgateway keeps credentials in policies, kgateway in the provider. Requests to Bedrock are signed, and carry no key. */
const carriesKey = ({ endpoint, says }: OverriddenHost): boolean => (says('auth') && endpoint.bedrock === undefined)
  || Object.values(endpoint).some(provider => isObject(provider) && holdsKey(mapOf(provider.authToken)));

/** The schema of kgateway insists on a token, so that many stand for none. */
const holdsKey = ({ kind, inline }: JsonObject): boolean => kind === 'SecretRef' || (kind === 'Inline' && typeof inline === 'string' && !isStandIn(inline));

const tlsIn = ({ dialects: candidates }: KnownObject): string => {
  const kept = new Set(candidates.map(({ placement: { tls } }) => tls));
  return kept.size === 1 && kept.has('backend') ? 'policies.tls' : kept.has('implicit') ? 'port 443, where TLS is spoken' : 'a BackendTLSPolicy';
};
