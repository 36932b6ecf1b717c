import { TrafficPolicyForms } from './forms';
import { at, Codec, Field, fields, list, optional, record, spelled, value } from '../../../codec/codec';
import { Gap } from '../../../codec/gap';
import { absent } from '../../../codec/lacking';
import { CredentialIntent } from '../../../intent/credential';
import { GuardIntent, GuardIntents, GuardsIntent, GUARD_STREAMS, WebhookServiceIntent } from '../../../intent/policy/guard';
import { callWithKey } from '../../call-with-key';
import { forwardedByValue } from '../../forwarded-header';
import { GUARD_WORDS } from '../../guard-words';
import { guardsByKind } from '../../guards-by-kind';
import { hostAndPort } from '../../host-and-port';
import { patternGuard } from '../../pattern-guard';
import { authToken } from '../auth-token';

/** The guards of a place: `promptGuard`. */
export const guards = (forms: TrafficPolicyForms): Field<GuardsIntent> => optional('ai.promptGuard', record<GuardsIntent>({
  request: requestGuards(forms),
  response: responseGuards(forms),
  streams: absent(GUARD_STREAMS, forms.plane === '2.1-agentgateway' ? 'the gateway never looks at them' : 'there is nothing to turn on'),
}));

const requestGuards = (forms: TrafficPolicyForms): Field<readonly GuardIntent[]> => guardsByKind('request', {
  webhook: webhook(forms),
  regex: patternGuard(eitherAction),
  moderation: at('openAIModeration', fields<GuardIntents['moderation']>({
    model: value('model'), call: callWithKey('authToken', authToken as Codec<CredentialIntent>),
  })),
  rejection: true,
});

const responseGuards = (forms: TrafficPolicyForms): Field<readonly GuardIntent[]> => guardsByKind('response', {
  webhook: webhook(forms),
  regex: patternGuard(forms.plane === '2.1-agentgateway' ? eitherAction : masksOnly),
  rejection: false,
});

const action = value<string>('action');

const eitherAction = spelled<'mask' | 'reject'>('action', { mask: 'MASK', reject: 'REJECT' });

const NEVER_REJECTED: Gap = { feature: 'answers that are rejected for a pattern', level: 'no', because: 'what is found in them is masked, whatever the action; mask it' };

/** What the AI extension of Envoy finds in an answer it masks, whatever the field says. */
const masksOnly: Field<'mask' | 'reject'> = {
  gaps: [NEVER_REJECTED],
  lacks: v => v === 'reject' ? [{ gap: NEVER_REJECTED, where: '' }] : [],
  encode: (v, to) => v === 'reject' ? to.report.gap(NEVER_REJECTED, { manifestPath: to.path }) : action.encode(v && 'MASK', to),
  decode: from => from.at('action').peek === 'MASK' && action.decode(from) ? 'mask' : undefined,
};

const webhook = ({ plane }: TrafficPolicyForms): Codec<GuardIntents['webhook']> => fields<GuardIntents['webhook']>({
  service: at('host', hostAndPort as Codec<WebhookServiceIntent>),
  forwardHeaders: optional(plane === '2.0' ? 'forwardHeaders' : 'forwardHeaderMatches', list(forwardedByValue)),
  failureMode: absent(GUARD_WORDS.failure, 'there is no field for it'),
  headers: absent(GUARD_WORDS.headers, 'there is no field for them'),
});
