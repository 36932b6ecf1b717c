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
  /** Those that another file uses. */
  readonly exported: ReadonlySet<Variable>;
}

/** A file of a program. */
export interface ProgramFile {
  /** Its name without what it ends with. */
  readonly name: string;
  readonly parts: readonly Part[];
  /** Files that are read for what they do. */
  readonly loads: readonly string[];
  /** What comes last. */
  readonly end?: Statement;
}

/** So many statements can be read in one file. */
const MOST = 60;

/** The files of a program: one, or one for the app and one for each chart. */
export function filesOf({ head, charts, end }: Pick<Program, 'head' | 'charts' | 'end'>): readonly ProgramFile[] {
  const count = charts.reduce((sum, { statements }) => sum + statements.length, 0);
  if (charts.length < 2 || count <= MOST) { return [{ name: 'main', parts: [head, ...charts], loads: [], end }]; }
  const nameOf = ({ id }: Part): string => id === 'app' || id === 'main' ? `${id}-chart` : id;
  return [
    { name: 'app', parts: [head], loads: [] },
    ...charts.map(chart => ({ name: nameOf(chart), parts: [chart], loads: [] })),
    { name: 'main', parts: [], loads: charts.map(nameOf), end },
  ];
}

export function programOf({ comments = [], dialect, charts }: AppCode): Program {
  const app = new Variable('app');
  const settings = dialect === undefined ? undefined : struct('AiGatewayAppProps', { dialect: dialectConstant(dialect) });
  const values = new RepeatedValues(charts);
  const parts = charts.map(chart => ({ id: chart.id, statements: [...chartStatements(chart, app), ...values.within(chart)] }));
  const head = { id: 'app', statements: [{ variable: app, value: make('AiGatewayApp', settings) }, ...values.shared] };
  const end = { value: call(use(app), 'synth') };
  const all = [...head.statements, ...parts.flatMap(({ statements }) => statements), end];
  return { comments, head, charts: parts, end, used: usedIn(all), exported: exportedBy(filesOf({ head, charts: parts, end })) };
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

function exportedBy(files: readonly ProgramFile[]): ReadonlySet<Variable> {
  const home = new Map(files.flatMap(({ name, parts }) => parts.flatMap(({ statements }) =>
    statements.flatMap(({ variable }) => variable ? [[variable, name] as const] : []))));
  return new Set(files.flatMap(({ name, parts, end }) =>
    [...usedIn([...parts.flatMap(({ statements }) => statements), ...end ? [end] : []])]
      .filter(variable => home.has(variable) && home.get(variable) !== name)));
}
