import { chosen } from '../../../codec/chosen';
import { at, Codec, Field, fields, optional, spelled, value } from '../../../codec/codec';
import { absent, absentBy, lackingOfItems } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { onlyWhere } from '../../../codec/only-where';
import { Reader } from '../../../codec/reader';
import { Writer } from '../../../codec/writer';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { ClientAuthModeIntent, ClientLocationIntent, EXPRESSION_LOCATION } from '../../../intent/policy/client-auth';
import { JwksIntent, JwtIntent, JwtProviderIntent } from '../../../intent/policy/jwt';
import { ObjectRefIntent } from '../../../intent/route';

const UPSTREAM = { group: 'gloo.solo.io', kind: 'Upstream' };

const another = absent<CalledServiceIntent>('keys for tokens from something else than an Upstream', 'make an Upstream for the service');
const named = fields<Pick<ObjectRefIntent, 'name' | 'namespace'>>({ name: value('name') as Codec<string>, namespace: value('namespace') });
const upstream: Codec<CalledServiceIntent> = {
  ...chosen<CalledServiceIntent>([named, another], v => isUpstream(v) ? named : another),
  decode: from => ({ ...UPSTREAM, ...named.decode(from) as ObjectRefIntent }),
};

const isUpstream = (v: CalledServiceIntent): boolean =>
  !('url' in v) && v.group === UPSTREAM.group && v.kind === UPSTREAM.kind && v.port === undefined;

type Remote = Omit<JwksIntent & { readonly kind: 'remote' }, 'kind'>;

const keys: Codec<JwksIntent> = oneOf({
  inline: { key: 'jwks.local', codec: fields<{ readonly jwks: string }>({ jwks: value('jwks.local.key') as Codec<string> }) },
  remote: {
    key: 'jwks.remote',
    codec: fields<Remote>({
      service: at('jwks.remote.upstreamRef', upstream),
      path: absent('the path of keys without their host', 'give the whole url'),
      url: value('jwks.remote.url'),
      cacheDuration: value('jwks.remote.cacheDuration'),
    }),
  },
});

/** Providers stand below their names. */
const provider = onlyWhere(keys, fields<Omit<JwtProviderIntent, 'name'>>({ issuer: value('issuer') as Codec<string>, audiences: value('audiences'), keys }));

const numbered = (index: number): string => `provider-${index + 1}`;

const providers: Codec<readonly JwtProviderIntent[]> = {
  encode: (all, to: Writer) => all.forEach((each, i) => provider.encode(each, to.at(each.name ?? numbered(i)))),
  decode: (from: Reader) => namesIn(from.peek).flatMap((name, i) => {
    const found = provider.decode(from.at(name));
    return found ? [{ ...found, ...name !== numbered(i) && { name } }] : [];
  }),
  ...lackingOfItems(provider),
};

const namesIn = (map: unknown): readonly string[] => typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : [];

const mode: Field<ClientAuthModeIntent> = spelled('validationPolicy', { strict: 'REQUIRE_VALID', optional: 'ALLOW_MISSING', permissive: 'ALLOW_MISSING_OR_FAILED' });

const IN_AUTHORIZATION = 'Gloo looks into the header Authorization';

/** Whose tokens clients may call with, asked before an external service is; from the API of Gloo, where only its paid edition has it. */
export const jwt: Field<JwtIntent> = optional('options.jwtProvidersStaged.beforeExtAuth', fields<JwtIntent>({
  mode,
  location: absentBy<ClientLocationIntent>([
    { feature: 'another place of a client\'s token', level: 'no', because: IN_AUTHORIZATION },
    { feature: EXPRESSION_LOCATION, level: 'no', because: IN_AUTHORIZATION },
  ], ({ kind }) => kind === 'expression' ? 1 : 0),
  providers: optional('providers', providers) as Codec<readonly JwtProviderIntent[]>,
  mcp: absent('what clients of tool servers are told of how to log in', 'Gloo has no such thing'),
}));
