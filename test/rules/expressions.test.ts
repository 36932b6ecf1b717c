import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';
import { endsOfPlaces, EXPRESSION_PLACES } from '../../src/expression/expression-places';
import { KINDS_WITH_EXPRESSIONS } from '../../src/rules/expression/texts-in';
import { WRITTEN } from '../golden/written';

const said = (yaml: string, dialect?: string): readonly string[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .flatMap(({ diagnostics }) => diagnostics.map(({ code, severity, manifestPath = '' }) => `${severity} ${code} ${manifestPath}`));

const policy = (traffic: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: p}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]
  traffic: ${traffic}
`;
const headers = (value: string): string => policy(`{transformation: {request: {set: [{name: x-model, value: '${value}'}]}}}`);
const pool = (condition: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: chat}
spec:
  ai: {groups: [{providers: [{name: a, openai: {model: a}}]}, {providers: [{name: b, openai: {model: b}}]}]}
  policies: {health: {unhealthyCondition: '${condition}', eviction: {}}}
`;
const CONDITION = 'spec.policies.health.unhealthyCondition';
const VALUE = 'spec.traffic.transformation.request.set[0].value';

test('the rules look at every kind that has places, and the ends lead to every place', () => {
  const kinds = [...new Set(EXPRESSION_PLACES.flatMap(place => place.kinds))];
  expect(KINDS_WITH_EXPRESSIONS.map(kind => kind.split('/')[1]).sort()).toEqual(kinds.sort());
  for (const { kinds: [kind], path } of EXPRESSION_PLACES) {
    const names = path.replace(/\[\]/g, '').split('.').reverse();
    const stars = names.findIndex(name => name !== '*');
    expect([...endsOfPlaces(kind)]).toContain(`${names[stars]}${'*'.repeat(stars)}`);
  }
});

describe('expressions in plain YAML:', () => {
  test.each<[string, string, readonly string[]]>([
    ['a misspelt field is said once, and not that the rule never evicts', pool('response.cod >= 500'), [`warning UnknownVariable ${CONDITION}`]],
    ['half an expression', headers('json(request.body'), [`error InvalidExpression ${VALUE}`]],
    ['a whole one', headers('json(request.body).model'), []],
    ['one that is filled in later', headers('${EXPRESSION}'), []],
    ['in a map of a map', policy('{extProc: {backendRef: {name: e, port: 80}, metadataContext: {a: {b: "1 +"}}}}'), ['error InvalidExpression spec.traffic.extProc.metadataContext.a.b']],
  ])('%s', (_, yaml, expected) => {
    expect(said(yaml, 'agentgateway-1.4')).toEqual(expected);
    expect(said(yaml)).toEqual(expected);
  });

  test('a variable of a later release is unknown where the dialect is known', () => {
    expect(said(pool('has(proxy.upstreamDuration) || response.code == 429'), 'agentgateway-1.2')).toContain(`warning UnknownVariable ${CONDITION}`);
    expect(said(pool('has(proxy.upstreamDuration) || response.code == 429')).join()).not.toContain('UnknownVariable');
  });

  test('a regular expression of a route', () => {
    const route = (type: string): string => `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r}\nspec: {parentRefs: [{name: g}], rules: [{matches: [{path: {type: ${type}, value: '/a(b'}}], backendRefs: [{name: s, port: 80}]}]}\n`;
    expect(said(route('RegularExpression'))).toEqual(['error InvalidExpression spec.rules[0].matches[0].path.value']);
    expect(said(route('PathPrefix')).join()).not.toContain('InvalidExpression');
  });

  test('a path without slash, which the server takes', () => {
    const own = (path: string): string => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {ai: {provider: {openai: {}, host: vllm.ai.svc, port: 8000, ${path}}}}\n`;
    expect(said(own('path: v1/chat/completions'), 'agentgateway-1.4')).toEqual(['error InvalidPath spec.ai.provider.path']);
    expect(said(own('pathPrefix: v1'), 'agentgateway-1.4')).toEqual(['error InvalidPath spec.ai.provider.pathPrefix']);
    expect(said(own('path: /v1/chat/completions'), 'agentgateway-1.4')).toEqual([]);
  });

  test('nothing is said of what the library writes', () => {
    const found = WRITTEN.flatMap(({ dialect, yaml }) => said(yaml, dialect));
    expect(found.filter(text => /InvalidExpression|UnknownVariable|InvalidPath/.test(text))).toEqual([]);
  });
});
