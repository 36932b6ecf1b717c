import { authorization } from './authorization';
import { called, calledAt } from './called';
import { duration } from './duration';
import { enumMember, maybeMember } from './enums';
import { loginOf } from './mcp-login';
import { maybe, maybeTextMap, maybeTexts } from './optional';
import { Saying } from './saying';
import { McpAuthenticationIntent } from '../../intent/policy/mcp-authentication';
import { McpCapabilities } from '../../intent/policy/mcp-capabilities';
import { McpGuardrailIntent } from '../../intent/policy/mcp-guardrail';
import { Expression, from, list, literal, map, structIfAny } from '../code/expression';

/** Who may use servers of tools, as properties. */
export function mcpFields(said: McpCapabilities, saying: Saying): { readonly [name: string]: Expression | undefined } {
  const { mcpAuthentication, mcpAuthorization, mcpGuardrails } = said;
  return {
    mcpAuthentication: mcpAuthentication && authentication(mcpAuthentication, saying),
    mcpAuthorization: mcpAuthorization && authorization(mcpAuthorization),
    mcpGuardrails: mcpGuardrails && guardrails(mcpGuardrails, saying),
  };
}

function authentication(said: McpAuthenticationIntent, saying: Saying): Expression | undefined {
  const { issuer, audiences, keys: { service, path, cacheDuration }, mode, clientSecret, ...login } = said;
  return from('McpAuthentication', 'jwt', ...calledAt(service, path, saying), structIfAny('McpAuthenticationOptions', {
    issuer: maybe(issuer),
    audiences: maybeTexts(audiences),
    mode: maybeMember('ClientAuthMode', mode),
    login: loginOf(login),
    clientSecret: clientSecret && saying.apiKey(clientSecret.name, clientSecret.key ?? 'clientSecret'),
    cacheDuration: duration(cacheDuration),
  }));
}

function guardrails(all: readonly McpGuardrailIntent[], saying: Saying): Expression {
  const said = all.map(({ methods, service, failureMode, metadata, allowedHeaders, disallowedHeaders }) =>
    from('McpGuardrail', 'of',
      called(service, saying),
      map(Object.fromEntries(Object.entries(methods).map(([method, phase]) => [method, enumMember('McpPhase', phase)]))),
      structIfAny('McpGuardrailOptions', {
        failOpen: failureMode === undefined ? undefined : literal(failureMode === 'FailOpen'),
        metadata: maybeTextMap(metadata),
        allowedRequestHeaders: maybeTexts(allowedHeaders),
        disallowedRequestHeaders: maybeTexts(disallowedHeaders),
      })));
  return list(said);
}
