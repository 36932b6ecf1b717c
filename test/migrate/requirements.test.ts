import { writeFileSync } from 'fs';
import { join } from 'path';
import { agentgatewayBackend, agentgatewayPolicy, gateway, problemsOf, route, Row } from './row';
import { Dialect, GatewaySimulator } from '../../src';
import { dialectNamed } from '../../src/cli/dialect-name';
import { migrateFiles } from '../../src/migrate/migrate-files';
import { JsonObject } from '../../src/schema/json-type';
import { temporaryFolder } from '../temporary-folder';

const rule = (action: string | undefined, ...matchExpressions: readonly string[]): JsonObject => ({ ...action !== undefined && { action }, policy: { matchExpressions } } as never);
const policy = (authorization: JsonObject, more: JsonObject = {}): JsonObject => agentgatewayPolicy({ traffic: { authorization }, ...more } as never);
const named = (name: string, object: JsonObject): JsonObject => ({ ...object, metadata: { name, namespace: 'ai' } });
const ON = (kind: string, name: string): JsonObject => ({ targetRefs: [{ group: 'gateway.networking.k8s.io', kind, name }] });
const isPolicy = (action: string, ...matchExpressions: readonly string[]) => ({ AgentgatewayPolicy: { spec: { traffic: { authorization: { action, policy: { matchExpressions } } } } } }) as never;

const TEAM = 'request.headers["x-team"] == "search"';
const ADULT = 'int(request.headers["x-age"]) >= 18';
const BOTH = rule('Require', TEAM, ADULT);
const ALLOWS = named('open', policy(rule('Allow', 'request.method == "GET"')));
const JOINED = `(${TEAM}) && (${ADULT})`;
const DENYING = [`default(${TEAM}, false) != true`, `default(${ADULT}, false) != true`];

