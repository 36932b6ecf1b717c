import * as fc from 'fast-check';
import { Sample } from './sample';
import { ForwardedHeaderIntent, GuardCallIntent, GuardIntent, GuardIntents, GuardKind, GuardsIntent } from '../../../src/intent/policy/guard';
import { counts, durations, few, is, names, ports, some, words } from '../arbitrary-parts';
import { Cases, Full } from '../cases/full';

const SERVICE = { group: '', kind: 'Service', name: 'guard', port: 8000 };

const CALL: Full<Omit<GuardCallIntent, 'credential' | 'tunnel'>> & Pick<GuardCallIntent, 'credential' | 'tunnel'> = {
  credential: { kind: 'secret', name: 'key' },
  authLocation: { kind: 'header', name: 'x-key', prefix: 'Key ' },
  tls: {
    trust: { kind: 'configMap', name: 'ca' },
    hostname: 'guard.example',
    subjectAltNames: ['alt.example'],
    alpnProtocols: ['h2'],
    keyExchangeGroups: ['X25519'],
    clientCertificate: 'client',
  },
  requestTimeout: '10s',
  httpVersion: 'HTTP2',
  connectTimeout: '1s',
  keepalive: { time: '30s', interval: '5s', retries: 3 },
  tunnel: SERVICE,
};

const { authLocation: _, ...WITHOUT_LOCATION } = CALL;

const REJECTION = { message: 'Not here.', statusCode: 422 };
const EXTRAS = { rejection: REJECTION, scope: ['Messages', 'SystemPrompt'] } as const;

const FULL: { readonly [K in GuardKind]: GuardIntents[K] & { readonly kind: K } } = {
  regex: { kind: 'regex', detectors: ['ssn', 'creditCard', 'phoneNumber', 'email', 'caSin'], patterns: [{ pattern: '(?i)project x', name: 'secret' }], action: 'reject' },
  webhook: {
    kind: 'webhook',
    service: { ...SERVICE, namespace: 'guards' },
    forwardHeaders: [{ name: 'x-user', nameMatch: 'prefix' }, { name: 'x-team', value: { type: 'exact', text: 'search' } }],
    failureMode: 'open',
    headers: { 'x-path': 'request.path' },
  },
  moderation: { kind: 'moderation', model: 'omni-moderation-latest', call: CALL },
  bedrock: { kind: 'bedrock', identifier: 'gr1', version: '2', region: 'eu-central-1', call: CALL },
  modelArmor: { kind: 'modelArmor', templateId: 'strict', projectId: 'lab', location: 'europe-west4', call: { ...CALL, credential: { kind: 'gcpSecret', name: 'gcp' } } },
};

const full: readonly GuardIntent[] = Object.values(FULL).map(guard => ({ ...guard, ...EXTRAS }));

const MASK: GuardIntent = { kind: 'regex', detectors: ['email', 'creditCard'], action: 'mask' };
const REJECT: GuardIntent = { kind: 'regex', patterns: [{ pattern: 'project x' }], action: 'reject', rejection: REJECTION };
const HOOK: GuardIntent = { kind: 'webhook', service: SERVICE };
const HOST: GuardIntent = { kind: 'webhook', service: { host: 'guard.ai.svc.cluster.local', port: 8000 } };
const key: GuardCallIntent = { credential: { kind: 'secret', name: 'openai' } };
const awsKeys: GuardCallIntent = { credential: { kind: 'awsSecret', name: 'aws' } };

const HEADERS: readonly ForwardedHeaderIntent[] = [{ name: 'x-user' }, { name: 'x-team', value: { text: 'search' } }, { name: 'x-tag', value: { type: 'regex', text: 'a.*' } }];

