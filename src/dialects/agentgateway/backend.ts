import { absent, at, Codec, dictionary, fields, lackingOf, list, optional, value } from '../../codec/codec';
import { deferred } from '../../codec/deferred';
import { Reader } from '../../codec/reader';
import { Table } from '../../codec/table';
import { Writer } from '../../codec/writer';
import {
  BackendIntent, EndpointIntent, EndpointPolicyIntent, HostPolicyIntent, LlmBackendIntent, StaticBackendIntent,
} from '../../intent/backend';
import { isLone } from '../../intent/normalize';
import { AiCapabilities } from '../../intent/policy/ai-capabilities';
import { ALIASES_OF_PLAIN_HOSTS, APIS_OF_PLAIN_HOSTS, backendGaps, PATH_PREFIX } from '../backend-gaps';
import { ObjectKind } from '../definition';
import { FOR_MODELS, noAi } from '../lacking';
import { agentBackend, AgentBackendForms } from './agent-backend';
import { auth, authLocation } from './auth';
import { AuthForms } from './auth-forms';
import { health, HealthForms } from './health';
import { serverPolicies } from './mcp-server';
import { aiCapabilities } from './policy/ai';
import { callCapabilities } from './policy/calls';
import { EndpointWords } from './policy/guard-call';
import { provider, ProviderForms } from './provider';
import { AgentgatewayRelease } from './release';
import { encodeSignedRegion, withoutSignedRegion } from './signed-region';
import { tls, TlsForms } from './tls';

/** What an AgentgatewayBackend of one release can say. */
export interface BackendForms extends AuthForms, ProviderForms, TlsForms, AgentBackendForms {
  readonly release: AgentgatewayRelease;
  readonly pathPrefix: boolean;
  /** How health rules are said, where there are any. */
  readonly health: HealthForms | undefined;
}

/** The AgentgatewayBackend of one agentgateway release. */
export function agentgatewayBackend(forms: BackendForms): ObjectKind<BackendIntent> {
  return { group: 'agentgateway.dev', version: 'v1alpha1', kind: 'AgentgatewayBackend', codec: deferred(() => at('spec', backend(forms))) };
}

function backend(forms: BackendForms): Codec<BackendIntent> {
  const policies = fields<EndpointPolicyIntent>(endpointPolicies(forms));
  const ofHosts = fields<EndpointPolicyIntent>({ ...endpointPolicies(forms), ...OF_MODELS_ONLY });
  const endpoint = endpointOf(forms);
  const other = agentBackend(forms, fields(hostPolicies(forms)), at('policies', fields(serverPolicies(forms.release, hostPolicies(forms)))));
  const member: Codec<EndpointIntent> = {
    encode: (v, to) => {
      to.at('name').set(v.name);
      endpoint.encode(v, to);
      policies.encode(v, to.at('policies'));
      if (forms.signedRegion) { encodeSignedRegion(v, to.at('policies')); }
    },
    decode: from => {
      const found = endpoint.decode(from);
      return found && withoutSignedRegion({ name: from.at('name').read() as string, ...found, ...policies.decode(from.at('policies')) });
    },
    ...lackingOf<EndpointIntent>([['', endpoint], ['', policies]]),
  };
  const groups = list(at('providers', list(member)));
  return {
    encode(v, to) {
      if (v.kind === 'static') { encodeStatic(v, to); return ofHosts.encode(v, to.at('policies')); }
      if (v.kind !== 'llm') { return other.encode(v, to); }
      if (isLone(v)) { return encodeLone(v, to); }
      groups.encode(v.tiers, to.in(['ai', 'groups']));
      policies.encode(v, to.at('policies'));
    },
    decode(from) {
      const ofAgents = other.decode(from);
      if (ofAgents) { return ofAgents; }
      const shared = policies.decode(from.at('policies'));
      if (from.at('static').exists) { return { ...decodeStatic(from), ...shared }; }
      if (from.in(['ai', 'provider']).exists) {
        const found = endpoint.decode(from.in(['ai', 'provider']));
        return found && { kind: 'llm', tiers: [[withoutSignedRegion({ ...found, ...shared })]] };
      }
      if (!from.in(['ai', 'groups']).exists) { return undefined; }
      return { kind: 'llm', tiers: groups.decode(from.in(['ai', 'groups'])) ?? [], ...shared };
    },
    ...backendGaps({ endpoint: member, shared: policies, plain: lackingOf<StaticBackendIntent>([['', ofHosts]]), agents: other }),
  };

  function encodeLone(v: LlmBackendIntent, to: Writer): void {
    const [[only]] = v.tiers;
    endpoint.encode(only, to.in(['ai', 'provider']));
    policies.encode({ ...v, ...only }, to.at('policies'));
    if (forms.signedRegion) { encodeSignedRegion({ ...only, credential: only.credential ?? v.credential }, to.at('policies')); }
  }
}

