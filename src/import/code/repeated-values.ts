import { ChartCode, Statement } from './app-code';
import { Expression, use, Variable } from './expression';
import { replaced, visit } from './visit';

/** What a value is called that is said several times. */
const WISHES: { readonly [type: string]: (said: string | undefined) => string } = {
  ApiKey: said => named(said, 'key', /key|secret|credential|token/i),
  AwsCredential: said => named(said, 'aws credential', /key|secret|credential|aws/i),
  AzureCredential: said => named(said, 'azure credential', /key|secret|credential|azure/i),
  BackendTls: () => 'tls',
  BasicUsers: said => named(said, 'users', /users/i),
  ClientAuth: () => 'client auth',
  Cors: () => 'cors',
  ExternalAuthorization: () => 'external authorization',
  GatewayRef: said => said ?? 'gateway',
  GcpCredential: said => named(said, 'gcp credential', /key|secret|credential|gcp/i),
  GlobalRateLimit: () => 'global limit',
  HealthRule: () => 'health',
  ModelServer: said => named(said, 'server', /server|ollama|vllm/i),
  PromptGuard: () => 'guard',
  RateLimit: () => 'limit',
  RouteTarget: said => said ?? 'target',
  Secret: said => said ?? 'secret',
  Transformation: () => 'transformation',
};

const named = (said: string | undefined, what: string, already: RegExp): string => said === undefined ? what : already.test(said) ? said : `${said} ${what}`;

const LEAST = 24;

/** Values that charts say several times: each is said once, and has a name. */
export class RepeatedValues {
  /** Those of several charts. */
  public readonly shared: Statement[] = [];
  private readonly statements = new Map<ChartCode, readonly Statement[]>();

  constructor(charts: readonly ChartCode[]) {
    charts.forEach(chart => this.statements.set(chart, chart.statements));
    for (let found = this.next(); found !== undefined; found = this.next()) { this.takeOut(found); }
  }

  public within(chart: ChartCode): readonly Statement[] {
    return this.statements.get(chart)!;
  }

  /** The largest value that is said more than once. */
  private next(): string | undefined {
    const counts = new Map<string, number>();
    for (const statements of this.statements.values()) {
      statements.forEach(({ value }) => visit(value, each => {
        if (each === value || !isValue(each)) { return; }
        const key = keyOf(each);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }));
    }
    return [...counts].filter(([, count]) => count > 1).sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
  }

  private takeOut(key: string): void {
    let variable: Variable | undefined;
    let taken: Expression | undefined;
    const places: { readonly chart: ChartCode; readonly at: number }[] = [];
    for (const [chart, statements] of this.statements) {
      const first = statements.findIndex(({ value }) => holds(value, key));
      if (first < 0) { continue; }
      places.push({ chart, at: first });
      this.statements.set(chart, statements.map(statement => ({
        ...statement,
        value: replaced(statement.value, each => {
          if (!isValue(each) || keyOf(each) !== key) { return undefined; }
          taken ??= each;
          return use(variable ??= new Variable(wishFor(each)));
        }),
      })));
    }
    const statement = { variable: variable!, value: taken! };
    if (places.length > 1) { this.shared.push(statement); return; }
    const [{ chart, at }] = places;
    const there = this.statements.get(chart)!;
    this.statements.set(chart, [...there.slice(0, at), statement, ...there.slice(at)]);
  }
}

function isValue(expression: Expression): boolean {
  if (expression.kind !== 'static' && expression.kind !== 'call' || expression.kind === 'static' && expression.args.length === 0) { return false; }
  const type = typeOf(expression);
  return type !== undefined && Object.hasOwn(WISHES, type) && keyOf(expression).length > LEAST;
}

/** The class that a chain of calls begins with. */
function typeOf(expression: Expression): string | undefined {
  if (expression.kind === 'static') { return expression.type; }
  return expression.kind === 'call' ? typeOf(expression.on) : undefined;
}

function holds(value: Expression, key: string): boolean {
  let found = false;
  visit(value, each => { found ||= each !== value && isValue(each) && keyOf(each) === key; });
  return found;
}

const NUMBERS = new WeakMap<Variable, number>();
let next = 0;

function numberOf(variable: Variable): number {
  const known = NUMBERS.get(variable) ?? next++;
  NUMBERS.set(variable, known);
  return known;
}

const KEYS = new WeakMap<Expression, string>();

function keyOf(expression: Expression): string {
  const known = KEYS.get(expression) ?? JSON.stringify(expression, (_, value: unknown) => value instanceof Variable ? `#${numberOf(value)}` : value);
  KEYS.set(expression, known);
  return known;
}

function wishFor(expression: Expression): string {
  const texts: string[] = [];
  visit(expression, each => { if (each.kind === 'literal' && typeof each.value === 'string') { texts.push(each.value); } });
  const said = texts.find(text => /^[A-Za-z][\w.-]*$/.test(text) && text.length < 40);
  return WISHES[typeOf(expression)!](said);
}
