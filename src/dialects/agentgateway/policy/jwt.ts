import { absent, at, Codec, Field, fields, list, oneOf, optional, record, value } from '../../../codec/codec';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { JwksIntent, JwtIntent, JwtMcpIntent, JwtProviderIntent } from '../../../intent/policy/jwt';
import { AgentgatewayRelease, since } from '../release';
import { calledService } from './called-service';
import { clientAuth, clientAuthMode } from './client-auth';

/** Whose tokens clients may call with. */
export const jwt = (release: AgentgatewayRelease): Field<JwtIntent> => optional('jwtAuthentication', fields<JwtIntent>({
  ...clientAuth(release, clientAuthMode),
  providers: optional('providers', list(record<JwtProviderIntent>({
    name: absent('a name for whose tokens are taken'),
    issuer: value('issuer') as Codec<string>,
    audiences: value('audiences'),
    keys: keys(release),
  }))) as Codec<readonly JwtProviderIntent[]>,
  mcp: since('1.1', release, 'what clients of tool servers are told of how to log in', optional('mcp', record<JwtMcpIntent>({
    provider: value('provider'),
    clientId: since('1.3', release, 'the id that clients of tool servers log in with', value('clientId')),
    resourceMetadata: value('resourceMetadata'),
  }))),
}));

const keys = (release: AgentgatewayRelease): Codec<JwksIntent> => oneOf('a source of keys for tokens', {
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