const BOTH_WAYS: Cases<readonly GuardIntent[]> = {
  'masks': [MASK],
  'as the gateway likes': [{ kind: 'regex', detectors: ['ssn'] }],
  'Canadian numbers': [{ kind: 'regex', detectors: ['caSin'], action: 'mask' }],
  'a named pattern': [{ kind: 'regex', patterns: [{ pattern: 'project x', name: 'secret' }], action: 'mask' }],
  'rejects': [{ kind: 'regex', detectors: ['phoneNumber'], action: 'reject' }],
  'rejects with words': [REJECT],
  'one after the other': [MASK, REJECT],
  'a Service': [HOOK],
  'a host': [HOST],
  'a host, and patterns': [HOST, MASK],
  'patterns, and a host': [MASK, HOST],
  'headers by value': [{ ...HOST, forwardHeaders: HEADERS } as GuardIntent],
  'headers by value, to a Service': [{ ...HOOK, forwardHeaders: HEADERS } as GuardIntent],
  'headers by name': [{ ...HOST, forwardHeaders: [{ name: 'x-user' }, { name: 'x-', nameMatch: 'prefix' }, { name: 'x-id', nameMatch: 'exact' }] } as GuardIntent],
  'a webhook that may fail': [{ ...HOOK, failureMode: 'open' } as GuardIntent],
  'a webhook with headers': [{ ...HOOK, headers: { 'x-path': 'request.path' } } as GuardIntent],
  'Bedrock': [{ kind: 'bedrock', identifier: 'gr1', version: '2', region: 'eu-central-1', rejection: REJECTION }],
  'Bedrock with keys': [{ kind: 'bedrock', identifier: 'gr1', version: '2', region: 'eu-central-1', call: awsKeys }],
  'Model Armor': [{ kind: 'modelArmor', templateId: 'strict', projectId: 'lab', location: 'europe-west4' }],
  'Model Armor with a token': [{ kind: 'modelArmor', templateId: 'strict', projectId: 'lab', call: { credential: { kind: 'gcpImplicit', idToken: false } } }],
  'Model Armor with a key': [{ kind: 'modelArmor', templateId: 'strict', projectId: 'lab', call: key }],
};

const guard: fc.Arbitrary<GuardIntent> = fc.oneof(
  some<GuardIntents['regex'] & { kind: 'regex'; rejection: typeof REJECTION }>(['kind'], {
    kind: is('regex'),
    detectors: few(fc.constantFrom('ssn', 'email', 'caSin'), 1),
    patterns: few(some<{ pattern: string; name?: string }>(['pattern'], { pattern: words, name: names }), 1),
    action: fc.constantFrom('mask', 'reject'),
    rejection: fc.constant(REJECTION),
  }),
  some<GuardIntents['webhook'] & { kind: 'webhook' }>(['kind', 'service'], {
    kind: is('webhook'),
    service: fc.oneof(fc.constant(SERVICE), fc.record({ host: words, port: ports })),
    forwardHeaders: few(fc.constantFrom<ForwardedHeaderIntent>(...HEADERS, { name: 'x-', nameMatch: 'prefix' }), 1),
    failureMode: fc.constantFrom('closed', 'open'),
    headers: fc.constant({ 'x-path': 'request.path' }),
  }),
  some<GuardIntents['moderation'] & { kind: 'moderation' }>(['kind'], {
    kind: is('moderation'),
    model: words,
    call: some<GuardCallIntent>(['credential'], {
      credential: fc.constantFrom<NonNullable<GuardCallIntent['credential']>>({ kind: 'secret', name: 'key' }, { kind: 'inline', value: 'sk' }, { kind: 'passthrough' }),
      authLocation: fc.constant({ kind: 'header' as const, name: 'x-key' }),
      tls: fc.constant({ trust: { kind: 'system' as const } }),
      requestTimeout: durations,
      httpVersion: fc.constantFrom('HTTP1', 'HTTP2'),
      connectTimeout: durations,
      keepalive: fc.record({ time: durations, retries: counts }),
      tunnel: fc.oneof(fc.constant(SERVICE), fc.record({ url: words })),
    }),
  }),
  some<GuardIntents['bedrock'] & { kind: 'bedrock' }>(['kind', 'identifier', 'version', 'region'], {
    kind: is('bedrock'), identifier: words, version: words, region: words, call: fc.constant(awsKeys),
  }),
);

const REQUESTS_ONLY: Cases<readonly GuardIntent[]> = {
  'moderation': [{ kind: 'moderation', call: key, rejection: REJECTION }],
  'moderation, called carefully': [{ kind: 'moderation', model: 'omni-moderation-latest', call: { ...WITHOUT_LOCATION, tls: { trust: { kind: 'system' } } } }],
  'all that some gateways have': [HOST, REJECT, { kind: 'moderation', call: key, rejection: REJECTION }],
};

const within = (direction: 'request' | 'response', cases: Cases<readonly GuardIntent[]>): Cases<GuardsIntent> =>
  Object.fromEntries(Object.entries(cases).map(([name, guards]) => [`${direction}: ${name}`, { [direction]: guards }]));

export const GUARDS: Sample<GuardsIntent> = {
  full: { request: full, response: full.filter(({ kind }) => kind !== 'moderation'), streams: true } as unknown as Full<GuardsIntent>,
  cases: {
    ...within('request', { ...BOTH_WAYS, ...REQUESTS_ONLY }),
    ...within('response', { ...BOTH_WAYS, moderation: [{ kind: 'moderation', call: key }] }),
    streams: { response: [{ kind: 'regex', detectors: ['email'], action: 'reject' }], streams: true },
    both: { request: [HOST, REJECT], response: [MASK] },
  },
  arbitrary: some<GuardsIntent>([], { request: few(guard, 1), response: few(guard, 1), streams: fc.constant(true) }),
};
