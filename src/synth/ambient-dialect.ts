import { IConstruct } from 'constructs';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';

const DIALECT = Symbol.for('cdk8s-ai-gateway.Dialect');

/** A dialect as users hold it. */
interface Applied {
  readonly _definition: DialectDefinition;
}

/** What is written where nobody chose. */
export const DEFAULT_DIALECT = 'kgateway-2.1';

/** Makes a dialect that of a scope and everything in it. */
export function applyDialect(scope: IConstruct, dialect: Applied): void {
  Object.defineProperty(scope, DIALECT, { value: dialect, configurable: true });
}

/** The dialect that was applied to a scope, or to the nearest one around it. */
export function appliedDialect(scope: IConstruct): Applied | undefined {
  for (let at: IConstruct | undefined = scope; at; at = at.node.scope) {
    const dialect = (at as { [DIALECT]?: Applied })[DIALECT];
    if (dialect) { return dialect; }
  }
  return undefined;
}

/** What a scope is written and judged by. */
export const definitionAt = (scope: IConstruct): DialectDefinition => appliedDialect(scope)?._definition ?? definitionOf(DEFAULT_DIALECT);

/** A dialect by its name. @throws when it is not registered */
export function definitionOf(name: string): DialectDefinition {
  const found = DIALECTS.find(({ id }) => id === name);
  if (!found) { throw new Error(`dialect '${name}' is not registered`); }
  return found;
}
