import { DialectDefinition } from '../../dialects/definition';
import { Statement } from '../code/app-code';
import { Expression, from, list, literal, make, struct, use, Variable } from '../code/expression';
import { Library } from '../run/evaluate';
import { tried } from '../run/trial';

const GATEWAY = from('GatewayRef', 'named', literal('probe'));

/** Asks the library what a dialect can say, by small apps that nobody sees. */
export class Probe {
  private readonly known = new Map<string, string | undefined>();

  constructor(public readonly dialect: DialectDefinition, private readonly library: Library) {}

  /** Why backends cannot be asked by one rule; undefined where they can. */
  public backends(backends: (chart: Expression) => readonly Expression[]): string | undefined {
    return this.refusal(chart => {
      const made = backends(chart).map((value, i) => ({ variable: new Variable(`it ${i}`), value }));
      const rule = struct('LlmRouteRule', { targets: list(made.map(({ variable }) => use(variable))) });
      return [...made, { variable: new Variable('route'), value: make('LlmRoute', chart, literal('route'), struct('LlmRouteProps', { gateway: GATEWAY, rules: list([rule]) })) }];
    });
  }

  /** Why something else cannot be said. */
  public refusal(statements: (chart: Expression, gateway: Expression) => readonly Statement[]): string | undefined {
    const variable = new Variable('chart');
    const said = statements(use(variable), GATEWAY);
    const key = keyOf(said);
    if (!this.known.has(key)) {
      const { failed, errors } = tried({ dialect: this.dialect.id, charts: [{ id: 'probe', namespace: 'probe', variable, statements: said }] }, this.library);
      this.known.set(key, [...failed.values(), ...errors.map(({ code, message }) => `${code}: ${message}`)][0]?.replace(/ \(at [^()]*\)$/, ''));
    }
    return this.known.get(key);
  }

  /** The items that can be said together, each after those before it; the others are told. */
  public together<T>(items: readonly T[], refusal: (some: readonly T[]) => string | undefined, tell: (item: T, why: string) => void): readonly T[] {
    if (refusal(items) === undefined) { return items; }
    return items.reduce<readonly T[]>((some, item) => {
      const why = refusal([...some, item]);
      if (why === undefined) { return [...some, item]; }
      tell(item, why);
      return some;
    }, []);
  }
}

function keyOf(statements: readonly Statement[]): string {
  const numbers = new Map<Variable, number>();
  return JSON.stringify(statements, (_, value: unknown) => {
    if (!(value instanceof Variable)) { return value; }
    numbers.set(value, numbers.get(value) ?? numbers.size);
    return `#${numbers.get(value)}`;
  });
}
