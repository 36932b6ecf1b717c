import { resultOf } from '../../src/cli/arguments';
import { featuresCommand } from '../../src/cli/commands/features';
import { ruleCommand } from '../../src/cli/commands/rule';
import { MATRIX_FILE } from '../../src/cli/feature-matrix';
import { rangeOf } from '../../src/cli/range-of-dialects';
import { UsageError } from '../../src/cli/usage';
import { DIALECTS } from '../../src/dialects/registry';

const IDS = DIALECTS.map(({ id }) => id);
const told = (...args: string[]): string => [...resultOf(featuresCommand, args).output].join('');
const refusal = (...args: string[]): string => {
  try { resultOf(featuresCommand, args); } catch (e) { if (e instanceof UsageError) { return e.message; } throw e; }
  throw new Error('it was taken');
};

interface Told { readonly groups: readonly { readonly features: readonly { readonly id: string; readonly status: string; readonly fields?: readonly string[]; readonly because?: string }[] }[] }

const inJson = (dialect: string) => (JSON.parse(told('--dialect', dialect, '--output', 'json')) as Told).groups.flatMap(({ features }) => features);

describe('the command features', () => {
  test('tells of all dialects, one column each', () => {
    const lines = told().split('\n');
    expect(IDS.filter(id => !lines.some(line => line.includes(`  ${id} `)))).toEqual([]);
    expect(lines.find(line => line.includes('messages added to every prompt'))?.match(/✓/g)).toHaveLength(IDS.length);
    expect(lines.find(line => line.includes('(RAG)'))?.trim()).toMatch(/✓(  –){10}$/);
  });

  test.each(IDS)('tells of %s fields, reasons and missing parts', id => {
    const features = inJson(id);
    expect(features.length).toBeGreaterThan(100);
    expect(features.filter(({ status, because }) => ['absent', 'ignored'].includes(status) && !because)).toEqual([]);
    const text = told('--dialect', id);
    for (const field of features.flatMap(({ fields = [] }) => fields)) { expect(text).toContain(`      ${field}\n`); }
    for (const { because } of features) { expect(text).toContain(because ?? ''); }
  });

  test('tells where something lives in a release', () => {
    const fieldsIn = (dialect: string, id: string) => inJson(dialect).find(feature => feature.id === id)?.fields;
    expect(fieldsIn('agentgateway-1.4', 'cors')).toEqual(['AgentgatewayPolicy spec.traffic.cors']);
    expect(fieldsIn('kgateway-2.1-envoy', 'global-rate-limit')).toEqual(['GatewayExtension spec.rateLimit', 'TrafficPolicy spec.rateLimit.global']);
    expect(inJson('agentgateway-1.3').find(({ id }) => id === 'connection-tcp')?.status).toBe('ignored');
  });

  test('tells the same as a page, and as the table of one dialect', () => {
    expect(told('--output', 'md')).toContain('### Messages added to every prompt');
    expect(told('--output', 'md', '--dialect', 'v1.4')).toContain('| what pages of other origins may do (CORS) | partly | `AgentgatewayPolicy spec.traffic.cors` |');
  });

  test('says of which dialect it tells where a release is not known', () => {
    expect(resultOf(featuresCommand, ['--dialect', 'agentgateway-1.9']).notes).toEqual([expect.stringContaining('agentgateway-1.5')]);
    expect(resultOf(featuresCommand, ['--dialect', 'agentgateway-1.4']).notes).toEqual([]);
  });

  test.each([
    [['--dialect', 'agentgatway-1.4'], /did you mean 'agentgateway-1.4'/], [['--dialect', 'istio'], /use one of: gloo-1\.20/], [['--output', 'jsn'], /did you mean 'json'/],
    [['-o', 'yml'], /no output 'yml'/], [['prompt'], /takes nothing but options/],
  ])('refuses %j with what would be right', (args, message) => expect(refusal(...args)).toMatch(message));

  test('alone reads what it tells', () => {
    const read = jest.spyOn(jest.requireActual<typeof import('fs')>('fs'), 'readFileSync');
    resultOf(ruleCommand, []);
    expect(read.mock.calls.filter(([file]) => file === MATRIX_FILE)).toEqual([]);
    told();
    expect(read.mock.calls.filter(([file]) => file === MATRIX_FILE)).toHaveLength(1);
    read.mockRestore();
  });
});

describe('a range of dialects', () => {
  test.each([
    [IDS, 'all'], [['agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4'], 'agentgateway-1.2 to 1.4'], [['agentgateway-1.2', 'agentgateway-1.4'], 'agentgateway-1.2, agentgateway-1.4'],
    [['agentgateway-0.12', 'kgateway-2.1'], 'kgateway-2.1, agentgateway-0.12'], [[], ''],
  ])('of %j is %s', (ids, range) => expect(rangeOf(ids, IDS)).toBe(range));
});
