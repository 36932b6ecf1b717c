import { imported, written } from './imported';
import { differing } from './same';
import { ImportOutcome } from '../../src/import/report';
import { JsonObject } from '../../src/schema/json-type';
import { definitionOf } from '../../src/synth/ambient-dialect';

const object = (apiVersion: string, kind: string, name: string, spec: object): JsonObject => ({ apiVersion, kind, metadata: { name, namespace: 'ai' }, spec });
const AGENTGATEWAY = 'agentgateway.dev/v1alpha1';
const KGATEWAY = 'gateway.kgateway.dev/v1alpha1';
const ROUTE = 'gateway.networking.k8s.io/v1';

const refTo = (kind: string, name: string, more: object = {}) => ({ group: ROUTE.split('/')[0], kind, name, ...more });
const route = (rule: object): JsonObject => object(ROUTE, 'HTTPRoute', 'chat', { parentRefs: [{ name: 'ai-gateway' }], rules: [rule] });
const service = { kind: 'Service', name: 'web', port: 80 };
const match = [{ path: { type: 'PathPrefix', value: '/' } }];

/** The outcome of each object, once the code is found to write the same. */
function outcomesOf(name: string, ...objects: readonly JsonObject[]): { readonly outcomes: { readonly [object: string]: ImportOutcome }; readonly code: string } {
  const dialect = definitionOf(name);
  const { files: [{ text: code }], report } = imported(objects.map(each => `${JSON.stringify(each)}\n`).join(''), dialect);
  expect(differing(objects, written(code), dialect)).toEqual([]);
  return { outcomes: Object.fromEntries(report.objects.map(each => [`${each.kind} ${each.name}`, each.outcome])), code };
}

test('what cannot be said together is said one by one', () => {
  // Rules say nothing of health.
  const policy = object(AGENTGATEWAY, 'AgentgatewayPolicy', 'rule', { targetRefs: [refTo('HTTPRoute', 'chat', { sectionName: 'all' })], backend: { health: { eviction: { duration: '30s' } } } });
  const { outcomes, code } = outcomesOf('agentgateway-1.4', route({ name: 'all', matches: match, backendRefs: [service] }), policy);
  expect(outcomes).toEqual({ 'HTTPRoute chat': 'construct', 'AgentgatewayPolicy rule': 'construct' });
  expect(code).toContain('targets: [chat.rule(\'all\')]');
});

test('a policy that a target refers to is made before the route', () => {
  const policy = object(KGATEWAY, 'TrafficPolicy', 'polite', { ai: { promptEnrichment: { prepend: [{ role: 'system', content: 'Be polite.' }] } } });
  const filters = [{ type: 'ExtensionRef', extensionRef: { group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', name: 'polite' } }];
  const { outcomes, code } = outcomesOf('kgateway-2.1-envoy', route({ matches: match, timeouts: { request: '0s' }, backendRefs: [{ ...service, filters }] }), policy);
  expect(outcomes).toEqual({ 'HTTPRoute chat': 'construct', 'TrafficPolicy polite': 'construct' });
  expect(code).toContain('PolicyRef.to(polite)');
});

test('TLS of several backends is one construct', () => {
  const backend = (name: string): JsonObject => object(KGATEWAY, 'Backend', name, { type: 'AI', ai: { llm: { host: `${name}.example`, port: 443, openai: {} } } });
  const targetRefs = ['a', 'b'].map(name => ({ group: 'gateway.kgateway.dev', kind: 'Backend', name }));
  const policy = object(ROUTE, 'BackendTLSPolicy', 'tls', { targetRefs, validation: { hostname: 'llm.example', wellKnownCACertificates: 'System' } });
  expect(outcomesOf('kgateway-2.1', backend('a'), backend('b'), policy).outcomes['BackendTLSPolicy tls']).toBe('construct');
});

test('an API that the provider cannot be asked in is said by an override', () => {
  const backend = object(AGENTGATEWAY, 'AgentgatewayBackend', 'openai', {
    ai: { provider: { openai: {} } }, policies: { ai: { routes: { '/v1/chat/completions': 'Completions', '/v1/models': 'Models' } } },
  });
  const { outcomes, code } = outcomesOf('agentgateway-1.4', backend);
  expect(outcomes).toEqual({ 'AgentgatewayBackend openai': 'overridden' });
  expect(code).toContain('\'/v1/chat/completions\': ApiFormat.COMPLETIONS');
});

test('guards with detectors and patterns, with names and hosts are constructs', () => {
  const guards = {
    request: { regex: { action: 'MASK', builtins: ['SSN'], matches: [{ pattern: 'a', name: 'one' }, { pattern: 'b' }] }, webhook: { host: { host: 'guard.example', port: 80 } } },
  };
  const policy = object(KGATEWAY, 'TrafficPolicy', 'guards', { targetRefs: [refTo('HTTPRoute', 'chat')], ai: { promptGuard: guards } });
  expect(outcomesOf('kgateway-2.1-envoy', policy).outcomes).toEqual({ 'TrafficPolicy guards': 'construct' });
});

test('models are constructs, and what refers to one that is not there names it', () => {
  const parentRefs = [{ name: 'ai-gateway' }];
  const { outcomes, code } = outcomesOf('agentgateway-1.4',
    object(AGENTGATEWAY, 'AgentgatewayModel', 'smart', { parentRefs, virtualModel: { weighted: { targets: [{ modelRef: { name: 'gpt' }, weight: 9 }, { modelRef: { name: 'gone' }, weight: 1 }] } } }),
    object(AGENTGATEWAY, 'AgentgatewayModel', 'gpt', { parentRefs, provider: 'OpenAI', policies: { transformations: [{ field: 'b', expression: '1' }, { field: 'a', expression: '2' }] } }));
  expect(outcomes).toEqual({ 'AgentgatewayModel smart': 'construct', 'AgentgatewayModel gpt': 'construct' });
  expect(code).toContain('ModelChoice.of(gpt, { weight: 9 })');
  expect(code).toContain('LlmModel.fromModelName(chart, \'gone-model\', \'gone\')');
});
