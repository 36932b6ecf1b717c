import * as fc from 'fast-check';
import { Sample } from './sample';
import { AskedAuthIntent, AuthBodyIntent, AuthCacheIntent, ExternalAuthIntent } from '../../../src/intent/policy/external-auth';
import { Full } from '../cases/full';
import { counts, durations, few, is, names, some, words } from '../arbitrary-parts';

const service = { group: '', kind: 'Service', name: 'auth', port: 9000 };

const FULL: Full<AskedAuthIntent> = {
  authorizer: {
    service: { ...service, namespace: 'auth' },
    failOpen: true,
    authority: 'auth.example',
    timeout: '1s',
    statusOnError: 503,
    choosesRouteAgain: true,
    statPrefix: 'auth',
    body: { maxSize: 1024, partial: true, asBytes: true },
  },
  protocol: {
    kind: 'http',
    path: '"/check" + request.path',
    redirect: '"/login"',
    body: 'request.body',
    forwarded: ['x-in', 'cookie'],
    added: { 'x-team': '"ai"', 'x-route': 'request.path' },
    returned: ['x-user', 'x-tier'],
    metadata: { user: 'response.headers["x-user"]' },
  },
  body: { maxSize: 4096, partial: true, asBytes: true },
  cache: { key: ['request.path', 'request.headers["authorization"]'], ttl: '5m', maxEntries: 100 },
};

const asked = { authorizer: { service }, protocol: { kind: 'grpc' } } as const;

/** What a release can say of traffic and of the calls of a backend alike. */
const CASES: { readonly [name: string]: AskedAuthIntent } = {
  'over gRPC': { ...asked, protocol: { kind: 'grpc', context: { tenant: 'ai' }, metadata: { 'example.com': '{"path": request.path}' } } },
  'over HTTP': { ...asked, protocol: { kind: 'http' } },
  'over HTTP, with headers': {
    ...asked,
    protocol: { kind: 'http', path: '"/check" + request.path', forwarded: ['x-in'], added: { 'x-team': '"ai"' }, returned: ['x-user'] },
  },
  'with a body of its own': { ...asked, protocol: { kind: 'http', body: 'request.body' } },
  'of the body': { ...asked, body: { maxSize: 4096 } },
  'kept': { ...asked, cache: { key: ['request.path'], ttl: '5m' } },
  'that may fail': { ...asked, authorizer: { service, failOpen: true } },
  'at a URL': { ...asked, authorizer: { service: { url: 'https://auth.example' } } },
};

const body = some<AuthBodyIntent>(['maxSize'], { maxSize: fc.integer({ min: 1, max: 10_000 }), partial: fc.boolean(), asBytes: fc.boolean() });

const arbitrary: fc.Arbitrary<AskedAuthIntent> = some<AskedAuthIntent>(['authorizer'], {
  authorizer: fc.oneof(
    some<Exclude<AskedAuthIntent['authorizer'], { readonly extension: unknown } | { readonly known: string }>>(['service'], {
      service: fc.constant(service), failOpen: fc.boolean(), authority: words, timeout: durations, statusOnError: counts, choosesRouteAgain: fc.boolean(), statPrefix: words, body,
    }),
    fc.record({ extension: fc.record({ name: names }) }),
    fc.record({ known: words }),
  ),
  protocol: fc.oneof(fc.record({ kind: is('grpc'), context: fc.dictionary(names, words) }), fc.record({ kind: is('http'), path: words, returned: few(words) })),
  body,
  cache: some<AuthCacheIntent>(['key', 'ttl'], { key: few(words, 1), ttl: words, maxEntries: fc.integer({ min: 1, max: 100 }) }),
});

export const CALL_AUTHORIZATION: Sample<AskedAuthIntent> = { full: FULL, cases: CASES, arbitrary };

export const EXTERNAL_AUTH: Sample<ExternalAuthIntent> = {
  full: { conditional: [{ when: 'request.path.startsWith("/admin")', policy: FULL }] },
  cases: {
    ...CASES,
    'in an object of its own': { authorizer: { extension: { name: 'auth' } } },
    'in an object of its own, with a body': { authorizer: { extension: { name: 'auth' } }, protocol: { kind: 'grpc', context: { tenant: 'ai' } }, body: { maxSize: 4096, partial: true, asBytes: true } },
    'of the gateway': { authorizer: { known: 'auth' }, protocol: { kind: 'grpc', context: { tenant: 'ai' } } },
    'of nobody': { off: true },
    'on a condition': { conditional: [{ when: 'request.path.startsWith("/admin")', policy: asked }, { policy: { ...asked, protocol: { kind: 'http' } } }] },
  },
  arbitrary: fc.oneof(
    { weight: 4, arbitrary },
    { weight: 1, arbitrary: fc.record({ conditional: few(fc.record({ when: words, policy: arbitrary }), 1) }) },
    { weight: 1, arbitrary: fc.constant({ off: true as const }) },
  ) as fc.Arbitrary<ExternalAuthIntent>,
};
