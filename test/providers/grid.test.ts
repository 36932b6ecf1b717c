import { CASES } from './cases';
import { synthesize } from './synthesis';
import { Dialect } from '../../src';

const KINDS = [['gloo', 'Upstream'], ['kgateway', 'Backend'], ['agentgateway', 'AgentgatewayBackend']] as const;

describe.each(Object.entries(CASES))('%s', (_, { build, can, partly = [], also = {} }) => {
  test.each(Dialect.ALL.map(dialect => [dialect.dialectName, dialect] as const))('in %s', (name, dialect) => {
    const { objects, codes, errors, warnings } = synthesize(dialect, build);
    if (!can.includes(name)) {
      expect(codes).toEqual(['UnsupportedFeature']);
      return;
    }
    expect(errors).toEqual([]);
    expect(objects.filter(({ kind }) => kind === KINDS.find(([family]) => name.startsWith(family))?.[1])).toHaveLength(1);
    const told = new Set(warnings.map(warning => warning.slice(0, warning.indexOf(':'))));
    expect([...told].sort()).toEqual(Object.entries({ ...also, PartialSupport: partly }).filter(([, dialects]) => dialects.includes(name)).map(([code]) => code).sort());
  });
});
