import { compared, forward, linesOf, reversed } from './compared';
import { DIALECTS } from '../../src/dialects/registry';

const dialect = DIALECTS.find(({ id }) => id === 'agentgateway-1.4')!;

const SITE = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: ai, namespace: llm}
spec: {gatewayClassName: agentgateway, listeners: [{name: http, port: 80, protocol: HTTP}]}
---
${['one', 'two'].map(name => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: ${name}, namespace: llm}
spec: {ai: {provider: {openai: {model: ${name}}}}, policies: {auth: {secretRef: {name: a}}}}
`).join('---\n')}`;

const rule = (paths: string, backend: string): string =>
  `{matches: [${paths.split(' ').map(path => `{path: {value: ${path}}}`).join(', ')}], backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: ${backend}}]}`;
const route = (name: string, rules: readonly string[], host = 'ai.example.com'): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: llm}
spec: {parentRefs: [{name: ai}], hostnames: [${host}], rules: [${rules.join(', ')}]}
`;
const policy = (name: string, on: string, spec: string): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: ${name}, namespace: llm}
spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: ${on}}], ${spec}}
`;
const GUARD = 'backend: {ai: {promptGuard: {request: [{regex: {builtins: [Email], action: Reject}}]}}}';
const LIMIT = 'traffic: {rateLimit: {local: [{requests: 10, unit: Minutes}]}}';

const [A, B, C] = [rule('/a', 'one'), rule('/b', 'two'), rule('/c', 'one')];

/** Lines of a comparison, of which the way back says the opposite. */
function between(before: string, after: string): readonly string[] {
  const [there, back] = [compared(SITE + before, SITE + after, dialect), compared(SITE + after, SITE + before, dialect)];
  expect(forward(back)).toEqual(reversed(there));
  return linesOf(there);
}

describe('a rule that another route has now, for the same hosts,', () => {
  test('changes nothing, whether that route is new or was there', () => {
    expect(between(route('chat', [A, B, C]), route('chat', [A, C]) + route('other', [B]))).toEqual([
      'cosmetic: rule /b of route other: was in route chat', 'cosmetic: route other: added: its rules were in others',
    ]);
    expect(between(route('chat', [A, B]) + route('other', [C]), route('chat', [A]) + route('other', [C, B]))).toEqual(['cosmetic: rule /b of route other: was in route chat']);
  });

  test('may be one of several paths', () => {
    expect(between(route('chat', [rule('/a /b', 'one')]), route('chat', [A]) + route('other', [rule('/b', 'one')]))).toEqual([
      'cosmetic: rule /b of route other: was in route chat', 'cosmetic: route other: added: its rules were in others',
    ]);
  });

  test('is told with what else is new of it', () => {
    expect(between(route('chat', [A, B]), route('chat', [A]) + route('other', [rule('/b', 'one'), C]))).toEqual([
      'routing-changed: route other: added: rule /c leads to backend llm/one',
      'routing-changed: rule /b of route other: leads to backend llm/one instead of backend llm/two',
      'cosmetic: rule /b of route other: was in route chat',
    ]);
  });

  test('loses what its former route was held to', () => {
    const before = route('chat', [A, B]) + policy('guards', 'chat', GUARD);
    const after = route('chat', [A]) + route('other', [B]) + policy('guards', 'chat', GUARD);
    expect(between(before, after)).toContain('guard-removed: rule /b of route other: request guard for mail addresses removed');
    expect(between(before, after + policy('more', 'other', GUARD)).filter(line => !line.startsWith('cosmetic'))).toEqual([]);
    const patient = policy('patience', 'chat', 'traffic: {timeouts: {request: 9s}}');
    expect(between(route('chat', [A, B]) + patient, route('chat', [A]) + route('other', [B]) + patient).filter(line => !line.startsWith('cosmetic')))
      .toEqual(['behaviour-changed: rule /b of route other: request timeout removed: 9s']);
  });

  test('is counted with another one, where routes have limits', () => {
    const before = route('chat', [A, B]) + policy('limit', 'chat', LIMIT);
    expect(between(before, route('chat', [A]) + route('other', [B]) + policy('limit', 'chat', LIMIT) + policy('more', 'other', LIMIT)).filter(line => !line.startsWith('cosmetic')))
      .toEqual(['limits-changed: rule /b of route other: limit is counted with route other instead of route chat']);
  });

  test('is another one where the hosts are others', () => {
    expect(between(route('chat', [A, B]), route('chat', [A]) + route('other', [B], 'b.example.com')).map(line => line.split(':')[0])).toEqual(['routing-changed', 'routing-changed']);
  });
});
