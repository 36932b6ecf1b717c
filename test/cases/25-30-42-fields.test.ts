import { checked, manifest } from './checked';

const AGW = 'agentgateway.dev/v1alpha1';
const KGW = 'gateway.kgateway.dev/v1alpha1';
const targetRefs = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' }];

/** What a field is called and where, and what is to be said of it, without a dialect. */
const UNKNOWN: readonly (readonly [title: string, yaml: string, at: string, said: RegExp])[] = [
  ['a name of Envoy, in the release that knows what is around it', manifest(KGW, 'TrafficPolicy', { targetRefs, retry: { attempts: 2, retriableStatusCodes: [503] } }), 'spec.retry.retriableStatusCodes', /in kgateway-2\.1; did you mean 'statusCodes'/],
  ['a name that is spelled as two', manifest(AGW, 'AgentgatewayPolicy', { targetRefs, traffic: { requestTimeout: '90s' } }), 'spec.traffic.requestTimeout', /spec\.traffic\.timeouts\.request\b/],
  ['the type of kgateway\'s Backend', manifest(AGW, 'AgentgatewayBackend', { type: 'AI', ai: { provider: { openai: {} } } }), 'spec.type', /layout of kgateway's Backend.*spec\.ai\.provider or spec\.ai\.groups/],
  ['the groups of kgateway\'s Backend', manifest(AGW, 'AgentgatewayBackend', { ai: { priorityGroups: [{ providers: [{ name: 'one', openai: {} }] }] } }), 'spec.ai.priorityGroups', /layout of kgateway's Backend.*spec\.ai\.groups/],
  ['the provider of kgateway\'s Backend', manifest(AGW, 'AgentgatewayBackend', { ai: { llm: { openai: {} } } }), 'spec.ai.llm', /layout of kgateway's Backend.*spec\.ai\.provider/],
  ['the pool of kgateway 2.0', manifest(AGW, 'AgentgatewayBackend', { ai: { multipool: { priorities: [] } } }), 'spec.ai.multipool', /layout of kgateway's Backend.*spec\.ai\.groups/],
  ['the pool of Gloo', manifest(AGW, 'AgentgatewayBackend', { ai: { multi: { priorities: [] } } }), 'spec.ai.multi', /layout of Gloo's Upstream.*spec\.ai\.groups/],
  ['the key of kgateway\'s Backend', manifest(AGW, 'AgentgatewayBackend', { ai: { provider: { openai: { authToken: { kind: 'Passthrough' } } } } }), 'spec.ai.provider.openai.authToken', /layout of kgateway's Backend.*policies\.auth/],
  ['the groups of AgentgatewayBackend', manifest(KGW, 'Backend', { type: 'AI', ai: { groups: [] } }), 'spec.ai.groups', /layout of AgentgatewayBackend.*priorityGroups/],
  ['the provider of AgentgatewayBackend', manifest(KGW, 'Backend', { type: 'AI', ai: { provider: { openai: {} } } }), 'spec.ai.provider', /layout of AgentgatewayBackend.*spec\.ai\.llm/],
  ['a field of a release to come', manifest(AGW, 'AgentgatewayPolicy', { targetRefs, traffic: { finalTransformations: { response: {} } } }), 'spec.traffic.finalTransformations', /--crds/],
  ['a field that nobody knows', manifest(AGW, 'AgentgatewayBackend', { ai: { provider: { openai: { whatever: 1 } } } }), 'spec.ai.provider.openai.whatever', /known here: model.*--crds/],
  ['a guard one level too high', manifest(AGW, 'AgentgatewayPolicy', { targetRefs, ai: { promptGuard: {} } }), 'spec.ai', /this field exists at spec\.backend\.ai$/],
  ['backends below a match', manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ matches: [{ backendRefs: [{ name: 'a', port: 80 }] }] }] }), 'spec.rules[0].matches[0].backendRefs', /gateway-api-1\.6; this field exists at spec\.rules\[\]\.backendRefs/],
  ['filters below a match', manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ matches: [{ filters: [] }] }] }), 'spec.rules[0].matches[0].filters', /this field exists at spec\.rules\[\]\.filters/],
  ['two letters that changed places', manifest(AGW, 'AgentgatewayBackend', { ai: { porvider: {} } }), 'spec.ai.porvider', /did you mean 'provider'/],
  ['what an older release calls in other letters', manifest(KGW, 'Backend', { type: 'AI', ai: { multiPool: { priorities: [] } } }), 'spec.ai.multiPool', /kgateway-2\.0 has 'multipool' here/],
  ['a field of the policy in a backend', manifest(AGW, 'AgentgatewayBackend', { targetRefs, static: { host: 'a', port: 1 } }), 'spec.targetRefs', /AgentgatewayPolicy has it here/],
];

