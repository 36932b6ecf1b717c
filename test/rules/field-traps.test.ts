import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';

const lints = (yaml: string, dialect?: string) =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'warning');

const object = (apiVersion: string, kind: string) => (spec: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: ${spec}\n`;
const agw = object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend');
const agwPolicy = object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy');
const kgw = object('gateway.kgateway.dev/v1alpha1', 'Backend');
const traffic = object('gateway.kgateway.dev/v1alpha1', 'TrafficPolicy');
const gloo = object('gloo.solo.io/v1', 'Upstream');
const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute');
const tls = object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy');
const openai = (rest: string) => `{ai: {provider: {openai: {}}}, ${rest}}`;
const azure = (endpoint: string) => `{ai: {provider: {azureopenai: {endpoint: "${endpoint}"}}}}`;
const inline = '{authToken: {kind: Inline, inline: "Bearer $KEY"}}';

/** What falls into a trap: the dialect, the manifest, where, and the code. */
const FALLS: readonly (readonly [string, string, string, string])[] = [
  ['kgateway-2.0', traffic('{ai: {defaults: [{field: model, value: x, override: true}]}}'), 'spec.ai.defaults[0].override', 'PartialSupport'],
  ...['cors', 'csrf', 'retry', 'timeouts', 'buffer', 'headerModifiers', 'extProc', 'autoHostRewrite'].map(field =>
    ['kgateway-2.1', traffic(`{${field}: {}}`), `spec.${field}`, 'LintIneffective'] as const),
  ['kgateway-2.1', traffic('{targetSelectors: []}'), 'spec.targetSelectors', 'LintIneffective'],
  ['kgateway-2.1', traffic('{ai: {routeType: CHAT}}'), 'spec.ai.routeType', 'LintIneffective'],
  ['kgateway-2.1', kgw('{type: AI, ai: {llm: {azureopenai: {endpoint: a.openai.azure.com}}}}'), 'spec.ai.llm', 'LintIneffective'],
  ['kgateway-2.0', kgw('{type: AI, ai: {llm: {provider: {azureopenai: {endpoint: "https://a.openai.azure.com"}}}}}'), 'spec.ai.llm.provider.azureopenai.endpoint', 'LintIneffective'],
  ['kgateway-2.1-envoy', kgw(`{type: AI, ai: {llm: {openai: ${inline}}}}`), 'spec.ai.llm.openai.authToken.inline', 'BearerInKey'],
  ['gloo-1.20', gloo('{ai: {azureOpenai: {endpoint: "https://a.openai.azure.com"}}}'), 'spec.ai.azureOpenai.endpoint', 'LintIneffective'],
  ['gloo-1.20', gloo('{ai: {openai: {authToken: {secretRef: {name: s}}}}}'), 'spec.ai.openai.authToken.secretRef', 'LintIneffective'],
  ['gloo-1.20', route('{rules: [{timeouts: {request: 0s}}]}'), 'spec.rules[0].timeouts', 'LintIneffective'],
  ['gloo-1.20', route('{rules: [{retry: {attempts: 1}}]}'), 'spec.rules[0].retry', 'LintIneffective'],
  ['kgateway-2.0', tls('{validation: {wellKnownCACertificates: System}}'), 'spec.validation.wellKnownCACertificates', 'LintIneffective'],
  ['agentgateway-0.12', tls('{validation: {subjectAltNames: []}}'), 'spec.validation.subjectAltNames', 'LintIneffective'],
  ['agentgateway-0.12', agwPolicy('{traffic: {hostRewrite: {mode: Auto}}}'), 'spec.traffic.hostRewrite', 'LintIneffective'],
  ['agentgateway-1.1', agw(azure('https://a.openai.azure.com')), 'spec.ai.provider.azureopenai.endpoint', 'LintIneffective'],
  ['agentgateway-1.4', agw(azure('a.cognitiveservices.azure.com')), 'spec.ai.provider.azureopenai.endpoint', 'LintIneffective'],
  ['agentgateway-1.4', agw('{policies: {ai: {}}, ai: {groups: [{providers: [{name: a, openai: {}, policies: {ai: {}}}]}]}}'), 'spec.ai.groups[0].providers[0].policies.ai', 'LintIneffective'],
  ['agentgateway-1.4', agw(openai('policies: {auth: {key: "Bearer $KEY"}}')), 'spec.policies.auth.key', 'BearerInKey'],
  ['agentgateway-1.4', agwPolicy('{backend: {auth: {key: "Bearer $KEY"}}}'), 'spec.backend.auth.key', 'BearerInKey'],
  ['agentgateway-1.2', agw(openai('policies: {auth: {aws: {secretRef: {}}}}')), 'spec.policies.auth.aws.secretRef', 'LintIneffective'],
  ['agentgateway-1.2', agwPolicy('{backend: {auth: {aws: {secretRef: {}}}}}'), 'spec.backend.auth.aws.secretRef', 'LintIneffective'],
  ['agentgateway-1.3', agw(openai('policies: {auth: {azure: {}}}')), 'spec.policies.auth.azure', 'LintIneffective'],
  ['agentgateway-1.3', agwPolicy('{backend: {auth: {azure: {}}}}'), 'spec.backend.auth.azure', 'LintIneffective'],
  ['agentgateway-1.4', agw(openai('policies: {auth: {secretRef: {group: x.example, kind: Vault, name: s}}}')), 'spec.policies.auth.secretRef', 'LintIneffective'],
  ['agentgateway-1.4', agwPolicy('{backend: {auth: {secretRef: {group: x.example, kind: Vault, name: s}}}}'), 'spec.backend.auth.secretRef', 'LintIneffective'],
  ['agentgateway-1.4', agw(openai('policies: {health: {eviction: {consecutiveFailures: 0}}}')), 'spec.policies.health.eviction', 'LintNoEviction'],
  ['agentgateway-1.4', agwPolicy('{backend: {health: {eviction: {consecutiveFailures: 0}}}}'), 'spec.backend.health.eviction', 'LintNoEviction'],
];

describe('a trap is told at its place:', () => {
  test.each(FALLS)('%s %s', (dialect, yaml, path, code) => {
    expect(lints(yaml, dialect).map(({ manifestPath, code: told }) => `${told} ${String(manifestPath)}`)).toContain(`${code} ${path}`);
  });
});

describe('a trap is not seen where there is none:', () => {
  test.each([
    ['agentgateway-1.4', agw(azure('a.openai.azure.com'))],
    ['agentgateway-1.4', agw(openai('policies: {auth: {azure: {}}}'))],
    ['agentgateway-1.4', agw(openai('policies: {auth: {secretRef: {name: s}}}'))],
    ['agentgateway-1.4', agwPolicy('{backend: {auth: {secretRef: {group: "", kind: "", name: s}}}}')],
    ['agentgateway-1.4', agw(openai('policies: {health: {eviction: {consecutiveFailures: 0, healthThreshold: 50}}}'))],
    ['agentgateway-1.4', agw('{policies: {auth: {key: $KEY}}, ai: {groups: [{providers: [{name: a, openai: {}, policies: {ai: {}}}]}]}}')],
    ['gloo-1.20', gloo('{ai: {openai: {authToken: {secretRef: {name: s, namespace: n}}}}}')],
    ['kgateway-2.1-envoy', traffic('{cors: {}, ai: {routeType: CHAT}}')],
    ['agentgateway-1.4', agw('{ai: {provider: {azureopenai: {endpoint: a.cognitiveservices.azure.com}, host: a.cognitiveservices.azure.com, port: 443, path: /v1/chat/completions}}, policies: {tls: {}}}')],
  ])('%s %s', (dialect, yaml) => { expect(lints(yaml, dialect)).toEqual([]); });

  test('without a dialect only what holds in every release that accepts the manifest is told', () => {
    const endpoint = (host: string) => lints(agw(`{ai: {provider: {azureopenai: {endpoint: "${host}"}}}}`)).map(({ code }) => code);
    expect(endpoint('a.cognitiveservices.azure.com')).toEqual([]);
    expect(lints(agw('{policies: {ai: {modelAliases: {a: b}}}, ai: {groups: [{providers: [{name: a, openai: {}, policies: {ai: {modelAliases: {a: c}}}}]}]}}')).map(({ code }) => code))
      .toEqual(['LintIneffective']);
  });
});
