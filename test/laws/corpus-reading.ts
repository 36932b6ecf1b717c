import { CorpusDocument, Manifest } from './corpus';
import { SUBJECTS } from './subject';
import { decode, encode } from './translation';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { externalSecretKind, secretKind } from '../../src/dialects/secret';

/** What a server adds by itself, so that an encoder may write it or leave it out; `*` stands for any index. */
const SERVER_DEFAULTS: { readonly [kind: string]: { readonly [path: string]: unknown } } = {
  HTTPRoute: {
    'spec.rules.*.backendRefs.*.group': '',
    'spec.rules.*.backendRefs.*.kind': 'Service',
    'spec.rules.*.filters.*.requestMirror.backendRef.group': '',
    'spec.rules.*.filters.*.requestMirror.backendRef.kind': 'Service',
    'spec.rules.*.matches.*.path.type': 'PathPrefix',
    'spec.rules.*.matches.*.path.value': '/',
    'spec.rules.*.matches.*.headers.*.type': 'Exact',
    'spec.rules.*.matches.*.queryParams.*.type': 'Exact',
  },
  AgentgatewayBackend: {
    ...service('spec.policies.extAuth.backendRef'),
    ...service('spec.policies.tunnel.backendRef'),
    ...webhooks('spec.policies.ai'),
    ...webhooks('spec.ai.groups.*.providers.*.policies.ai'),
  },
  AgentgatewayPolicy: {
    ...webhooks('spec.backend.ai'),
    ...service('spec.backend.tunnel.backendRef'),
    ...service('spec.frontend.accessLog.otlp.backendRef'),
    ...service('spec.frontend.tracing.backendRef'),
    ...service('spec.backend.extAuth.backendRef'),
    ...service('spec.traffic.extAuth.backendRef'),
    ...service('spec.traffic.extAuth.conditional.*.policy.backendRef'),
    ...service('spec.traffic.jwtAuthentication.providers.*.jwks.remote.backendRef'),
    ...service('spec.traffic.extProc.backendRef'),
    ...service('spec.traffic.extProc.conditional.*.policy.backendRef'),
    'spec.traffic.rateLimit.global.backendRef.group': '',
    'spec.traffic.rateLimit.global.backendRef.kind': 'Service',
    'spec.traffic.rateLimit.conditional.*.policy.global.backendRef.group': '',
    'spec.traffic.rateLimit.conditional.*.policy.global.backendRef.kind': 'Service',
  },
  TrafficPolicy: {
    'spec.ai.defaults.*.override': false,
    'spec.csrf.additionalOrigins.*.ignoreCase': false,
    'spec.csrf.percentageEnabled': 0,
    'spec.rateLimit.local.tokenBucket.tokensPerFill': 1,
  },
  GatewayExtension: {
    ...service('spec.extAuth.grpcService.backendRef'),
    ...service('spec.extProc.grpcService.backendRef'),
    'spec.rateLimit.grpcService.backendRef.group': '',
    'spec.rateLimit.grpcService.backendRef.kind': 'Service',
  },
  RouteOption: {
    'spec.options.headerManipulation.requestHeadersToAdd.*.append': true,
    'spec.options.headerManipulation.responseHeadersToAdd.*.append': true,
    'spec.options.ratelimit.localRatelimit.tokensPerFill': 1,
  },
};

function service(ref: string): { readonly [path: string]: string } {
  return { [`${ref}.group`]: '', [`${ref}.kind`]: 'Service' };
}

/** What a server says of the Services that guards ask. */
function webhooks(ai: string): { readonly [path: string]: unknown } {
  const services = ['request', 'response'].map(direction => `${ai}.promptGuard.${direction}.*.webhook.backendRef`);
  return Object.fromEntries(services.flatMap(each => Object.entries(service(each))));
}

/** One way to read a document: a dialect whose server accepts it, and the dialect's kind for it. */
export interface Reading {
  readonly dialect: DialectDefinition;
  readonly kind: ObjectKind<unknown>;
}

/** The kinds that are the same in every dialect, and no subject of the grid. */
const SHARED = [secretKind, externalSecretKind] as unknown as readonly ObjectKind<unknown>[];

const groupOf = (apiVersion: string): string => apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';

/** All ways to read a document. Versions of one kind have the same shape as far as we read them. */
export function readingsOf({ kind, apiVersion, acceptedBy }: CorpusDocument): readonly Reading[] {
  return DIALECTS.filter(({ releases }) => releases.some(release => acceptedBy.includes(release))).flatMap(dialect =>
    [...SUBJECTS.flatMap(subject => subject.kindIn(dialect) ?? []), ...SHARED]
      .filter(candidate => candidate.kind === kind && groupOf(apiVersion) === candidate.group)
      .map(candidate => ({ dialect, kind: candidate })));
}

/** The part that a codec is about: no apiVersion, kind, metadata, and nothing that a controller wrote. */
export function bodyOf({ apiVersion: _, kind: _kind, metadata: _metadata, status: _status, ...rest }: Manifest): Manifest {
  return rest;
}

/** The paths that a reading leaves unread. */
export const unread = ({ kind }: Reading, document: CorpusDocument): readonly string[] => decode(kind, bodyOf(document.manifest)).leftovers;

/** Whether a reading makes anything of a document. */
export const isUnderstood = ({ kind }: Reading, document: CorpusDocument): boolean => decode(kind, bodyOf(document.manifest)).intent !== undefined;

/** The paths that the best reading leaves unread, the way the product chooses; undefined when there is no way to read the document yet. */
export function leastUnread(document: CorpusDocument): readonly string[] | undefined {
  return readingsOf(document).map(reading => unread(reading, document)).sort((a, b) => a.length - b.length)[0];
}

/** A document and what becomes of it when it is read and written again, both without defaults. */
export interface Rewritten {
  readonly before: unknown;
  readonly after: unknown;
  /** What the encoder reported. */
  readonly codes: readonly string[];
}

export function rewritten({ kind }: Reading, document: CorpusDocument): Rewritten {
  const { manifest, diagnostics } = encode(kind, decode(kind, bodyOf(document.manifest)).intent);
  const defaults = SERVER_DEFAULTS[document.kind] ?? {};
  return {
    before: withoutDefaults(bodyOf(document.manifest), defaults),
    after: withoutDefaults(manifest, defaults),
    codes: diagnostics.map(d => d.code),
  };
}

/** Lists of defaults and overrides in one; which comes first says nothing, since no field is in it twice. */
const UNORDERED: readonly string[] = ['spec.ai.defaults', 'spec.options.ai.defaults'];

function withoutDefaults(node: unknown, defaults: { readonly [path: string]: unknown }, path = ''): unknown {
  const below = (key: string) => path === '' ? key : `${path}.${key}`;
  if (Array.isArray(node)) {
    const items = node.map(item => withoutDefaults(item, defaults, below('*')));
    return UNORDERED.includes(path) ? items.sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : items;
  }
  if (typeof node !== 'object' || node === null) { return node; }
  return Object.fromEntries(Object.entries(node)
    .filter(([key, value]) => !(below(key) in defaults) || defaults[below(key)] !== value)
    .map(([key, value]) => [key, withoutDefaults(value, defaults, below(key))]));
}
