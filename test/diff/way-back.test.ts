import { compared, forward, linesOf, reversed } from './compared';
import { DIALECTS } from '../../src/dialects/registry';
import { gateway, route, toBackend } from '../cases/attached';

const dialect = DIALECTS.find(({ id }) => id === 'agentgateway-1.4')!;
const named = (...rules: readonly string[]): string => gateway('gw')
  + `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: chat, namespace: ai}\nspec: {parentRefs: [{name: gw}], rules: [${rules.join(', ')}]}\n---\n`;
const rule = (name: string, matches: string, to = 'one'): string => `{name: ${name}, matches: [${matches}], backendRefs: [${toBackend(to)}]}`;
const retried = (target: string): string => 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: again, namespace: ai}\n'
  + `spec: {targetRefs: [${target}], backend: {http: {requestTimeout: 9s}}}\n---\n`;
const QUERY = '{queryParams: [{name: a, value: b}]}';

// Found by chance, in longer runs of the law.
describe.each([
  ['a match that is said twice', named(rule('a', '{}, {queryParams: []}'), rule('b', '')), named(rule('a', ''), rule('b', ''))],
  ['rules that match the same', named(rule('a', `${QUERY}, {}`), rule('b', '')), named(rule('a', ''), rule('b', ''))],
  ['rules that change places and matches', named(rule('a', `${QUERY}, {}`), rule('b', '{}', 'two')), named(rule('b', '{}', 'two'), rule('a', '{}'))],
  ['targets of other kinds that are not given', gateway('gw') + retried('{group: agentgateway.dev, kind: AgentgatewayBackend, name: one}'),
    gateway('gw') + retried('{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}')],
])('a change of %s', (_, before, after) => {
  test('is told the other way round on the way back', () => {
    const [there, back] = [compared(before, after, dialect), compared(after, before, dialect)];
    expect(forward(back)).toEqual(reversed(there));
  });
});

test('a rule that leads to what is not given leads there, whatever policies that are not given either are on', () => {
  const leading = gateway('gw') + route('chat', { to: toBackend('one') });
  const lines = linesOf(compared(leading + retried(toBackend('one')), gateway('gw') + retried('{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}'), dialect));
  expect(lines.filter(line => /route ai\/chat$/.test(line))).toEqual([]);
  expect(lines.some(line => line.includes('backend ai/one'))).toBe(true);
});
