import { CodedError } from '../diagnostic/coded-error';
import { DialectDefinition } from '../dialects/definition';
import { KnownObjects } from '../rules/known-objects';

/** The dialect of all routes, or the usual one where there are none. @throws SeveralDialects */
export function onlyDialect(what: string, around: KnownObjects, usual: DialectDefinition): DialectDefinition {
  const found = [...new Set(around.ofKind('HTTPRoute').concat(around.ofKind('AgentgatewayModel')).flatMap(({ dialect }) => dialect ?? []))];
  if (found.length > 1) {
    throw new CodedError('SeveralDialects', `${what}: the routes are for ${found.map(({ id }) => id).join(' and ')}; say which gateway is meant, as in { dialect: Dialect.named('${found[0].id}') }`);
  }
  return found[0] ?? usual;
}
