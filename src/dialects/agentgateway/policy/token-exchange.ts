import { calledService } from './called-service';
import { oauthClient } from './oauth-client';
import { at, Codec, dictionary, Field, fields, optional, record, value } from '../../../codec/codec';
import { AuthLocationIntent } from '../../../intent/credential';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import {
  CROSS_APP_ACCESS, CrossAppAccessIntent, JWT_SIGN, JwtSignIntent, TOKEN_EXCHANGE, TokenCacheIntent, TokenExchangeIntent, TokenIntent,
  TokenServerIntent,
  TokenSourceIntent,
} from '../../../intent/policy/token-exchange';
import { location } from '../auth';
import { AgentgatewayRelease, isSince, since } from '../release';

const source: Codec<TokenSourceIntent> = {
  encode: (v, to) => v.kind === 'expression' ? to.at('expression').set(v.expression) : location.encode(v, to),
  decode: from => from.at('expression').exists ? { kind: 'expression', expression: from.at('expression').read() as string }
    : location.decode(from) as AuthLocationIntent,
};

const TOKEN = { source: optional('source', source), tokenType: value<string>('tokenType') };

const cache: Field<TokenCacheIntent> = optional('cache.inMemory', record<TokenCacheIntent>({ defaultTtl: value('defaultTtl'), maxEntries: value('maxEntries') }));

/** A manifest may name no service, which the server refuses. */
const service = (release: AgentgatewayRelease): Field<CalledServiceIntent> => {
  const called: Field<CalledServiceIntent> = calledService(release);
  return {
    ...called,
    encode: (v, to) => { if (v !== undefined) { called.encode(v, to); } },
    decode: from => from.at('backendRef').exists || isSince(release, '1.5') && from.at('url').exists ? called.decode(from) : undefined,
  };
};

/** `auth.oauthTokenExchange` */
export const tokenExchange = (release: AgentgatewayRelease): Field<TokenExchangeIntent> =>
  since('1.4', release, TOKEN_EXCHANGE, optional('auth.oauthTokenExchange', record<TokenExchangeIntent>({
    service: service(release),
    path: value('path'),
    grantType: value('grantType'),
    requestedTokenType: value('requestedTokenType'),
    audiences: value('audiences'),
    resources: value('resources'),
    scopes: value('scopes'),
    additionalParams: optional('additionalParams', dictionary),
    subjectToken: optional('subjectToken', record<TokenIntent>(TOKEN)),
    actorToken: optional('actorToken', record<NonNullable<TokenExchangeIntent['actorToken']>>({ ...TOKEN, mayAct: value('mayAct') })),
    client: optional('clientAuth', oauthClient),
    location: optional('location', location),
    cache,
  })));

const tokenServer = (release: AgentgatewayRelease): Codec<TokenServerIntent> => fields<TokenServerIntent>({
  service: service(release),
  path: value('path'),
  client: at('clientAuth', oauthClient),
});

/** `auth.crossAppAccess` */
export const crossAppAccess = (release: AgentgatewayRelease): Field<CrossAppAccessIntent> =>
  since('1.4', release, CROSS_APP_ACCESS, optional('auth.crossAppAccess', record<CrossAppAccessIntent>({
    audience: value('audience'),
    identityProvider: at('identityProvider', tokenServer(release)),
    resourceAuthorizationServer: at('resourceAuthorizationServer', tokenServer(release)),
    scopes: value('scopes'),
    resources: value('resources'),
    accessTokenScopes: since('1.5', release, 'scopes of tokens for other apps', value('accessTokenScopes')),
    subjectToken: optional('subjectToken', record<TokenIntent>({
      ...TOKEN,
      tokenType: since('1.5', release, 'the type of tokens for other apps', TOKEN.tokenType),
    })),
    cache,
  })));

/** `auth.jwtSign` */
export const jwtSign = (release: AgentgatewayRelease): Field<JwtSignIntent> =>
  since('1.5', release, JWT_SIGN, optional('auth.jwtSign', record<JwtSignIntent>({
    signingKey: at('signingKeyRef', fields<JwtSignIntent['signingKey']>({ name: value('name') })),
    alg: value('alg'),
    kid: value('kid'),
    claims: value('claims'),
    ttl: value('ttl'),
    location: optional('location', location),
  })));
