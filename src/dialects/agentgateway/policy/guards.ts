import { CloudGuardKind, EndpointWords, guardCall } from './guard-call';
import { forwardedByValue } from '../../forwarded-header';
import { absent, at, Codec, dictionary, Field, fields, list, oneOf, optional, record, spelled, value } from '../../../codec/codec';
import { DetectorIntent, GuardExtrasIntent, GuardIntent, GuardIntents, PatternIntent, RejectionIntent, WebhookServiceIntent } from '../../../intent/policy/guard';
import { ObjectRefIntent } from '../../../intent/route';
import { reference } from '../../object-ref';
import { AgentgatewayRelease, isSince, since } from '../release';

/** The guards of requests or of answers, in the order in which they look. */
export function guards(direction: 'request' | 'response', release: AgentgatewayRelease, words: EndpointWords): Field<readonly GuardIntent[]> {
  const call = (kind: CloudGuardKind) => guardCall(kind, release, words);
  const cloud = isSince(release, '1.0');
  const which = oneOf<GuardIntents>('guard', {
    regex: { key: 'regex', codec: at('regex', regex) },
    webhook: { key: 'webhook', codec: at('webhook', webhook(release)) },
    moderation: direction === 'response' ? undefined : {
      key: 'openAIModeration', codec: at('openAIModeration', fields<GuardIntents['moderation']>({ model: value('model'), call: call('moderation') })),
    },
    bedrock: !cloud ? undefined : {
      key: 'bedrockGuardrails',
      codec: at('bedrockGuardrails', fields<GuardIntents['bedrock']>({
        identifier: value('identifier'), version: value('version'), region: value('region'), call: call('bedrock'),
      })),
    },
    modelArmor: !cloud ? undefined : {
      key: 'googleModelArmor',
      codec: at('googleModelArmor', fields<GuardIntents['modelArmor']>({
        templateId: value('templateId'), projectId: value('projectId'), location: value('location'), call: call('modelArmor'),
      })),
    },
  });
  const extras = fields<GuardExtrasIntent>({
    rejection: optional('response', rejection),
    scope: direction === 'response' ? absent('a scope of a guard of answers') : since('1.5', release, 'what of a request a guard looks at', value('scope')),
  });
  const guard: Codec<GuardIntent> = {
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
  patterns: optional('matches', list<PatternIntent>(fields<PatternIntent>({ pattern: value('') as Codec<string>, name: absent('the name of a pattern') }))),
  action: spelled('action', { mask: 'Mask', reject: 'Reject' }),
});

const webhook = (release: AgentgatewayRelease): Codec<GuardIntents['webhook']> => fields<GuardIntents['webhook']>({
  service: at('backendRef', service),
  forwardHeaders: optional('forwardHeaderMatches', list(forwardedByValue)),
  failureMode: since('1.3', release, 'what happens when a webhook fails', spelled('failureMode', { closed: 'FailClosed', open: 'FailOpen' })),
  headers: since('1.4', release, 'headers of a webhook', optional('headers', dictionary)),
});

const service: Codec<WebhookServiceIntent> = {
  encode: (v, to) => 'host' in v ? to.report.error('UnsupportedFeature', 'a webhook is named by its Service or backend here, not by its host', to.path)
    : reference.encode(v, to),
  decode: from => reference.decode(from) as ObjectRefIntent,
};
