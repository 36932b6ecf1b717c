import { writeFileSync } from 'fs';
import { join } from 'path';
import { resultOf } from '../../src/cli/arguments';
import { CommandResult } from '../../src/cli/command-result';
import { checkCommand } from '../../src/cli/commands/check';
import { drawCommand } from '../../src/cli/commands/draw';
import { effectiveCommand } from '../../src/cli/commands/effective';
import { explainCommand } from '../../src/cli/commands/explain';
import { importCommand } from '../../src/cli/commands/import';
import { migrateCommand } from '../../src/cli/commands/migrate';
import { UsageError } from '../../src/cli/usage';
import { temporaryFolder } from '../temporary-folder';

const BACKEND = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: it, namespace: ai}
spec: {type: AI, ai: {llm: {provider: {openai: {model: gpt-4o, authToken: {kind: SecretRef, secretRef: {name: key}}}}}}}
`;

const COMMANDS: { readonly [name: string]: (path: string) => CommandResult } = {
  'check': path => resultOf(checkCommand, [path]),
  'explain': path => resultOf(explainCommand, [path, '--request', 'POST /v1/chat/completions']),
  'draw': path => resultOf(drawCommand, [path]),
  'effective': path => resultOf(effectiveCommand, [path, '--route', 'ai/it']),
  'import': path => resultOf(importCommand, [path]),
  'migrate': path => resultOf(migrateCommand, [path, '--to', 'agentgateway-1.4']),
  'check --dialect': path => resultOf(checkCommand, [path, '--dialect', 'kgateway-2.0']),
  'explain --dialect': path => resultOf(explainCommand, [path, '--dialect', 'agentgateway-1.4', '--request', 'POST /v1']),
  'draw --dialect': path => resultOf(drawCommand, [path, '--dialect', 'agentgateway-1.4']),
  'import --from': path => resultOf(importCommand, [path, '--from', 'agentgateway-1.4']),
  'migrate --from': path => resultOf(migrateCommand, [path, '--from', 'agentgateway-1.4', '--to', 'kgateway-2.1']),
};

/** What a command says of a file; whatever it throws but a refusal is a fault of ours. */
function said(command: string, text: string | Buffer): string {
  const path = join(temporaryFolder(), 'it.yaml');
  writeFileSync(path, text);
  try {
    const { output, notes = [] } = COMMANDS[command](path);
    return [...output, ...notes].join('\n');
  } catch (e) {
    if (e instanceof UsageError) { return e.message; }
    throw e;
  }
}

const BOMB = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 10 }, () => `*a${i}`).join(', ')}]\n`).join('');

const UNREADABLE: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['an anchor that holds itself', 'apiVersion: v1\nkind: ConfigMap\nmetadata: &m\n  name: it\n  more: *m\n', /it\.yaml:5\b.*holds itself/],
  ['anchors that hold each other', 'a: &a\n  b: &b\n    c: *a\n    d: *b\napiVersion: v1\nkind: ConfigMap\n', /it\.yaml:\d+\b.*holds itself/],
  ['aliases of aliases', `apiVersion: v1\nkind: ConfigMap\na0: &a0 [x, x, x, x]\n${BOMB}`, /it\.yaml:1\b.*too large/],
  ['brackets in brackets', `apiVersion: v1\nkind: ConfigMap\ndata: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, /it\.yaml:1\b.*too deep/],
  ['half a document', `${BACKEND}---\n${BACKEND.slice(0, -5)}`, /it\.yaml:\d+/],
  ['bytes that are no text', Buffer.from([0, 1, 2, 255, 254, 10, 65, 58, 32]), /it\.yaml:1/],
];

describe.each(Object.keys(COMMANDS))('%s', command => {
  test.each(UNREADABLE)('tells where %s cannot be read', (_, text, wanted) => {
    const told = said(command, text);
    // Who is asked for one route says that it is not there.
    expect(told).toMatch(command === 'effective' ? /no HTTPRoute/ : wanted);
  });

  test('says of objects without names, or with something else in their place, what is wrong, and does not fall over', () => {
    const kinds = ['gateway.networking.k8s.io/v1 HTTPRoute', 'gateway.networking.k8s.io/v1 Gateway', 'agentgateway.dev/v1alpha1 AgentgatewayBackend',
      'agentgateway.dev/v1alpha1 AgentgatewayPolicy', 'gateway.kgateway.dev/v1alpha1 Backend', 'gloo.solo.io/v1 Upstream', 'v1 Secret'];
    const bodies = ['', 'spec: 5', 'spec: []', 'metadata:\nspec:', 'metadata: []\nspec: {}', 'metadata: {name: 5}\nspec: {rules: 7, parentRefs: x, targetRefs: 3}',
      'metadata: {name: {a: b}, labels: [1]}\nspec: {rules: [null, 4, {matches: 4, backendRefs: {}}, {backendRefs: [null]}], parentRefs: [null]}'];
    for (const [apiVersion, kind] of kinds.map(each => each.split(' '))) {
      for (const body of bodies) { expect(said(command, `apiVersion: ${apiVersion}\nkind: ${kind}\n${body}\n`)).not.toBe(''); }
    }
  });
});

test('a request goes its way through what can be read, and what is left out is told', () => {
  const path = join(temporaryFolder(), 'it.yaml');
  writeFileSync(path, `${BACKEND}---\napiVersion: v1\nkind: ConfigMap\ndata: [\n`);
  expect(resultOf(explainCommand, [path, '--request', 'POST /v1']).notes!.join('\n')).toMatch(/it\.yaml:\d+ is left out/);
});

describe('a manifest that no server takes', () => {
  const GATEWAY = 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: edge, namespace: ai}\nspec: {gatewayClassName: agentgateway, listeners: [{name: http, port: 80, protocol: HTTP}]}\n---\n'
    + 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: chat, namespace: ai}\n'
    + 'spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: own}]}]}\n---\n';
  const own = (provider: string) => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: own, namespace: ai}\nspec: {ai: {provider: {openai: {}, host: a.example.net, port: 80, ${provider}}}}\n---\n`;
  const delayed = (delay: string) => 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: slow, namespace: ai}\n'
    + `spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], traffic: {delay: ${delay}}}\n`;

  test.each([
    ['a text instead of an object', own('pathPrefix: /v1') + delayed('1s'), 'spec.traffic.delay', COMMANDS['explain --dialect']],
    ['a number instead of a path', own('pathPrefix: 7'), 'spec.ai.provider.pathPrefix', COMMANDS['explain --dialect']],
    ['a number instead of a path, that is to move', own('pathPrefix: 7'), 'spec.ai.provider.pathPrefix',
      (path: string) => resultOf(migrateCommand, [path, '--from', 'agentgateway-1.4', '--to', 'agentgateway-1.5'])],
  ])('with %s is told of where it stands, by commands that stumble over it', (_, yaml, field, run) => {
    const file = join(temporaryFolder(), 'all.yaml');
    writeFileSync(file, GATEWAY + yaml);
    const { status, notes } = run(file);
    expect([status, notes.length]).toEqual([2, 2]);
    expect(notes[0]).toMatch(/all\.yaml:\d+:\d+: SchemaType/);
    expect(notes[0]).toContain(field);
  });
});
