import { absent, Codec, Field, fields, optional, record, value } from '../codec/codec';
import { Reader } from '../codec/reader';
import { Writer } from '../codec/writer';
import { GuardCallIntent, GuardExtrasIntent, GuardIntent, GuardIntents, GuardKind, RejectionIntent } from '../intent/policy/guard';

/** The guards of a gateway that has one of each kind, and looks with the webhook first, then for patterns, then asks for moderation. */
export interface GuardsByKind {
  readonly webhook: Codec<GuardIntents['webhook']>;
  readonly regex: Codec<GuardIntents['regex']>;
  /** Requests only. */
  readonly moderation?: Codec<GuardIntents['moderation']>;
  /** Whether the client can be told something of its own; once for all of them. */
  readonly rejection: boolean;
}

const ORDER = ['webhook', 'regex', 'moderation'] as const;

type KindOfGuard = typeof ORDER[number];

const hasNone = fields<GuardExtrasIntent>({ rejection: absent('an answer of one\'s own here'), scope: absent('what of a request a guard looks at') });
const rejection: Field<RejectionIntent> =
  optional('customResponse', record<RejectionIntent>({ message: value('message'), statusCode: value('statusCode') }));

export function guardsByKind(path: string, kinds: GuardsByKind): Field<readonly GuardIntent[]> {
  return optional(path, {
    encode: (guards, to) => {
      const problem = problemOf(guards, kinds);
      if (problem !== undefined) { return to.report.error('UnsupportedFeature', problem, to.path); }
      to.touch();
      for (const guard of guards) {
        to.at(guard.kind).touch();
        (kinds[guard.kind as KindOfGuard] as Codec<GuardIntent>).encode(guard, to.at(guard.kind));
        hasNone.encode({ scope: guard.scope, ...!kinds.rejection && { rejection: guard.rejection } }, to);
      }
      if (kinds.rejection) { rejection.encode(answering(guards)[0]?.rejection, to); }
    },
    decode: from => {
      from.readIfEmpty();
      const guards = ORDER.flatMap(kind => read(kind, kinds, from));
      const said = kinds.rejection && guards.length > 0 ? rejection.decode(from) : undefined;
      if (said === undefined) { return guards; }
      const answered = answering(guards);
      return guards.map(guard => answered.includes(guard) ? { ...guard, rejection: said } : guard);
    },
  });
}

function read(kind: KindOfGuard, kinds: GuardsByKind, from: Reader): readonly GuardIntent[] {
  const codec = kinds[kind] as Codec<object> | undefined;
  if (!codec || !from.at(kind).exists) { return []; }
  from.at(kind).readIfEmpty();
  return [{ kind, ...codec.decode(from.at(kind)) } as GuardIntent];
}

/** The guards whose rejections the client is told of; webhooks bring their own words. Where there are none, it is said of the first. */
function answering(guards: readonly GuardIntent[]): readonly GuardIntent[] {
  const rejecting = guards.filter(guard => guard.kind === 'moderation' || guard.kind === 'regex' && guard.action === 'reject');
  return rejecting.length > 0 ? rejecting : guards.slice(0, 1);
}

/** Why guards cannot be said here, and what to do. */
function problemOf(guards: readonly GuardIntent[], kinds: GuardsByKind): string | undefined {
  const available = ORDER.filter(kind => kinds[kind]);
  const order: readonly GuardKind[] = available;
  const lacking = guards.find(({ kind }) => !order.includes(kind));
  if (lacking) { return `guard '${lacking.kind}' is not available here; use one of: ${available.join(', ')}`; }
  const twice = guards.find(({ kind }, i) => guards.findIndex(other => other.kind === kind) !== i);
  if (twice?.kind === 'regex') {
    return 'there is one guard for patterns here, with one action and one answer to what it rejects; let all of them mask, or all reject with the same words, and put them one after the other';
  }
  if (twice) { return `there is one guard of the kind '${twice.kind}' here; leave one`; }
  if (guards.some(({ kind }, i) => i > 0 && order.indexOf(kind) < order.indexOf(guards[i - 1].kind))) {
    return `guards look in the order ${available.join(', ')} here, got ${guards.map(({ kind }) => kind).join(', ')}; say them in that order`;
  }
  if (!kinds.rejection) { return undefined; }
  const answers = answering(guards);
  const said = (guard: GuardIntent) => JSON.stringify([guard.rejection?.message, guard.rejection?.statusCode]);
  return guards.every(guard => answers.includes(guard) ? said(guard) === said(answers[0]) : guard.rejection === undefined) ? undefined
    : 'all guards that reject answer with the same words and status here, and no other has any; give them the same';
}

/** How moderation is called, where there is only a key to say, and the schema or the provider wants one. */
export function callWithKey(path: string, key: Codec<GuardCallIntent['credential']>): Field<GuardCallIntent> {
  const rest = fields<Omit<GuardCallIntent, 'credential'>>({
    authLocation: absent('the key of moderation in another header'),
    tls: absent('TLS settings for moderation'),
    requestTimeout: absent('a timeout of moderation'),
    httpVersion: absent('a version of HTTP for moderation'),
    connectTimeout: absent('a timeout of connections for moderation'),
    keepalive: absent('keep-alive for moderation'),
    tunnel: absent('a proxy for moderation'),
  });
  return {
    encode: (v, to: Writer) => {
      if (v?.credential === undefined) { return to.report.error('UnsupportedFeature', 'moderation needs an API key here; give one', to.path); }
      key.encode(v.credential, to.at(path));
      rest.encode(v, to);
    },
    decode: from => {
      const credential = from.at(path).exists ? key.decode(from.at(path)) : undefined;
      return credential && { credential };
    },
  };
}
