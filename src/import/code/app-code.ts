import { Expression, Variable } from './expression';

/** A line of code, with what is said above it. */
export interface Statement {
  /** Lines, without the marks of a comment. */
  readonly comments?: readonly string[];
  /** What the value is called, where something else uses it. */
  readonly variable?: Variable;
  readonly value: Expression;
  /** Whether the value is a construct that makes objects. */
  readonly isConstruct?: boolean;
  /** Whether it belongs to the statement before. */
  readonly isMore?: boolean;
}

/** What is made in a chart. */
export interface ChartCode {
  readonly id: string;
  readonly namespace?: string;
  /** Name of the dialect, where it is not that of the app. */
  readonly dialect?: string;
  /** What stands for the chart in its statements. */
  readonly variable: Variable;
  readonly statements: readonly Statement[];
}

/** A whole app. */
export interface AppCode {
  /** Lines at its top. */
  readonly comments?: readonly string[];
  /** Name of the dialect, such as `agentgateway-1.4`. */
  readonly dialect?: string;
  readonly charts: readonly ChartCode[];
}
