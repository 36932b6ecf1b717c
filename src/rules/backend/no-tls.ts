import { overriddenHosts, saysTls } from './overridden-host';
import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { isObject } from '../../schema/json-type';
import { dialects } from '../dialect-range';
import { KnownObject } from '../known-object';
import { path, placesOf } from '../places';
import { CodeEntry, Found, ObjectRule } from '../rule';

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

const NO_TLS: CodeEntry = {
  code: 'LintNoTls',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'plain text is sent to port 443',
  reason: 'with a host of your own the provider\'s TLS is no longer used, and nothing puts it back by itself; a static backend has none to begin with',
  fix: 'add policies.tls, or a BackendTLSPolicy where the release keeps TLS there',
};

const KINDS = ['agentgateway.dev/AgentgatewayBackend', 'gateway.kgateway.dev/Backend'];

const remedy = ({ group }: KnownObject): string => group === 'agentgateway.dev' ? 'policies.tls' : 'a BackendTLSPolicy';

export const noTls: ObjectRule = {
  ...NO_TLS,
  dialects: dialects(...DIALECTS.filter(({ placement: { tls } }) => tls !== 'implicit').map(({ id }) => id)),
  kinds: KINDS,
  examples: { language: 'yaml', bad: manifest(''), good: manifest('    tls: {}\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'] },
  find: (object, around) => overriddenHosts(object, around).filter(({ endpoint, says }) => endpoint.port === 443 && !says('tls')).map(({ keys }) => ({
    message: `with a host of your own plain text is sent to port 443; add ${remedy(object)}`,
    keys,
  })),
};

const STATIC = ['spec.static', 'spec.static.hosts.*'].map(path);

/** Recorded on agentgateway 1.4.1; the translators of kgateway set up no TLS for a static backend either. That of Gloo does, on this port. */
export const noTlsOfStatic: ObjectRule = {
  ...NO_TLS,
  dialects: dialects(...DIALECTS.filter(({ backend }) => KINDS.includes(`${backend.group}/${backend.kind}`)).map(({ id }) => id)),
  kinds: KINDS,
  examples: {
    language: 'yaml',
    bad: ofStatic(''),
    good: ofStatic('  policies:\n    tls: {}\n'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  find: (object, around) => {
    let found: Found[] | undefined;
    for (const at of STATIC) {
      for (const { value, keys } of placesOf(object.manifest, at)) {
        if (!isObject(value) || value.port !== 443 || saysTls(object, around)) { continue; }
        (found ??= []).push({ message: `nothing says TLS, so plain text is sent to port 443; add ${remedy(object)}`, keys: [...keys, 'port'] });
      }
    }
    return found ?? NONE;
  },
};

const NONE: readonly Found[] = [];

function ofStatic(policies: string): string {
  return `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: litellm
spec:
  static:
    host: litellm.example.com
    port: 443
${policies}`;
}
