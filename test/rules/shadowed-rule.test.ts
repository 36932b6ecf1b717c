import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Diagnostics, Dialect, GatewayRef, LlmRoute, OpenAiBackend, RouteMatch } from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { askedRequests } from '../../src/intent/asked-requests';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** Where the finding is told, as the path in the manifest and the name of the object. */
function found(dialect: string, ...files: readonly string[]): readonly string[] {
  return check(files.flatMap((yaml, i) => readDocuments(`${i}.yaml`, Buffer.from(yaml))), { servers: knownReleases, dialect: definitionOf(dialect) })
    .flatMap(({ name, diagnostics }) => diagnostics.filter(({ code }) => code === 'LintShadowedRule').map(({ manifestPath }) => `${name} ${manifestPath}`));
}

const rule = (match: string, target: string): string => `  - matches: [${match}]\n    backendRefs: [{name: ${target}, port: 80}]\n`;
const path = (value: string, type = 'PathPrefix'): string => `{path: {type: ${type}, value: '${value}'}}`;
const CHAT = path('/chat');

interface Options { readonly hosts?: string; readonly parent?: string; readonly namespace?: string }

const route = (name: string, rules: string, { hosts = '', parent = 'name: gw', namespace = 'ai' }: Options = {}): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  parentRefs: [{${parent}}]
${hosts === '' ? '' : `  hostnames: [${hosts}]\n`}  rules:
${rules}---
`;

describe.each(['gloo-1.20', 'kgateway-2.0', 'kgateway-2.1', 'agentgateway-1.4'])('of two rules of one route in %s', dialect => {
  test.each([
    ['that ask for the same path', CHAT, CHAT],
    ['of which one has a slash at the end of its prefix', path('/chat'), path('/chat/')],
    ['with the same headers in another order and case', '{headers: [{name: X-A, value: a}, {name: x-b, value: b}]}', '{headers: [{name: x-b, value: b}, {name: x-a, value: a}]}'],
    ['with one regular expression', path('/[a-z]+', 'RegularExpression'), path('/[a-z]+', 'RegularExpression')],
  ])('%s, the second is told of', (_, first, second) => {
    expect(found(dialect, route('r', rule(first, 'a') + rule(second, 'b')))).toEqual(['r spec.rules[1].matches[0]']);
  });

  test.each([
    ['where one is exact', CHAT, path('/chat', 'Exact')],
    ['where one asks for a method, too', CHAT, '{method: GET, path: {type: PathPrefix, value: /chat}}'],
    ['where one is longer', CHAT, path('/chat/v1')],
    ['where paths differ in case', CHAT, path('/Chat')],
    ['where headers have other values', '{headers: [{name: a, value: a}]}', '{headers: [{name: a, value: b}]}'],
  ])('%s, none is told of', (_, first, second) => { expect(found(dialect, route('r', rule(first, 'a') + rule(second, 'b')))).toEqual([]); });

  test('that do the same, none is told of', () => { expect(found(dialect, route('r', rule(CHAT, 'a') + rule(CHAT, 'a')))).toEqual([]); });

  test('of which one has more matches, the one that is never asked is told of, or the rule where none is', () => {
    expect(found(dialect, route('r', rule(CHAT, 'a') + rule(`${path('/b')}, ${CHAT}`, 'b')))).toEqual(['r spec.rules[1].matches[1]']);
    expect(found(dialect, route('r', rule(`${CHAT}, ${path('/b')}`, 'a') + rule(`${path('/b')}, ${CHAT}`, 'b')))).toEqual(['r spec.rules[1]']);
  });

  test('without matches, the second is told of', () => {
    expect(found(dialect, route('r', '  - backendRefs: [{name: a, port: 80}]\n  - backendRefs: [{name: b, port: 80}]\n'))).toEqual(['r spec.rules[1]']);
  });
});

describe('of two routes', () => {
  const [one, other] = [rule(CHAT, 'a'), rule(CHAT, 'b')];
  const told = (dialect: string, a: Options, b: Options) => found(dialect, route('a', one, a) + route('b', other, b));

  test.each(['agentgateway-1.4', 'kgateway-2.0'])('of one file that ask one listener for the same, the later is told of (%s)', dialect => {
    expect(told(dialect, {}, {})).toEqual(['b spec.rules[0].matches[0]']);
    expect(told(dialect, { hosts: 'x.example.com, y.example.com' }, { hosts: 'y.example.com, x.example.com' })).toEqual(['b spec.rules[0].matches[0]']);
    expect(found(dialect, route('b', other) + route('a', one))).toEqual(['b spec.rules[0].matches[0]']);
  });

  test('the one of which nothing is left is told of where names decide, and where ages do it may be either', () => {
    expect(told('agentgateway-1.4', { hosts: 'x.example.com, y.example.com' }, { hosts: 'x.example.com' })).toEqual(['b spec.rules[0].matches[0]']);
    expect(told('agentgateway-1.4', {}, { parent: 'name: gw, sectionName: http' })).toEqual(['b spec.rules[0].matches[0]']);
    expect(told('kgateway-2.0', { hosts: 'x.example.com, y.example.com' }, { hosts: 'x.example.com' })).toEqual([]);
  });

  test.each<[string, Options, Options]>([
    ['of other hosts', { hosts: 'x.example.com' }, { hosts: 'y.example.com' }],
    ['of which one is for all hosts', {}, { hosts: 'x.example.com' }],
    ['of which the later has a host of its own', { hosts: 'x.example.com' }, { hosts: 'x.example.com, y.example.com' }],
    ['on other Gateways', { parent: 'name: gw' }, { parent: 'name: other' }],
    ['on Gateways of other namespaces', {}, { namespace: 'other' }],
    ['on other listeners', { parent: 'name: gw, sectionName: http' }, { parent: 'name: gw, sectionName: https' }],
    ['of which the first is on one listener', { parent: 'name: gw, sectionName: http' }, {}],
  ])('%s, none is told of', (_, a, b) => { expect(told('agentgateway-1.4', a, b)).toEqual([]); });

  test('of two files, or without matches, none is told of', () => {
    expect(found('agentgateway-1.4', route('a', one), route('b', other))).toEqual([]);
    expect(found('agentgateway-1.4', route('a', '  - backendRefs: [{name: a, port: 80}]\n') + route('b', '  - backendRefs: [{name: b, port: 80}]\n'))).toEqual([]);
  });
});

test('a rule of an app that is never asked is told of', () => {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4 });
  const chart = new Chart(app, 'llm', { namespace: 'ai' });
  const [a, b] = ['a', 'b'].map(name => new OpenAiBackend(chart, name, { apiKey: ApiKey.fromSecretName(name) }));
  new LlmRoute(chart, 'chat', { gateway: GatewayRef.named('gw'), rules: [a, b].map(target => ({ matches: [RouteMatch.pathPrefix('/chat')], targets: [target] })) });
  expect(Diagnostics.of(app).warnings.filter(({ code }) => code === 'LintShadowedRule').map(({ manifestPath }) => manifestPath)).toEqual(['spec.rules[1].matches[0]']);
});

test('matches that hold for the same requests have one text, whatever the order', () => {
  const [x, y] = [{ name: 'x', type: 'exact', value: '1' }, { name: 'y', type: 'regex', value: '2' }] as const;
  expect(askedRequests({ query: [x, y] })).toBe(askedRequests({ path: { type: 'prefix', value: '/' }, query: [y, x] }));
  expect(askedRequests({ query: [x] })).not.toBe(askedRequests({ headers: [x] }));
  expect(askedRequests({ query: [x] })).not.toBe(askedRequests({ query: [{ ...x, name: 'X' }] }));
});
