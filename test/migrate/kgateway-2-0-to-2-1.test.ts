import { aiBackend, gateway, route, testRows, trafficPolicy } from './row';

const SECRET = { kind: 'SecretRef', secretRef: { name: 'key' } };
const openai = { openai: { model: 'gpt-4o', authToken: SECRET } };
const guard = (webhook: object) => trafficPolicy({ ai: { promptGuard: { request: { webhook } } } });

const EITHER = {
  'a provider stands one step higher': { given: [aiBackend({ llm: { provider: openai } })], becomes: { Backend: { spec: { ai: { llm: { openai: { model: 'gpt-4o', authToken: SECRET } } } } } }, goes: ['"provider"'] },
  'a host stands beside the provider': {
    given: [aiBackend({ llm: { provider: openai, hostOverride: { host: 'proxy.example.com', port: 443 } } })],
    becomes: { Backend: { spec: { ai: { llm: { host: 'proxy.example.com', port: 443 } } } } },
    goes: ['hostOverride'],
  },
  'pools are groups, whose providers have names': {
    given: [aiBackend({ multipool: { priorities: [{ pool: [{ provider: openai }] }, { pool: [{ provider: { openai: { model: 'gpt-4o-mini', authToken: SECRET } }, hostOverride: { host: 'proxy.example.com', port: 443 } }] }] } })],
    becomes: { Backend: { spec: { ai: { priorityGroups: [{ providers: [{ openai: { model: 'gpt-4o' } }] }, { providers: [{ openai: { model: 'gpt-4o-mini' }, host: 'proxy.example.com', port: 443 }] }] } } } },
    goes: ['multipool'],
  },
  'headers of a webhook are matched under another name': {
    given: [guard({ host: { host: 'guard.ai.svc.cluster.local', port: 8000 }, forwardHeaders: [{ name: 'x-tenant', type: 'Exact', value: 'a' }] })],
    becomes: { TrafficPolicy: { spec: { ai: { promptGuard: { request: { webhook: { forwardHeaderMatches: [{ name: 'x-tenant', type: 'Exact', value: 'a' }] } } } } } } },
    goes: ['"forwardHeaders"'],
  },
};

describe('from kgateway 2.0 to 2.1 on Envoy:', () => testRows('kgateway-2.0', 'kgateway-2.1-envoy', {
  ...EITHER,
  'external authorization is turned off in other words': { given: [trafficPolicy({ extAuth: { enablement: 'DisableAll' } })], becomes: { TrafficPolicy: { spec: { extAuth: { disable: {} } } } }, goes: ['enablement'] },
}));

describe('from kgateway 2.0 to 2.1 on agentgateway:', () => testRows('kgateway-2.0', 'kgateway-2.1', {
  ...EITHER,
  'a Gateway has the class of agentgateway': { given: [gateway({ gatewayClassName: 'kgateway' })], becomes: { Gateway: { spec: { gatewayClassName: 'agentgateway' } } } },
  'a policy that a rule refers to targets the rule': {
    given: [trafficPolicy({ targetRefs: undefined, ai: { promptEnrichment: { prepend: [{ role: 'system', content: 'Be brief.' }] } } } as never),
      route({ name: 'all', filters: [{ type: 'ExtensionRef', extensionRef: { group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', name: 'policy' } }], backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'elsewhere' }] })],
    becomes: { TrafficPolicy: { spec: { targetRefs: [{ kind: 'HTTPRoute', name: 'chat', sectionName: 'all' }] } } },
    goes: ['extensionRef'],
  },
  'Azure is asked at a host of its own': {
    given: [aiBackend({ llm: { provider: { azureopenai: { endpoint: 'ours.openai.azure.com', deploymentName: 'chat', apiVersion: '2024-10-21', authToken: SECRET } } } })],
    becomes: { Backend: { spec: { ai: { llm: { host: 'ours.openai.azure.com', port: 443, path: { full: '/openai/deployments/chat/chat/completions?api-version=2024-10-21' } } } } } },
  },
}));

describe('from kgateway 2.1 on Envoy to agentgateway:', () => testRows('kgateway-2.1-envoy', 'kgateway-2.1', {
  'a policy that selects its targets has to name them': {
    given: [trafficPolicy({ targetRefs: undefined, targetSelectors: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', matchLabels: { team: 'a' } }], ai: { promptEnrichment: { prepend: [{ role: 'system', content: 'Be brief.' }] } } } as never)],
    told: [/unsupported: .*name the targets/],
  },
}));
