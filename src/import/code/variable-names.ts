import { Variable } from './expression';

/** Gives each variable a name of its own. */
export class VariableNames {
  private readonly names = new Map<Variable, string>();
  private readonly taken: Set<string>;

  constructor(private readonly spelled: (words: readonly string[]) => string, reserved: Iterable<string>) {
    this.taken = new Set(reserved);
  }

  public of(variable: Variable): string {
    const known = this.names.get(variable);
    if (known !== undefined) { return known; }
    const wish = this.spelled(wordsOf(variable.wish));
    const start = /^[A-Za-z]/.test(wish) ? wish : this.spelled(['the', ...wordsOf(variable.wish)]);
    let name = start;
    for (let n = 2; this.taken.has(name); n++) { name = `${start}${n}`; }
    this.taken.add(name);
    this.names.set(variable, name);
    return name;
  }
}

/** The words of a name in any spelling. */
export const wordsOf = (name: string): readonly string[] =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/).filter(word => word !== '').map(word => word.toLowerCase());
