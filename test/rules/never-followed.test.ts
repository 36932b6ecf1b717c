import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** Where the finding is told, as the line's text. */
function found(yaml: string): readonly string[] {
  const lines = yaml.split('\n');
  return check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: definitionOf('agentgateway-1.4') })
    .flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'LintNeverFollowed').map(({ line }) => lines[line - 1].trim());
}

const GATEWAY_API = 'gateway.networking.k8s.io';
const policy = (name: string, kind: string, target: string, says: string, section = ''): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: ${name}}
spec:
  targetRefs: [{group: ${kind.startsWith('Agent') ? 'agentgateway.dev' : GATEWAY_API}, kind: ${kind}, name: ${target}${section === '' ? '' : `, sectionName: ${section}`}}]
${says}---
`;
const rule = (name: string, own = ''): string => `  - name: ${name}
    matches: [{path: {type: PathPrefix, value: /${name}}}]
    backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: pool}]
${own}`;
const route = (...rules: readonly string[]): string => `apiVersion: ${GATEWAY_API}/v1
kind: HTTPRoute
metadata: {name: chat}
spec:
  parentRefs: [{name: gateway}]
  rules:
${rules.join('')}---
`;
const backend = (policies: string, ofOne = ''): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: pool}
spec:
  ai:
    groups:
    - providers:
      - {name: one, openai: {}${ofOne}}
      - {name: two, openai: {}${ofOne}}
${policies}---
`;
const gateway = (more = ''): string => `apiVersion: ${GATEWAY_API}/v1
kind: Gateway
metadata: {name: gateway}
spec:
  gatewayClassName: agentgateway
  listeners:
  - {name: one, port: 80, protocol: HTTP}
  - {name: two, port: 81, protocol: HTTP}
${more}---
`;
const retry = (attempts: number): string => `  traffic:\n    retry: {attempts: ${attempts}, backoff: 25ms, codes: [503]}\n`;
const guards = (pattern: string): string => `  backend:\n    ai:\n      promptGuard: {request: [{regex: {matches: [${pattern}], action: Reject}}]}\n`;
const key = (name: string): string => `    auth: {secretRef: {name: ${name}}}\n`;
const ofRoute = policy('all', 'HTTPRoute', 'chat', retry(1));

describe('a policy that nobody follows is told of', () => {
  test('on a route, where every rule has a policy of its own for that', () => {
    const each = ['a', 'b'].map(name => policy(name, 'HTTPRoute', 'chat', retry(3), name));
    expect(found([route(rule('a'), rule('b')), ofRoute, ...each].join(''))).toEqual(['retry: {attempts: 1, backoff: 25ms, codes: [503]}']);
    expect(found([route(rule('a'), rule('b')), ofRoute, each[0]].join(''))).toEqual([]);
    expect(found([route(rule('a'), rule('b')), ofRoute, ...['a', 'b'].map(name => policy(name, 'HTTPRoute', 'chat', retry(1), name))].join(''))).toEqual([]);
  });

  test('on one rule, where the rule says it itself', () => {
    const timeouts = '    timeouts: {request: 60s}\n';
    const says = policy('a', 'HTTPRoute', 'chat', '  traffic:\n    timeouts: {request: 5s}\n', 'a');
    expect(found(route(rule('a', timeouts)) + says)).toEqual(['timeouts: {request: 5s}']);
    expect(found(route(rule('b', timeouts), rule('a')) + says)).toEqual([]);
    expect(found(route(rule('a', timeouts)) + says.replace('spec:', 'spec:\n  strategy: {inheritance: Override}'))).toEqual([]);
  });

  test('on a backend, where the backend or each of its endpoints says it', () => {
    const says = policy('key', 'AgentgatewayBackend', 'pool', `  backend:\n${key('other')}`);
    expect(found(backend(`  policies:\n${key('own')}`) + says)).toEqual(['auth: {secretRef: {name: other}}']);
    expect(found(backend('', ', policies: {auth: {secretRef: {name: own}}}') + says)).toEqual(['auth: {secretRef: {name: other}}']);
    expect(found(backend('') + says)).toEqual([]);
  });

  test('on a Gateway, where each of its listeners has one, unless others may add listeners', () => {
    const each = ['one', 'two'].map(name => policy(name, 'Gateway', 'gateway', retry(3), name)).join('');
    const all = policy('all', 'Gateway', 'gateway', retry(1));
    expect(found(gateway() + all + each)).toEqual(['retry: {attempts: 1, backoff: 25ms, codes: [503]}']);
    expect(found(gateway('  allowedListeners: {namespaces: {from: All}}\n') + all + each)).toEqual([]);
    expect(found(gateway() + all + policy('one', 'Gateway', 'gateway', retry(3), 'one'))).toEqual([]);
    expect(found(gateway() + all + route(rule('a')) + policy('a', 'HTTPRoute', 'chat', retry(3)))).toEqual([]);
  });

  test('where guards stand at two levels, of which only the inner ones run', () => {
    const outer = policy('outer', 'HTTPRoute', 'chat', guards('outer'));
    expect(found(route(rule('a')) + outer + policy('inner', 'HTTPRoute', 'chat', guards('inner'), 'a')))
      .toEqual(['promptGuard: {request: [{regex: {matches: [outer], action: Reject}}]}']);
    expect(found(route(rule('a')) + backend('  policies:\n    ai:\n      promptGuard: {request: [{regex: {matches: [own], action: Reject}}]}\n') + outer)).toHaveLength(1);
    expect(found(route(rule('a')) + outer)).toEqual([]);
  });

  test('but not where a target, or what stands there, is not at hand', () => {
    expect(found(ofRoute + policy('a', 'HTTPRoute', 'chat', retry(3), 'a'))).toEqual([]);
    expect(found(route(rule('a')) + policy('key', 'HTTPRoute', 'chat', `  backend:\n${key('other')}`))).toEqual([]);
    expect(found(route(rule('a')) + route(rule('a')) + ofRoute + policy('a', 'HTTPRoute', 'chat', retry(3), 'a'))).toEqual([]);
  });
});

test('authorization adds up, so that no level is lost', () => {
  const says = (name: string): string => `  traffic:\n    authorization: {action: Require, policy: {matchExpressions: ["request.headers['${name}'] == '1'"]}}\n`;
  expect(found(route(rule('a')) + policy('all', 'HTTPRoute', 'chat', says('x')) + policy('a', 'HTTPRoute', 'chat', says('y'), 'a'))).toEqual([]);
});
