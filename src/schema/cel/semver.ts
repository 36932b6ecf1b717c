import { CelValue, fail, text } from './value';

const NUMBER = '(0|[1-9]\\d*)';
const FORM = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?$`);

/** A semantic version. */
export class Semver extends CelValue {
  public static parse(v: unknown, lenient: unknown = false): Semver {
    const said = lenient === true ? normalized(text(v)) : text(v);
    const parts = FORM.exec(said);
    const before = parts?.[4]?.split('.') ?? [];
    const wrong = before.some(part => part === '' || /^0\d+$/.test(part)) || (parts?.[5]?.split('.') ?? []).includes('');
    const large = parts?.slice(1, 4).some(number => BigInt(number) >= 2n ** 64n);
    return parts && !wrong && !large ? new Semver(parts.slice(1, 4).map(Number), before) : fail(`'${said}' is not a version`);
  }

  public readonly type = 'kubernetes.Semver';

  constructor(public readonly numbers: readonly number[], public readonly before: readonly string[]) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof Semver && this.compare(other) === 0;
  }

  public compare(other: unknown): number {
    if (!(other instanceof Semver)) { return fail('expected a version'); }
    const difference = this.numbers.map((n, i) => n - other.numbers[i]).find(n => n !== 0);
    if (difference !== undefined) { return difference; }
    if (this.before.length === 0 || other.before.length === 0) { return other.before.length - this.before.length; }
    for (let i = 0; i < Math.min(this.before.length, other.before.length); i++) {
      const order = comparePart(this.before[i], other.before[i]);
      if (order !== 0) { return order; }
    }
    return this.before.length - other.before.length;
  }
}

function comparePart(a: string, b: string): number {
  const [n, m] = [a, b].map(part => /^\d+$/.test(part));
  if (n && m) { return Number(a) - Number(b); }
  return n ? -1 : m ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

function normalized(said: string): string {
  const [, core, rest] = /^v?([\d.]*)(.*)$/s.exec(said) as RegExpExecArray;
  const numbers = core.split('.').map(part => part.replace(/^0+(?=\d)/, ''));
  return [...numbers, ...Array.from({ length: Math.max(0, 3 - numbers.length) }, () => '0')].join('.') + rest;
}

export const SEMVER_METHODS = {
  major: ({ numbers }: Semver) => numbers[0],
  minor: ({ numbers }: Semver) => numbers[1],
  patch: ({ numbers }: Semver) => numbers[2],
};
