import { Cases, Full } from './full';
import { EndpointPolicyIntent } from '../../../src/intent/backend';
import { AiCapabilities } from '../../../src/intent/policy/ai-capabilities';
import { CallCapabilities } from '../../../src/intent/policy/call-capabilities';
import { PolicyIntent } from '../../../src/intent/policy/policy';
import { PolicyTargetIntent } from '../../../src/intent/policy/policy-target';
import { GrantIntent } from '../../../src/intent/route';
import { TlsPolicyIntent } from '../../../src/intent/tls';
import { AI } from '../policy/ai';
import { CALLS } from '../policy/calls';
import { FRONTEND } from '../policy/frontend';
import { MCP } from '../policy/mcp';
import { TRAFFIC } from '../policy/traffic';

const backend: PolicyTargetIntent = { group: 'gateway.kgateway.dev', kind: 'Backend', name: 'openai' };
const route: PolicyTargetIntent = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' };

const FULL_TLS_POLICY: Full<TlsPolicyIntent> = {
  targets: [{ ...backend, sectionName: 'https', port: 443 }, { group: '', kind: 'Service', name: 'vllm', sectionName: 'http', port: 8000 }],
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

const chat = { group: route.group, kind: route.kind, name: route.name, sectionName: 'chat' };
const gateway: PolicyTargetIntent = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'ai-gateway' };

const on = <T extends object>(target: PolicyTargetIntent, cases: Cases<T>): Cases<PolicyIntent> =>
  Object.fromEntries(Object.entries(cases).map(([name, capabilities]) => [name, { targets: [target], ...capabilities }]));

/** Without what an endpoint says of its credential and so on; that is among the cases of backends. */
const FULL_POLICY: Full<Omit<PolicyIntent, keyof EndpointPolicyIntent>> & Full<AiCapabilities> & Full<CallCapabilities> = {
  targets: [{ ...chat, port: 8080 }],
  selectors: [{ group: route.group, kind: 'HTTPRoute', labels: { team: 'research' }, sectionName: 'chat', port: 8080 }],
  preRouting: true,
  overrides: true,
  ...AI.full,
  ...CALLS.full,
  ...TRAFFIC.full,
  ...FRONTEND.full,
  ...MCP.full,
};

export const POLICIES: Cases<PolicyIntent> = {
  'everything': FULL_POLICY,
  'on labels': { targets: [], selectors: [{ group: route.group, kind: 'HTTPRoute', labels: { team: 'research' } }], ...AI.cases['prompt: before'] },
  'referred to by the route': { targets: [], requestTimeout: '0s' },
  'streaming, referred to': { targets: [], requestTimeout: '0s', streaming: true },
  ...on(route, AI.cases),
  ...on(route, CALLS.cases),
  ...on(route, TRAFFIC.cases),
  ...on(gateway, FRONTEND.cases),
  ...on(route, MCP.cases),
};
