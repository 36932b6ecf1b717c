import { readFileSync } from 'fs';
import { join } from 'path';

const read = (file: string) => readFileSync(join(__dirname, '..', file), 'utf8');

/** What the README's table says to run in a clone, by what for. */
const told = Object.fromEntries(Array.from(read('README.md').matchAll(/^\| ([^|]+?) \| `(npm [^`]+)` \|$/gm), ([, purpose, command]) => [purpose, command]));

/** The commands of a script's steps, in order. */
const steps = (script: string): readonly string[] => Array.from(read(script).matchAll(/^step '(?:[^']|'\\'')+' '((?:[^']|'\\'')+)'$/gm), ([, command]) => command);

describe('.ci/run', () => {
  test('begins with the README\'s test command, word for word', () => {
    expect(told['run the tests']).toBeDefined();
    expect(steps('.ci/run')[0]).toBe(told['run the tests']);
  });

  test('runs everything that the README says to run in a clone, word for word', () => {
    expect(Object.keys(told).length).toBeGreaterThan(1);
    expect(Object.values(told).filter(command => !steps('.ci/run').some(step => step.includes(command)))).toEqual([]);
  });

  test('has only steps that this test can read', () => {
    expect(steps('.ci/run').length).toBe(read('.ci/run').split('\n').filter(line => line.startsWith('step ')).length);
  });

  test('is what CONTRIBUTING says', () => {
    expect(read('CONTRIBUTING.md')).toContain(`\`${told['run the tests']}\``);
  });
});

test('.ci/full begins with everything that .ci/run asks', () => {
  expect(steps('.ci/full')[0]).toBe('.ci/run');
});