const rows = (oldest: readonly string[]): { readonly [name: string]: Row } => ({
  'alone, it allows where all hold': { given: [policy(BOTH)], becomes: isPolicy('Allow', JOINED), goes: ['Require'], told: [/approximate: .*nothing else allows/] },
  'one expression stays as it is written': { given: [policy(rule('Require', TEAM))], becomes: isPolicy('Allow', TEAM), told: [/approximate: /] },
  'beside one that allows, it denies what does not hold': { given: [policy(BOTH), ALLOWS], becomes: isPolicy('Deny', ...oldest), told: [/unsupported: .*open may allow/] },
  'beside one that must hold, too, it denies what does not hold': { given: [policy(BOTH), named('open', policy(rule('Require', ADULT)))], becomes: isPolicy('Deny', ...oldest), told: [/unsupported: /] },
  'beside one on the Gateway, too': { given: [policy(BOTH), named('open', policy(rule(undefined, TEAM), ON('Gateway', 'gateway')))], becomes: isPolicy('Deny', ...oldest), told: [/unsupported: /] },
  'beside one that labels choose, too': {
    given: [policy(BOTH), named('open', policy(rule(undefined, TEAM), { targetRefs: undefined, targetSelectors: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', matchLabels: { a: 'b' } }] } as never))],
    becomes: isPolicy('Deny', ...oldest),
    told: [/unsupported: /],
  },
  'another route does not matter': { given: [policy(BOTH), named('open', policy(rule('Allow', 'true'), ON('HTTPRoute', 'other')))], becomes: isPolicy('Allow', JOINED), told: [/approximate: /] },
  'one that only denies does not matter': { given: [policy(BOTH), named('closed', policy(rule('Deny', 'request.method == "PUT"')))], becomes: isPolicy('Allow', JOINED), told: [/approximate: /] },
  'the same a second time does not matter': { given: [policy(BOTH), named('again', policy(BOTH))], becomes: isPolicy('Allow', JOINED), told: [/approximate: /] },
  'a comment does not swallow what follows': { given: [policy(rule('Require', `${TEAM} // ours`, ADULT))], becomes: isPolicy('Allow', `(${TEAM} // ours\n) && (${ADULT})`), told: [/approximate: /] },
  'what is no CEL allows nothing, and is told': { given: [policy(rule('Require', 'a b', ADULT))], becomes: isPolicy('Allow', `(a b\n) && (${ADULT})`), told: [/unsupported: .*can be read here/] },
});

describe.each(['agentgateway-1.0', 'agentgateway-0.12'])('what must hold, on %s', to => {
  test.each(Object.entries(rows(DENYING)))('%s', (_, row) => expect(problemsOf(row, 'agentgateway-1.4', to)).toEqual([]));

  test('for tools of MCP, too', () => {
    const backend = agentgatewayBackend({
      mcp: { targets: [{ name: 'tools', static: { host: 'tools.ai.svc', port: 80 } }] }, policies: { mcp: { authorization: rule('Require', 'mcp.tool.name == "read"', 'jwt.team == "a"') } },
    } as never);
    expect(problemsOf({
      given: [backend],
      becomes: { AgentgatewayBackend: { spec: { policies: { mcp: { authorization: { action: 'Allow', policy: { matchExpressions: ['(mcp.tool.name == "read") && (jwt.team == "a")'] } } } } } } } as never,
      told: [/approximate: .*must all hold/],
    }, 'agentgateway-1.4', to)).toEqual([]);
  });
});

test('kgateway on Envoy follows one policy, so that there is nothing that denies', () => {
  const becomes = { TrafficPolicy: { spec: { rbac: { action: 'Allow', policy: { matchExpressions: [JOINED] } } } } } as never;
  expect(problemsOf({ given: [policy(BOTH)], becomes, told: [/approximate: /] }, 'agentgateway-1.4', 'kgateway-2.1-envoy')).toEqual([]);
  expect(problemsOf({ given: [policy(BOTH), ALLOWS], becomes, told: [/unsupported: .*join them/] }, 'agentgateway-1.4', 'kgateway-2.1-envoy')).toEqual([]);
});

test('what moves lets pass what passed before, and nothing else', () => {
  const objects = (more: readonly JsonObject[]): string => [
    gateway({ gatewayClassName: 'agentgateway' }), route({ backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'it' }] } as never),
    agentgatewayBackend({ ai: { provider: { openai: { model: 'gpt-4o' } } }, policies: { auth: { key: 'k' } } } as never), policy(BOTH), ...more,
  ].map(object => `${JSON.stringify(object)}\n`).join('---\n');
  const simulatorOf = (text: string, dialect: Dialect): GatewaySimulator => {
    const file = join(temporaryFolder(), 'all.yaml');
    writeFileSync(file, text);
    return GatewaySimulator.fromManifests([file], { dialect });
  };
  const requests = ['search', 'other', undefined].flatMap(team => ['30', '3', undefined].flatMap(age => ['GET', 'POST'].map(method => ({
    method, path: '/v1/chat/completions', model: 'gpt-4o', headers: { ...team !== undefined && { 'x-team': team }, ...age !== undefined && { 'x-age': age } },
  }))));
  for (const more of [[], [ALLOWS], [named('closed', policy(rule('Deny', 'request.method == "POST"')))]]) {
    const text = objects(more);
    const { files: [{ after }] } = migrateFiles([{ file: 'all.yaml', text }], dialectNamed('agentgateway-1.0').dialect, dialectNamed('agentgateway-1.4').dialect);
    const [old, now] = [simulatorOf(text, Dialect.AGENTGATEWAY_1_4), simulatorOf(after, Dialect.AGENTGATEWAY_1_0)];
    const statuses = (gate: GatewaySimulator): readonly number[] => requests.map(request => gate.send(request).status);
    expect(statuses(old)).toContain(200);
    expect(statuses(old)).toContain(403);
    expect(statuses(now)).toEqual(statuses(old));
  }
});
