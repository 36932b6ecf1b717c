import { resultOf } from '../../src/cli/arguments';
import { command, Option } from '../../src/cli/command';
import { COMMANDS } from '../../src/cli/commands';
import { helpOn, overview } from '../../src/cli/help';
import { UsageError } from '../../src/cli/usage';

const sample = command({
  name: 'sample',
  summary: 'show what there is',
  operands: '<files…>',
  description: 'Shows what there is.',
  options: {
    out: { value: 'FOLDER', short: 'o', about: 'where to' },
    output: { value: 'FORMAT', choices: ['text', 'json'], fallback: 'text', about: 'how' },
    name: { value: 'NAME', isRepeated: true, about: 'whose' },
    force: { short: 'f', about: 'all the same' },
  },
  examples: [],
  statuses: { 0: 'shown' },
  run: (operands, given) => ({ output: [JSON.stringify({ operands, ...given })], notes: [], status: 0 }),
});
const given = (...args: string[]): unknown => JSON.parse([...resultOf(sample, args).output].join(''));
const refusal = (...args: string[]): string => {
  try { resultOf(sample, args); } catch (e) { if (e instanceof UsageError) { return e.message; } throw e; }
  throw new Error('it was taken');
};

describe('arguments', () => {
  test('are read with their defaults, long and short, before and after files', () => {
    expect(given('a.yaml')).toEqual({ operands: ['a.yaml'], output: 'text', name: [], force: false });
    expect(given('-o', 'dist', 'a', '--name=x', '--name', 'y', '-f', '--output', 'json', 'b', '--', '--force'))
      .toEqual({ operands: ['a', 'b', '--force'], out: 'dist', output: 'json', name: ['x', 'y'], force: true });
  });

  test.each([
    [['--forc'], /did you mean '--force'/], [['--quite-other'], /it has: --out, --output, --name, --force, --help/], [['-x'], /'-x'/], [['--constructor'], /has no option '--constructor'/],
    [['--output', 'jsn'], /did you mean 'json'/], [['--output', 'xml'], /no output 'xml'; use text or json/], [['--output'], /takes a value: text or json/], [['--out='], /takes a value: FOLDER/],
    [['--out', 'a', '--out', 'b'], /more than once: a, b/], [['--force=yes'], /takes no value, got 'yes'/],
  ])('such as %j are refused with what would be right', (args, message) => expect(refusal(...args)).toMatch(message));
});

describe('the help', () => {
  test('of all commands tells what each is for', () => {
    for (const { name, summary } of COMMANDS) { expect(overview(COMMANDS).replace(/\s+/g, ' ')).toContain(` ${name} ${summary}`); }
    expect(overview(COMMANDS).split('\n').filter(line => line.length > 100)).toEqual([]);
  });

  test.each(COMMANDS.map(each => [each.name, each] as const))('of %s has every option, examples that parse, and no line that is too long', (_, each) => {
    const text = helpOn(each);
    for (const [name, { about }] of Object.entries(each.options) as [string, Option][]) {
      expect(text).toContain(`--${name}`);
      expect(text.replace(/\s+/g, ' ')).toContain(about);
    }
    expect(each.examples.length).toBeGreaterThan(0);
    for (const [line] of each.examples) {
      expect(line.startsWith(`${each.name} `)).toBe(true);
      const args = line.split(' > ')[0].split(' ').slice(1);
      expect(() => resultOf({ ...each, run: () => ({ output: [], notes: [], status: 0 }) }, args)).not.toThrow();
    }
    expect(text.split('\n').filter(row => row.length > 100 && !row.startsWith('  cdk8s-ai-gateway') && !row.startsWith('usage:'))).toEqual([]);
  });
});
