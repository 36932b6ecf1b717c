import { IConstruct } from 'constructs';
import { appliedDialect, DEFAULT_DIALECT } from './ambient-dialect';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

const DEFAULTED = Symbol.for('cdk8s-ai-gateway.Defaulted');

/** Remembers a construct that was made without anyone having chosen a dialect. */
export function noteDefault(scope: IConstruct): void {
  const { root } = scope.node;
  if (appliedDialect(scope) === undefined && !(DEFAULTED in root)) { Object.defineProperty(root, DEFAULTED, { value: true }); }
}

/** What is to be said of an app in which nobody chose; of a part of one, nothing is. */
export function defaultDialectOf(app: IConstruct): readonly Diagnostic[] {
  return !(DEFAULTED in app) ? NONE : [{
    severity: Severity.INFO,
    code: 'DefaultDialect',
    message: `no dialect was chosen, so this is written for ${DEFAULT_DIALECT}; say which release you run, as in ` +
      'new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4 }), or Dialect.AGENTGATEWAY_1_4.applyTo(app)',
    path: app.node.path,
  }];
}

const NONE: readonly Diagnostic[] = [];
