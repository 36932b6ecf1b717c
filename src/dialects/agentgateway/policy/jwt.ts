import { at, Codec, dictionary, Field, fields, list, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { onlyWhere } from '../../../codec/only-where';
import { Table } from '../../../codec/table';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { JwksIntent, JwtIntent, JwtMcpIntent, JwtProviderIntent } from '../../../intent/policy/jwt';
import { AgentgatewayRelease, since } from '../release';
import { calledService } from './called-service';
import { clientAuth, clientAuthMode } from './client-auth';

/** Whose tokens clients may call with. */
export const jwt = (release: AgentgatewayRelease): Field<JwtIntent> => optional('jwtAuthentication', fields<JwtIntent>({
  ...clientAuth(release, clientAuthMode),
  providers: optional('providers', list(provider(release))) as Codec<readonly JwtProviderIntent[]>,
  mcp: since('1.1', release, 'what clients of tool servers are told of how to log in', optional('mcp', record<JwtMcpIntent>(loginOf(release)))),
}));

/** How clients of tool servers log in. */
export const loginOf = (release: AgentgatewayRelease): Table<JwtMcpIntent> => ({
  provider: value('provider'),
  clientId: since('1.3', release, 'the id that clients of tool servers log in with', value('clientId')),
  resourceMetadata: optional('resourceMetadata', dictionary as Codec<object> as Codec<{ readonly [name: string]: unknown }>),
});

function provider(release: AgentgatewayRelease): Codec<JwtProviderIntent> {
  const keys = jwks(release);
  return onlyWhere(keys, record<JwtProviderIntent>({
    name: absent('a name for whose tokens are taken', 'the issuer tells them apart'),
    issuer: value('issuer') as Codec<string>,
    audiences: value('audiences'),
    keys,
  }));
}

const jwks = (release: AgentgatewayRelease): Codec<JwksIntent> => oneOf({
  inline: { key: 'jwks.inline', codec: fields<{ readonly jwks: string }>({ jwks: value('jwks.inline') as Codec<string> }) },
  remote: {
    key: 'jwks.remote',
    codec: fields<{ readonly service: CalledServiceIntent; readonly path?: string; readonly url?: string; readonly cacheDuration?: string }>({
      service: at('jwks.remote', calledService(release)),
      path: value('jwks.remote.jwksPath'),
      url: absent('where keys are, beside a service', 'give the path'),
      cacheDuration: value('jwks.remote.cacheDuration'),
    }),
  },
});