describe('an unknown field', () => {
  test.each(UNKNOWN)('%s', (_, yaml, at, said) => {
    const found = checked(yaml).find(finding => finding.code === 'SchemaUnknownField' && finding.at === at);
    expect(found?.message).toMatch(said);
    expect(found?.message).not.toContain('status.');
  });
});

describe('of several releases, none of which accepts an object,', () => {
  test('the newest one is shown in a tie', () => {
    expect(checked(manifest(AGW, 'AgentgatewayBackend', { ai: { provider: { openai: {} }, nonsense: 1 } }))[0].message).toMatch(/in agentgateway-1\.4\b/);
    expect(checked(manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', { nonsense: 1 }))[0].message).toMatch(/in gateway-api-1\.6\b/);
  });

  test('a wrong value is told before an outer field that older ones do not know', () => {
    const model = (formats: unknown): string => manifest(AGW, 'AgentgatewayBackend', { ai: { provider: { custom: { backendRef: { name: 'a', port: 1 }, formats } } } });
    expect(checked(model([{ type: 'Nonsense' }])).map(({ code, at }) => [code, at])).toEqual([['SchemaEnum', 'spec.ai.provider.custom.formats[0].type']]);
  });

  test('the one that knows what others dropped is shown, though it is older', () => {
    const found = checked(manifest(KGW, 'Backend', { type: 'AI', ai: { multipool: { priorities: [{ pool: [{ provider: { openai: { authToken: { kind: 'Nonsense' } } } }] }] } } }));
    expect(found.map(({ code, at }) => [code, at])).toContainEqual(['SchemaEnum', 'spec.ai.multipool.priorities[0].pool[0].provider.openai.authToken.kind']);
  });
});

test('an unknown value is answered with the one that was meant', () => {
  const guard = (failureMode: string): string => manifest(AGW, 'AgentgatewayPolicy', { targetRefs, backend: { ai: { promptGuard: { request: [{ webhook: { failureMode, backendRef: { name: 'a', port: 8080 } } }] } } } });
  const [{ code, at, message }] = checked(guard('Ignore'), 'agentgateway-1.3');
  expect([code, at]).toEqual(['SchemaEnum', 'spec.backend.ai.promptGuard.request[0].webhook.failureMode']);
  expect(message).toMatch(/FailClosed, FailOpen/);
  expect(checked(guard('FAIL_OPEN'), 'agentgateway-1.3')[0].message).toMatch(/did you mean 'FailOpen'\?/);
});

test('headers of one name in a match are told beside the backends there', () => {
  const headers = ['a', 'b'].map(value => ({ type: 'Exact', name: 'x-model', value }));
  expect(checked(manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ matches: [{ headers, backendRefs: [] }] }] })).map(({ code }) => code).sort())
    .toEqual(['SchemaDuplicate', 'SchemaUnknownField']);
});

describe('what kgateway has had since 2.2', () => {
  const policies: readonly string[] = [
    manifest(KGW, 'TrafficPolicy', { targetRefs, jwtAuth: { extensionRef: { name: 'jwt' } } }),
    manifest(KGW, 'TrafficPolicy', { targetRefs, apiKeyAuth: { secretRef: { name: 'keys' } }, urlRewrite: {} }),
    manifest(KGW, 'Backend', { type: 'GCP', gcp: { host: 'x.run.app' } }),
    manifest(KGW, 'GatewayExtension', { type: 'JWT', jwt: { providers: [] } }),
    manifest(KGW, 'BackendConfigPolicy', { targetRefs: [{ group: '', kind: 'Service', name: 'a' }], circuitBreakers: {} }),
  ];

  test.each(policies)('is not judged by what 2.1 does not know: %s', yaml => {
    expect(checked(yaml).map(({ code, severity }) => [code, severity])).toEqual([['NewerRelease', 'info']]);
  });

  test.each(policies)('is refused by 2.1, which is told who has it: %s', yaml => {
    const found = checked(yaml, 'kgateway-2.1-envoy').filter(({ code }) => code === 'SchemaUnknownField');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ message }) => message.includes('kgateway 2.2 or later has it here'))).toBe(true);
  });

  test('does not keep a misspelt field from being found', () => {
    expect(checked(manifest(KGW, 'TrafficPolicy', { targetRefs, retires: {} })).map(({ code }) => code)).toEqual(['SchemaUnknownField']);
  });
});
