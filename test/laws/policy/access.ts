import * as fc from 'fast-check';
import { Sample } from './sample';
import { ApiKeysIntent } from '../../../src/intent/policy/api-keys';
import { AuthorizationIntent } from '../../../src/intent/policy/authorization';
import { BasicIntent } from '../../../src/intent/policy/basic';
import { ClientAuthIntent } from '../../../src/intent/policy/client-auth';
import { JwtIntent, JwtProviderIntent } from '../../../src/intent/policy/jwt';
import { few, is, names, some, words } from '../arbitrary-parts';

const labels = { use: 'ai' };
const JWKS = '{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}';
const issuer = 'https://issuer.example';
const jwks = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'jwks' };

const mode = fc.constantFrom<NonNullable<ClientAuthIntent['mode']>>('strict', 'optional', 'permissive');
const location: fc.Arbitrary<NonNullable<ClientAuthIntent['location']>> = fc.oneof(
  fc.record({ kind: is('header'), name: names, prefix: words }),
  fc.record({ kind: fc.constantFrom('query' as const, 'cookie' as const), name: names }),
  fc.record({ kind: is('expression'), expression: words }),
);
const secret = some<{ readonly name: string; readonly key?: string }>(['name'], { name: names, key: names });

export const API_KEYS: Sample<ApiKeysIntent> = {
  full: {
    keys: { kind: 'secret', secret: { name: 'keys', key: 'all', group: 'example.com', kind: 'Keys' } },
    mode: 'optional',
    location: { kind: 'header', name: 'x-api-key', prefix: 'Key ' },
  },
  cases: {
    'in a Secret': { keys: { kind: 'secret', secret: { name: 'keys' } }, mode: 'strict' },
    'in Secrets, in a header': { keys: { kind: 'secrets', labels }, location: { kind: 'header', name: 'x-api-key' } },
    'in ConfigMaps': { keys: { kind: 'configMaps', labels } },
    'that do not matter': { keys: { kind: 'secrets', labels }, mode: 'permissive' },
    'in a query': { keys: { kind: 'secrets', labels }, location: { kind: 'query', name: 'key' } },
    'in a cookie': { keys: { kind: 'secrets', labels }, location: { kind: 'cookie', name: 'key' } },
    'where an expression says': { keys: { kind: 'secrets', labels }, location: { kind: 'expression', expression: 'request.headers["x-key"]' } },
  },
  arbitrary: some<ApiKeysIntent>(['keys'], {
    keys: fc.oneof(fc.record({ kind: is('secret'), secret }), fc.record({ kind: fc.constantFrom('secrets' as const, 'configMaps' as const), labels: fc.constant(labels) })),
    mode,
    location,
  }),
};

export const JWT: Sample<JwtIntent> = {
  full: {
    providers: [
      { name: 'one', issuer, audiences: ['ai', 'chat'], keys: { kind: 'inline', jwks: JWKS } },
      { name: 'two', issuer: 'https://other.example', audiences: ['ai'], keys: { kind: 'remote', service: { ...jwks, namespace: 'auth', port: 8080 }, path: '/keys', url: 'https://other.example/keys', cacheDuration: '10m' } },
    ],
    mode: 'optional',
    location: { kind: 'header', name: 'x-token', prefix: 'Token ' },
    mcp: { provider: 'Keycloak', clientId: 'tools', resourceMetadata: { resource: 'https://tools.example/mcp', scopesSupported: ['read'] } },
  },
  cases: {
    'with keys at hand': { providers: [{ issuer, audiences: ['ai'], keys: { kind: 'inline', jwks: JWKS } }], mode: 'strict' },
    'with keys elsewhere': { providers: [{ issuer, keys: { kind: 'remote', service: jwks, path: '/keys', cacheDuration: '10m' } }] },
    'with keys at a URL': { providers: [{ issuer, keys: { kind: 'remote', service: { url: 'https://issuer.example/keys' } } }] },
    'with keys of an Upstream': { providers: [{ issuer, keys: { kind: 'remote', service: { group: 'gloo.solo.io', kind: 'Upstream', name: 'jwks', namespace: 'ai' }, url: 'https://issuer.example/keys' } }] },
    'of tool servers': { providers: [{ issuer, keys: { kind: 'inline', jwks: JWKS } }], mcp: { provider: 'Keycloak', resourceMetadata: { resource: 'https://tools.example/mcp' } } },
    'that do not matter': { providers: [{ issuer, keys: { kind: 'inline', jwks: JWKS } }], mode: 'permissive', location: { kind: 'cookie', name: 'token' } },
  },
  arbitrary: some<JwtIntent>(['providers'], {
    providers: few(some<JwtProviderIntent>(['issuer', 'keys'], {
      name: words,
      issuer: words,
      audiences: few(words),
      keys: fc.oneof(fc.record({ kind: is('inline'), jwks: is(JWKS) }), fc.record({ kind: is('remote'), service: fc.constant(jwks), path: words })),
    }), 1),
    mode,
    location,
    mcp: fc.constant({ provider: 'Auth0' }),
  }),
};

export const BASIC: Sample<BasicIntent> = {
  full: {
    users: { kind: 'secret', secret: { name: 'users', key: 'htpasswd', group: 'example.com', kind: 'Users' } },
    realm: 'ai',
    mode: 'optional',
    location: { kind: 'header', name: 'x-user', prefix: 'Basic ' },
  },
  cases: {
    'in a Secret': { users: { kind: 'secret', secret: { name: 'users' } }, realm: 'ai' },
    'in another entry of it': { users: { kind: 'secret', secret: { name: 'users', key: 'htpasswd' } } },
    'said here': { users: { kind: 'inline', lines: ['alice:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g='] }, mode: 'optional' },
    'that do not matter': { users: { kind: 'secret', secret: { name: 'users' } }, mode: 'permissive' },
  },
  arbitrary: some<BasicIntent>(['users'], {
    users: fc.oneof(fc.record({ kind: is('secret'), secret }), fc.record({ kind: is('inline'), lines: few(words, 1) })), realm: words, mode, location,
  }),
};

const action = fc.constantFrom<NonNullable<AuthorizationIntent['action']>>('allow', 'deny', 'require');
const own = 'request.headers["x-team"] == "ai"';

export const AUTHORIZATION: Sample<readonly AuthorizationIntent[]> = {
  full: [{ action: 'deny', expressions: [own, 'request.method == "DELETE"'] }],
  cases: {
    'as the server likes': [{ expressions: [own] }],
    'allowed': [{ action: 'allow', expressions: [own] }],
    'denied': [{ action: 'deny', expressions: [own] }],
    'required': [{ action: 'require', expressions: [own] }],
    'allowed and denied': [{ action: 'allow', expressions: [own] }, { action: 'deny', expressions: ['request.method == "DELETE"'] }],
  },
  arbitrary: few(some<AuthorizationIntent>(['expressions'], { action, expressions: few(words, 1) }), 1),
};
