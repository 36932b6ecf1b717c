import * as fc from 'fast-check';
import { headerChange, ownFields } from './arbitrary';
import { few, is, names, ports, some, words } from './arbitrary-parts';
import { CALLS } from './policy/calls';
import { GUARDS } from './policy/guards';
import { ConcreteModelIntent, ModelIntent, ModelProviderIntent, ModelTargetIntent, VirtualModelIntent } from '../../src/intent/model';
import { AuthorizationIntent } from '../../src/intent/policy/authorization';
import { BodyExpressionIntent } from '../../src/intent/policy/body';
import { HeaderChangesIntent } from '../../src/intent/policy/header-changes';

const provider: fc.Arbitrary<ModelProviderIntent> = fc.oneof<fc.Arbitrary<ModelProviderIntent>[]>(
  fc.record({ kind: fc.constantFrom('openai', 'anthropic', 'gemini', 'groq', 'ollama', 'xAi') }),
  some(['kind', 'type', 'resourceName'], { kind: is('azure'), type: fc.constantFrom('OpenAI', 'Foundry'), resourceName: names, projectName: names, apiVersion: words }),
  some(['kind', 'projectId'], { kind: is('vertex'), projectId: words, region: words }),
  some(['kind'], { kind: is('bedrock'), region: words, guardrail: fc.record({ identifier: words, version: words }) }),
  some(['kind', 'formats'], {
    kind: is('custom'),
    formats: few(some<{ type: string; path?: string }>(['type'], { type: words, path: words }), 1),
    server: some(['name'], { group: words, kind: words, name: names, port: ports }),
  }),
);

const expressions = few(fc.record<BodyExpressionIntent>({ field: words, expression: words }), 1);
const { credential, authLocation, tls, health } = ownFields;

const concrete: fc.Arbitrary<ConcreteModelIntent> = some<ConcreteModelIntent>(['kind', 'provider'], {
  kind: is('concrete'),
  provider,
  baseUrl: words,
  credential,
  authLocation,
  tls,
  health,
  extraCredentials: CALLS.fields.extraCredentials,
  tokenExchange: CALLS.fields.tokenExchange,
  guards: GUARDS.arbitrary,
  bodyTransformations: expressions,
  finalTransformations: expressions,
  authorization: some<AuthorizationIntent>(['expressions'], { action: fc.constantFrom('allow', 'deny', 'require'), expressions: few(words, 1) }).map(rule => [rule]),
  tunnel: fc.oneof(fc.constant({ group: '', kind: 'Service', name: 'proxy', port: 80 }), fc.record({ url: words })),
  headerChanges: some<HeaderChangesIntent>([], { request: some([], headerChange), response: some([], headerChange) }),
});

const target = { name: names, model: words };
const virtual: fc.Arbitrary<VirtualModelIntent> = fc.oneof<fc.Arbitrary<VirtualModelIntent>[]>(
  fc.record({ kind: is('weighted'), targets: few(some<ModelTargetIntent & { weight?: number }>(['name'], { ...target, weight: ports })) }),
  fc.record({ kind: is('failover'), targets: few(some<ModelTargetIntent & { priority: number }>(['name', 'priority'], { ...target, priority: ports })) }),
  fc.record({ kind: is('conditional'), targets: few(some<ModelTargetIntent & { when?: string }>(['name'], { ...target, when: words })) }),
);

/** Models that the types allow; sensible or not. */
export const models: fc.Arbitrary<ModelIntent> = some<ModelIntent>(['parents', 'serves'], {
  parents: few(some(['name'], { group: words, kind: words, name: names, namespace: names, sectionName: names, port: ports })),
  match: words,
  isInternal: fc.boolean(),
  serves: fc.oneof(concrete, virtual),
});
