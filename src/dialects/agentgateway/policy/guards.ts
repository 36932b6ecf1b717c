import { CloudGuardKind, EndpointWords, guardCall } from './guard-call';
import { at, Codec, dictionary, Field, fields, list, optional, record, spelled, value } from '../../../codec/codec';
import { absent, absentArm } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import {
  DetectorIntent, GuardExtrasIntent, GuardIntent, GuardIntents, GuardsIntent, GUARD_STREAMS, PatternIntent, RejectionIntent, WebhookServiceIntent,
} from '../../../intent/policy/guard';
import { ObjectRefIntent } from '../../../intent/route';
import { forwardedByValue } from '../../forwarded-header';
import { GUARD_WORDS } from '../../guard-words';
import { reference } from '../../object-ref';
import { AgentgatewayRelease, isSince, since } from '../release';

const FROM_1_0 = 'it came with agentgateway 1.0';

/** The guards of a place: `promptGuard`, mostly below `ai`. */
export const guards = (release: AgentgatewayRelease, words: EndpointWords, path = 'ai.promptGuard'): Field<GuardsIntent> => optional(path, record<GuardsIntent>({
  request: guardList('request', release, words),
  response: guardList('response', release, words),
  streams: since('1.3', release, GUARD_STREAMS, enabled),
}));

/** A flag whose only word is yes. */
const enabled: Field<true> = {
  encode: (v, to) => to.at('streaming').set(v && 'Enabled'),
  decode: from => from.at('streaming').peek === 'Enabled' && from.at('streaming').read() ? true : undefined,
};

/** The guards of requests or of answers, in the order in which they look. */
function guardList(direction: 'request' | 'response', release: AgentgatewayRelease, words: EndpointWords): Field<readonly GuardIntent[]> {
  const call = (kind: CloudGuardKind) => guardCall(kind, release, words);
  const cloud = isSince(release, '1.0');
  const which = oneOf<GuardIntents>({
    regex: { key: 'regex', codec: at('regex', regex) },
    webhook: { key: 'webhook', codec: at('webhook', webhook(release)) },
    moderation: direction === 'response' ? absentArm(GUARD_WORDS.moderatedAnswers, 'only requests are moderated') : {
      key: 'openAIModeration', codec: at('openAIModeration', fields<GuardIntents['moderation']>({ model: value('model'), call: call('moderation') })),
    },
    bedrock: !cloud ? absentArm(GUARD_WORDS.bedrock, FROM_1_0) : {
      key: 'bedrockGuardrails',
      codec: at('bedrockGuardrails', fields<GuardIntents['bedrock']>({
        identifier: value('identifier'), version: value('version'), region: value('region'), call: call('bedrock'),
      })),
    },
    modelArmor: !cloud ? absentArm(GUARD_WORDS.modelArmor, FROM_1_0) : {
      key: 'googleModelArmor',
      codec: at('googleModelArmor', fields<GuardIntents['modelArmor']>({
        templateId: value('templateId'), projectId: value('projectId'), location: value('location'), call: call('modelArmor'),
      })),
    },
  });
  const extras = fields<GuardExtrasIntent>({
    rejection: optional('response', rejection),
    scope: direction === 'response' ? absent(GUARD_WORDS.answerScope, 'guards of answers look at all of them') : since('1.5', release, GUARD_WORDS.scope, value('scope')),
  });
  const guard: Codec<GuardIntent> = {
    gaps: [...which.gaps ?? [], ...extras.gaps ?? []],
    lacks: v => [...which.lacks?.(v) ?? [], ...extras.lacks?.(v) ?? []],
    encode: (v, to) => { which.encode(v, to); extras.encode(v, to); },
    decode: from => {
      const found = which.decode(from);
      return found && { ...found, ...extras.decode(from) } as GuardIntent;
    },
  };
  return optional(direction, list(guard));
}

const rejection = record<RejectionIntent>({ message: value('message'), statusCode: value('statusCode') });

const regex = fields<GuardIntents['regex']>({
  detectors: optional('builtins', list(spelled<DetectorIntent>('', {
    ssn: 'Ssn', creditCard: 'CreditCard', phoneNumber: 'PhoneNumber', email: 'Email', caSin: 'CaSin',
  }) as Codec<DetectorIntent>)),
  patterns: optional('matches', list<PatternIntent>(fields<PatternIntent>({ pattern: value('') as Codec<string>, name: absent(GUARD_WORDS.patternName, 'patterns have none') }))),
  action: spelled('action', { mask: 'Mask', reject: 'Reject' }),
});

const webhook = (release: AgentgatewayRelease): Codec<GuardIntents['webhook']> => fields<GuardIntents['webhook']>({
  service: at('backendRef', service),
  forwardHeaders: optional('forwardHeaderMatches', list(forwardedByValue)),
  failureMode: since('1.3', release, GUARD_WORDS.failure, spelled('failureMode', { closed: 'FailClosed', open: 'FailOpen' })),
  headers: since('1.4', release, GUARD_WORDS.headers, optional('headers', dictionary)),
});

const service: Codec<WebhookServiceIntent> = {
  encode: (v, to) => 'host' in v ? to.report.error('UnsupportedFeature', 'a webhook is named by its Service or backend here, not by its host', to.path)
    : reference.encode(v, to),
  decode: from => reference.decode(from) as ObjectRefIntent,
};