/** The provider, its host and its path; name and policies live elsewhere. */
function endpointOf(forms: BackendForms): Codec<EndpointIntent> {
  const address = fields<Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'hostname'>>({
    host: value('host'),
    port: value('port'),
    path: value('path'),
    pathPrefix: forms.pathPrefix ? value('pathPrefix') : absent(PATH_PREFIX, 'there is no path prefix; give the full path'),
    hostname: absent('a server name that differs from the host', 'the Host header and SNI follow the host; use a host that resolves, or TLS with a server name'),
  });
  const which = provider(forms);
  return {
    encode: (v, to) => {
      which.encode(v.provider, to);
      address.encode(v, to);
    },
    decode: from => {
      const found = which.decode(from);
      return found ? { provider: found, ...address.decode(from) } : undefined;
    },
    ...lackingOf<EndpointIntent>([['provider', which], ['', address]]),
  };
}

/** What an endpoint, a backend or a policy on them can say: `policies` of a backend, `backend` of a policy. */
export function endpointPolicies(forms: BackendForms): Table<EndpointPolicyIntent> {
  const words: EndpointWords = { credential: auth(forms), authLocation: authLocation(forms), tls: tls(forms) };
  return {
    ...hostPolicies(forms),
    apis: optional('ai.routes', dictionary),
    modelAliases: optional('ai.modelAliases', dictionary),
    ...aiCapabilities(forms.release, words),
  };
}

/** What can be said of every host. */
const hostPolicies = (forms: BackendForms): Table<HostPolicyIntent> => ({
  ...connection(forms),
  health: forms.health ? optional('health', health(forms.health)) : absent('a health rule of an endpoint', 'this release has no health rule'),
  ...callCapabilities(forms.release),
});

/** How a host is called, and with what. */
const connection = (forms: BackendForms): Table<Pick<HostPolicyIntent, 'credential' | 'authLocation' | 'tls'>> => ({
  credential: optional('auth', auth(forms)),
  authLocation: at('auth', authLocation(forms)),
  tls: optional('tls', tls(forms)),
});

/** Plain hosts are called without any knowledge of APIs and models. */
const OF_MODELS_ONLY: Table<Pick<EndpointPolicyIntent, 'apis' | 'modelAliases'> & AiCapabilities> = {
  apis: absent(APIS_OF_PLAIN_HOSTS, 'plain hosts are called without any knowledge of APIs'),
  modelAliases: absent(ALIASES_OF_PLAIN_HOSTS, 'plain hosts are called without any knowledge of models'),
  ...noAi(FOR_MODELS),
};

function encodeStatic({ hosts }: BackendIntent & { kind: 'static' }, to: Writer): void {
  if (hosts.length > 1) { to.report.error('UnsupportedFeature', `a static backend has one host here, got ${hosts.length}; split it`, to.path); }
  to.in(['static', 'host']).set(hosts[0]?.host);
  to.in(['static', 'port']).set(hosts[0]?.port);
}

function decodeStatic(from: Reader): BackendIntent {
  const host = from.in(['static', 'host']).read() as string;
  return { kind: 'static', hosts: [{ host, port: from.in(['static', 'port']).read() as number }] };
}
