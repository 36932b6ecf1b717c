import { kgatewayBackend, policy, route, toRoute } from './attached';
import { found } from './found';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { definitionOf } from '../../src/synth/ambient-dialect';

describe('a guard', () => {
  test('outside of backend is shown where it belongs', () => {
    const outside = policy('pii', `{targetRefs: [${toRoute('chat')}], ai: {promptGuard: {request: [{regex: {action: Mask, builtins: [Email]}}]}}}`);
    const said = check(readDocuments('p.yaml', Buffer.from(outside)), { servers: knownReleases, dialect: definitionOf('agentgateway-1.3') }).flatMap(({ diagnostics }) => diagnostics);
    expect(said.map(({ code, manifestPath }) => `${code} ${String(manifestPath)}`)).toContain('SchemaUnknownField spec.ai');
    expect(said.some(({ message }) => message.includes('spec.backend.ai'))).toBe(true);
  });

  test('by reference does nothing on the agentgateway data plane of kgateway 2.1, and is an error on agentgateway', () => {
    const rule = 'filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: TrafficPolicy, name: guard}}], ';
    const guarded = kgatewayBackend('ds', '{type: AI, ai: {llm: {openai: {model: deepseek-chat, authToken: {kind: SecretRef, secretRef: {name: ds}}}}}}')
      + route('ds', { rule, to: '{group: gateway.kgateway.dev, kind: Backend, name: ds}' });
    expect(found(guarded, 'kgateway-2.1')).toEqual(['LintIneffective spec.rules[0]']);
    expect(found(route('ds', { rule }), 'agentgateway-1.4')).toEqual(['error LintExtensionRef spec.rules[0].filters[0].extensionRef']);
    expect(found(route('ds', { rule }))).toEqual([]);
  });
});
