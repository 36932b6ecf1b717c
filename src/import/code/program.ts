import { AppCode, ChartCode, Statement } from './app-code';
import { dialectConstant } from './dialect-constant';
import { call, Expression, literal, make, struct, use, Variable } from './expression';
import { RepeatedValues } from './repeated-values';
import { visit } from './visit';

/** Statements that stand in one file, under what is said of them. */
export interface Part {
  /** What it is about: the app, or a chart. */
  readonly id: string;
  readonly statements: readonly Statement[];
}

/** An app as what is written, in order; what is said several times is said once, and has a name. */
export interface Program {
  readonly comments: readonly string[];
  readonly head: Part;
  readonly charts: readonly Part[];
  readonly end: Statement;
  /** Variables that something uses. */
  readonly used: ReadonlySet<Variable>;
}

export function programOf({ comments = [], dialect, charts }: AppCode): Program {
  const app = new Variable('app');
  const settings = dialect === undefined ? undefined : struct('AiGatewayAppProps', { dialect: dialectConstant(dialect) });
  const values = new RepeatedValues(charts);
  const parts = charts.map(chart => ({ id: chart.id, statements: [...chartStatements(chart, app), ...values.within(chart)] }));
  const head = { id: 'app', statements: [{ variable: app, value: make('AiGatewayApp', settings) }, ...values.shared] };
  const end = { value: call(use(app), 'synth') };
  const all = [...head.statements, ...parts.flatMap(({ statements }) => statements), end];
  return { comments, head, charts: parts, end, used: usedIn(all) };
}

function chartStatements({ variable, id, namespace, dialect }: ChartCode, app: Variable): readonly Statement[] {
  const props: Expression | undefined = namespace === undefined ? undefined : struct('ChartProps', { namespace: literal(namespace) });
  return [
    { variable, value: make('Chart', use(app), literal(id), props) },
    ...dialect === undefined ? [] : [{ value: call(dialectConstant(dialect), 'applyTo', use(variable)) }],
  ];
}

function usedIn(statements: readonly Statement[]): ReadonlySet<Variable> {
  const used = new Set<Variable>();
  statements.forEach(({ value }) => visit(value, each => { if (each.kind === 'variable') { used.add(each.variable); } }));
  return used;
}
