import { maybeMember } from './enums';
import { maybe, maybeTexts } from './optional';
import { JwtMcpIntent } from '../../intent/policy/jwt';
import { Expression, literal, structIfAny } from '../code/expression';

/** What clients of tool servers are told of how to log in. */
export function loginOf({ provider, clientId, resourceMetadata = {} }: JwtMcpIntent): Expression | undefined {
  const { resource, scopesSupported, bearerMethodsSupported } = resourceMetadata as { readonly [name: string]: unknown };
  const textsIn = (value: unknown): Expression | undefined =>
    Array.isArray(value) && value.every((each): each is string => typeof each === 'string') ? maybeTexts(value) : undefined;
  return structIfAny('McpLogin', {
    provider: maybeMember('McpLoginProvider', provider),
    clientId: maybe(clientId),
    resource: typeof resource === 'string' ? literal(resource) : undefined,
    scopesSupported: textsIn(scopesSupported),
    bearerMethodsSupported: textsIn(bearerMethodsSupported),
  });
}
