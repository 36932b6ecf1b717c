import { dialectNamed } from '../../src/cli/dialect-name';
import { UsageError } from '../../src/cli/usage';
import { DIALECTS } from '../../src/dialects/registry';
import { Dialect } from '../../src/synth/dialect';

const named = (name: string): readonly [string, boolean] => {
  const { dialect, note } = dialectNamed(name);
  return [dialect.id, note !== undefined];
};

describe('a release is found by', () => {
  test.each(DIALECTS.map(({ id }) => id))('the name of its dialect, as it is and with a patch version: %s', id => {
    expect(named(id)).toEqual([id, false]);
    expect(named(id.replace(/(\d+\.\d+)/, 'v$1.3'))).toEqual([id, false]);
    expect(named(id.replace(/(\d+\.\d+)/, '$1.3-rc.1'))).toEqual([id, false]);
  });

  test.each(Object.entries(Dialect).filter(([, value]) => value instanceof Dialect) as [string, Dialect][])('the constant of the library: %s', (constant, { dialectName }) => {
    expect(named(constant)).toEqual([dialectName, false]);
    expect(named(`Dialect.${constant}`)).toEqual([dialectName, false]);
  });

  test.each([['1.4', 'agentgateway-1.4'], ['v1.4', 'agentgateway-1.4'], ['v1.2.0', 'agentgateway-1.2'], ['0.12', 'agentgateway-0.12'], ['2.1', 'kgateway-2.1'], ['2.0', 'kgateway-2.0'],
    ['1.20', 'gloo-1.20'], ['agentgateway@1.4', 'agentgateway-1.4'], ['agentgateway 1.4', 'agentgateway-1.4'], ['agentgateway1.4', 'agentgateway-1.4'], ['1.4.x', 'agentgateway-1.4']])(
    'what people type: %s', (typed, id) => { expect(named(typed)).toEqual([id, false]); });

  test.each(['agentgateway-2.2', 'agentgateway-2.2.1', 'kgateway-2.2', 'v2.2.3', '2.2'])('the chart of the old line, which is said: %s', typed => {
    expect(named(typed)).toEqual(['agentgateway-0.12', true]);
  });

  test.each([['agentgateway-1.6', 'agentgateway-1.5'], ['1.7', 'agentgateway-1.5'], ['kgateway-2.4', 'kgateway-2.1'], ['kgateway-2.4-envoy', 'kgateway-2.1-envoy'],
    ['gloo-1.22', 'gloo-1.20'], ['1.21', 'gloo-1.20']])('the newest that is known, where it is newer, which is said: %s', (typed, id) => {
    expect(named(typed)).toEqual([id, true]);
    expect(dialectNamed(typed).note).toMatch(/not known yet; the latest is .*--crds/);
  });
});

test.each(['nope', 'agentgateway', 'agentgateway-0.11', 'agentgateway-0.9.1', 'kgateway-1.2', 'gloo-1.19', 'gloo-1.20-envoy', '', '1', 'agentgatway-1.4'])('no release is found by %j', typed => {
  expect(() => dialectNamed(typed)).toThrow(UsageError);
});

test('a name that is nearly right is told', () => {
  expect(() => dialectNamed('agentgatway-1.4')).toThrow('did you mean \'agentgateway-1.4\'');
});
