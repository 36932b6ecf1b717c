import fc from 'fast-check';
import { resultOf } from '../../src/cli/arguments';
import { checkCommand } from '../../src/cli/commands/check';
import { Progress } from '../../src/cli/progress';

/** What a screen shows of work whose steps take so many milliseconds. */
function shown(steps: readonly number[], { isTTY = true, isWanted = true } = {}): readonly string[] {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress('judging document', isWanted, { isTTY, write: text => written.push(text) }, () => now);
  steps.forEach((milliseconds, i) => { now += milliseconds; progress.told(i + 1, steps.length); });
  progress.end();
  return written;
}

const steps = fc.array(fc.nat(400), { maxLength: 60 });
const CLEARED = '\r\u001b[K';

describe('progress', () => {
  test('is shown of what takes longer than a second, at most five times a second, and is gone at the end', () => {
    fc.assert(fc.property(steps, milliseconds => {
      const written = shown(milliseconds);
      const lasted = milliseconds.reduce((sum, step) => sum + step, 0);
      expect(written.length > 0).toBe(lasted >= 1000);
      expect(written.length).toBeLessThanOrEqual(lasted / 200 + 2);
      if (written.length > 0) { expect(written.at(-1)).toBe(CLEARED); }
      for (const text of written.slice(0, -1)) { expect(text.startsWith(`${CLEARED}judging document `) && text.endsWith(` of ${milliseconds.length}`)).toBe(true); }
    }));
  });

  test('is not shown where nobody looks at it, or nobody wants it', () => {
    fc.assert(fc.property(steps, fc.constantFrom({ isTTY: false }, { isWanted: false }), (milliseconds, where) => {
      expect(shown(milliseconds, where)).toEqual([]);
    }));
  });

  test('is an option of check, and nothing in what it prints', () => {
    const args = ['examples/README.md', '--allow-empty', '--no-config'];
    expect([...resultOf(checkCommand, [...args, '--no-progress']).output]).toEqual([...resultOf(checkCommand, args).output]);
  });
});
