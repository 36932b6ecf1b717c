import { Cases, Full } from './full';
import { PolicyTargetIntent } from '../../../src/intent/policy-target';
import { GrantIntent, RoutePolicyIntent } from '../../../src/intent/route';
import { TlsPolicyIntent } from '../../../src/intent/tls';

const backend: PolicyTargetIntent = { group: 'gateway.kgateway.dev', kind: 'Backend', name: 'openai' };
const route: PolicyTargetIntent = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' };

const FULL_TLS_POLICY: Full<TlsPolicyIntent> = {
  targets: [{ ...backend, sectionName: 'https' }, { group: '', kind: 'Service', name: 'vllm', sectionName: 'http' }],
  hostname: 'api.example',
  trust: [{ kind: 'configMap', name: 'ca' }, { kind: 'configMap', name: 'old-ca' }],
  subjectAltNames: [{ type: 'Hostname', value: 'alt.example' }, { type: 'URI', value: 'spiffe://cluster/ns/a/sa/b' }],
  options: { 'example.com/min-version': '1.3', 'example.com/ciphers': 'all' },
};

export const TLS_POLICIES: Cases<TlsPolicyIntent> = {
  'everything': FULL_TLS_POLICY,
  'the trust of the system': { targets: [backend], hostname: 'api.example', trust: [{ kind: 'system' }] },
  'a CA in a ConfigMap': { targets: [backend], hostname: 'api.example', trust: [{ kind: 'configMap', name: 'ca' }] },
  'a CA in a Secret': { targets: [backend], hostname: 'api.example', trust: [{ kind: 'secret', name: 'ca' }] },
  'CAs in both': { targets: [backend], hostname: 'api.example', trust: [{ kind: 'secret', name: 'ca' }, { kind: 'configMap', name: 'ca' }] },
  'a CA and the system': { targets: [backend], hostname: 'api.example', trust: [{ kind: 'configMap', name: 'ca' }, { kind: 'system' }] },
  'no verification': { targets: [backend], hostname: 'api.example', trust: [{ kind: 'insecure', skip: 'all' }] },
};

const FULL_GRANT: Full<GrantIntent> = {
  from: [
    { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'apps' },
    { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'more-apps' },
  ],
  to: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'openai' }],
};

export const GRANTS: Cases<GrantIntent> = {
  'everything': FULL_GRANT,
  'to every object of a kind': { ...FULL_GRANT, to: [{ group: '', kind: 'Service' }] },
};

const FULL_ROUTE_POLICY: Full<RoutePolicyIntent> = {
  targets: [{ ...route, sectionName: 'chat' }, { ...route, sectionName: 'embeddings' }],
  requestTimeout: '10m',
  retry: { attempts: 2, codes: [429, 503], backoff: '100ms', tryTimeout: '30s', condition: 'response.code == 429', precondition: 'true' },
  streaming: true,
};

export const ROUTE_POLICIES: Cases<RoutePolicyIntent> = {
  'everything': FULL_ROUTE_POLICY,
  'a timeout': { targets: [route], requestTimeout: '10m' },
  'retries, each within a time': { targets: [route], retry: { attempts: 2, codes: [503], tryTimeout: '30s' } },
  'retries': { targets: [route], retry: { attempts: 2, codes: [503], backoff: '1s' } },
  'retries as the gateway likes': { targets: [route], retry: {} },
  'retries on a condition': { targets: [route], retry: { attempts: 1, condition: 'response.code == 429' } },
  'referred to by the route': { targets: [], requestTimeout: '0s' },
  'streaming': { targets: [], requestTimeout: '0s', streaming: true },
};
