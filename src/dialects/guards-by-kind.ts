import { GUARD_WORDS } from './guard-words';
import { Codec, Field, optional, record, value } from '../codec/codec';
import { below, Gap, MetGap } from '../codec/gap';
import { Reader } from '../codec/reader';
import { GuardIntent, GuardIntents, GuardKind, RejectionIntent } from '../intent/policy/guard';

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

const no = (feature: string, because: string): Gap => ({ feature, level: 'no', because });

const GAPS = {
  bedrock: no(GUARD_WORDS.bedrock, 'the gateway does not ask it'),
  modelArmor: no(GUARD_WORDS.modelArmor, 'the gateway does not ask it'),
  moderation: no(GUARD_WORDS.moderatedAnswers, 'only requests are moderated'),
  scope: no(GUARD_WORDS.scope, 'guards look at all messages'),
  answerScope: no(GUARD_WORDS.answerScope, 'guards look at all of it'),
  patterns: no('guards for patterns that do different things', 'there is one, with one action and one answer to what it rejects; ' +
    'let all of them mask, or all reject with the same words, and put them one after the other'),
  twice: no('several guards of one kind', 'there is one webhook and one moderation; leave one'),
  order: no('guards in any order', 'they look in the order webhook, patterns, moderation; say them in that order'),
  answers: no('several answers to what guards reject', 'there is one for all guards that reject, and none for others; give them the same'),
  noAnswer: no('words for what is rejected of an answer', 'there is no field for them'),
};

const rejection: Field<RejectionIntent> =
  optional('customResponse', record<RejectionIntent>({ message: value('message'), statusCode: value('statusCode') }));

export function guardsByKind(path: string, kinds: GuardsByKind): Field<readonly GuardIntent[]> {
  const codecOf = (kind: string): Codec<object> | undefined =>
    ORDER.includes(kind as KindOfGuard) ? kinds[kind as KindOfGuard] as Codec<object> | undefined : undefined;
  const { bedrock, modelArmor, moderation, patterns, twice, order, answers, noAnswer } = GAPS;
  return optional(path, {
    gaps: [
      bedrock, modelArmor, ...kinds.moderation ? [] : [moderation], scopeOf(kinds), patterns, twice, order, kinds.rejection ? answers : noAnswer,
      ...ORDER.flatMap(kind => codecOf(kind)?.gaps ?? []),
    ],
    lacks: guards => {
      if (!Array.isArray(guards)) { return []; }
      const own = gapOf(guards, kinds);
      return [...own ? [own] : [], ...guards.flatMap((guard: GuardIntent, i) => below(i, codecOf(guard.kind)?.lacks?.(guard) ?? []))];
    },
    encode: (guards, to) => {
      const own = gapOf(guards, kinds);
      if (own) { return to.report.gap(own.gap, { manifestPath: to.path }); }
      to.touch();
      for (const guard of guards) {
        to.at(guard.kind).touch();
        codecOf(guard.kind)?.encode(guard, to.at(guard.kind));
      }
      if (kinds.rejection) { rejection.encode(answering(guards)[0]?.rejection, to); }
    },
    decode: from => {
      from.readIfEmpty();
      const guards = ORDER.flatMap(kind => read(kind, codecOf(kind), from));
      const said = kinds.rejection && guards.length > 0 ? rejection.decode(from) : undefined;
      if (said === undefined) { return guards; }
      const answered = answering(guards);
      return guards.map(guard => answered.includes(guard) ? { ...guard, rejection: said } : guard);
    },
  });
}

function read(kind: KindOfGuard, codec: Codec<object> | undefined, from: Reader): readonly GuardIntent[] {
  if (!codec || !from.at(kind).exists) { return []; }
  from.at(kind).readIfEmpty();
  return [{ kind, ...codec.decode(from.at(kind)) } as GuardIntent];
}

/** The guards whose rejections the client is told of; webhooks bring their own words. Where there are none, it is said of the first. */
function answering(guards: readonly GuardIntent[]): readonly GuardIntent[] {
  const rejecting = guards.filter(guard => guard.kind === 'moderation' || guard.kind === 'regex' && guard.action === 'reject');
  return rejecting.length > 0 ? rejecting : guards.slice(0, 1);
}

/** Requests alone can be moderated. */
const scopeOf = ({ moderation }: GuardsByKind): Gap => moderation ? GAPS.scope : GAPS.answerScope;

/** The first thing about a list of guards that cannot be said here, and of which guard. */
function gapOf(guards: readonly GuardIntent[], kinds: GuardsByKind): MetGap | undefined {
  const order: readonly GuardKind[] = ORDER.filter(kind => kinds[kind]);
  const met = (gap: Gap, i: number): MetGap => ({ gap, where: `[${i}]` });
  const first = (holds: (guard: GuardIntent, i: number) => boolean): number => guards.findIndex(holds);
  const lacking = first(({ kind }) => !order.includes(kind));
  if (lacking >= 0) { return met(GAPS[guards[lacking].kind as 'bedrock' | 'modelArmor' | 'moderation'], lacking); }
  const scoped = first(({ scope }) => scope !== undefined);
  if (scoped >= 0) { return met(scopeOf(kinds), scoped); }
  const twice = first(({ kind }, i) => first(other => other.kind === kind) !== i);
  if (twice >= 0) { return met(guards[twice].kind === 'regex' ? GAPS.patterns : GAPS.twice, twice); }
  const early = first(({ kind }, i) => i > 0 && order.indexOf(kind) < order.indexOf(guards[i - 1].kind));
  if (early >= 0) { return met(GAPS.order, early); }
  const answers = answering(guards);
  const said = (guard: GuardIntent) => JSON.stringify([guard.rejection?.message, guard.rejection?.statusCode]);
  const odd = first(guard => kinds.rejection && answers.includes(guard) ? said(guard) !== said(answers[0]) : guard.rejection !== undefined);
  return odd < 0 ? undefined : met(kinds.rejection ? GAPS.answers : GAPS.noAnswer, odd);
}
