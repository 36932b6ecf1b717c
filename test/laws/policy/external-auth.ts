import * as fc from 'fast-check';
import { Sample } from './sample';
import { AskedAuthIntent, AuthBodyIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, CallAuthorizationIntent, ExternalAuthIntent } from '../../../src/intent/policy/external-auth';
import { counts, durations, few, is, names, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const service = { group: '', kind: 'Service', name: 'auth', port: 9000 };

export const AUTHORIZER: AuthorizerIntent = { service };

export const FULL_AUTHORIZER: Full<AuthorizerIntent> = {
  service: { ...service, namespace: 'auth' },
  failOpen: true,
  authority: 'auth.example',
  timeout: '1s',
  statusOnError: 503,
  choosesRouteAgain: true,
  statPrefix: 'auth',
  body: { maxSize: 1024, partial: true, asBytes: true },
};

const FULL_PROTOCOL: Full<AuthProtocolIntent> = {
  kind: 'http',
  path: '"/check" + request.path',
  redirect: '"/login"',
  body: 'request.body',
  forwarded: ['x-in', 'cookie'],
  added: { 'x-team': '"ai"', 'x-route': 'request.path' },
  returned: ['x-user', 'x-tier'],
  metadata: { user: 'response.headers["x-user"]' },
};

const FULL_CACHE: Full<AuthCacheIntent> = { key: ['request.path', 'request.headers["authorization"]'], ttl: '5m', maxEntries: 100 };

const PROTOCOLS: { readonly [name: string]: AuthProtocolIntent } = {
  'over gRPC': { kind: 'grpc', context: { tenant: 'ai' }, metadata: { 'example.com': '{"path": request.path}' } },
  'over gRPC, plainly': { kind: 'grpc', context: { tenant: 'ai' } },
  'over HTTP': { kind: 'http' },
  'over HTTP, with headers': { kind: 'http', path: '"/check" + request.path', forwarded: ['x-in'], added: { 'x-team': '"ai"' }, returned: ['x-user'] },
  'over HTTP, with a body of its own': { kind: 'http', body: 'request.body' },
};

const body = some<AuthBodyIntent>(['maxSize'], { maxSize: fc.integer({ min: 1, max: 10_000 }), partial: fc.boolean(), asBytes: fc.boolean() });
const cache = some<AuthCacheIntent>(['key', 'ttl'], { key: few(words, 1), ttl: words, maxEntries: fc.integer({ min: 1, max: 100 }) });
const protocol: fc.Arbitrary<AuthProtocolIntent> = fc.oneof(
  fc.record({ kind: is('grpc'), context: fc.dictionary(names, words) }), fc.record({ kind: is('http'), path: words, returned: few(words) }),
);

export const authorizers = some<AuthorizerIntent>(['service'], {
  service: fc.constant(service), failOpen: fc.boolean(), authority: words, timeout: durations, statusOnError: counts, choosesRouteAgain: fc.boolean(), statPrefix: words, body,
});

const asked = some<AskedAuthIntent>(['authorizer'], {
  authorizer: fc.oneof(authorizers, fc.record({ extension: fc.record({ name: names }) })), protocol, body, cache,
});

const each = <A, B>(cases: { readonly [name: string]: A }, make: (one: A) => B): { readonly [name: string]: B } =>
  Object.fromEntries(Object.entries(cases).map(([name, one]) => [name, make(one)]));

export const CALL_AUTHORIZATION: Sample<CallAuthorizationIntent> = {
  full: { service: FULL_AUTHORIZER.service, failOpen: true, protocol: { kind: 'grpc', context: { tenant: 'ai', tier: 'one' }, metadata: { 'example.com': 'request.path' } }, maxBody: 4096, cache: FULL_CACHE },
  cases: {
    ...each(PROTOCOLS, one => ({ service, protocol: one })),
    'of the body': { service, maxBody: 4096 },
    'kept': { service, protocol: { kind: 'grpc' }, cache: FULL_CACHE },
    'at a URL': { service: { url: 'https://auth.example' } },
  },
  arbitrary: some<CallAuthorizationIntent>(['service'], { service: fc.constant(service), failOpen: fc.boolean(), protocol, maxBody: fc.integer({ min: 1, max: 10_000 }), cache }),
};

const extension = { name: 'auth' };

export const EXTERNAL_AUTH: Sample<ExternalAuthIntent> = {
  full: {
    conditional: [{
      when: 'request.path.startsWith("/admin")',
      policy: { authorizer: FULL_AUTHORIZER, protocol: FULL_PROTOCOL, body: { maxSize: 4096, partial: true, asBytes: true }, cache: FULL_CACHE },
    }],
  },
  cases: {
    ...each(PROTOCOLS, one => ({ authorizer: AUTHORIZER, protocol: one })),
    'of the body': { authorizer: AUTHORIZER, body: { maxSize: 4096 } },
    'kept': { authorizer: AUTHORIZER, cache: FULL_CACHE },
    'that may fail': { authorizer: { service, failOpen: true } },
    'at a URL': { authorizer: { service: { url: 'https://auth.example' } } },
    'that others name': { authorizer: { extension } },
    'that others name, with a body': { authorizer: { extension }, protocol: { kind: 'grpc', context: { tenant: 'ai' } }, body: { maxSize: 4096, partial: true, asBytes: true } },
    'of nobody': { off: true },
    'on a condition': {
      conditional: [{ when: 'request.path.startsWith("/admin")', policy: { authorizer: AUTHORIZER } }, { policy: { authorizer: AUTHORIZER, protocol: { kind: 'http' } } }],
    },
  },
  arbitrary: fc.oneof(
    { weight: 4, arbitrary: asked as fc.Arbitrary<ExternalAuthIntent> },
    { weight: 1, arbitrary: fc.record({ conditional: few(fc.record({ when: words, policy: asked }), 1) }) },
    { weight: 1, arbitrary: fc.constant({ off: true as const }) },
  ),
};
