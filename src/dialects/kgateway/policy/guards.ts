import { TrafficPolicyForms } from './forms';
import { absent, at, Codec, Field, fields, list, optional, spelled, value } from '../../../codec/codec';
import { CredentialIntent } from '../../../intent/credential';
import { GuardIntent, GuardIntents, WebhookServiceIntent } from '../../../intent/policy/guard';
import { forwardedByValue } from '../../forwarded-header';
import { callWithKey, guardsByKind } from '../../guards-by-kind';
import { hostAndPort } from '../../host-and-port';
import { patternGuard } from '../../pattern-guard';
import { authToken } from '../auth-token';

/** The guards of requests: `promptGuard.request`. */
export const requestGuards = (forms: TrafficPolicyForms): Field<readonly GuardIntent[]> => guardsByKind('ai.promptGuard.request', {
  webhook: webhook(forms),
  regex: patternGuard(spelled('action', { mask: 'MASK', reject: 'REJECT' })),
  moderation: at('openAIModeration', fields<GuardIntents['moderation']>({
    model: value('model'), call: callWithKey('authToken', authToken as Codec<CredentialIntent>),
  })),
  rejection: true,
});

/** The guards of answers: `promptGuard.response`. */
export const responseGuards = (forms: TrafficPolicyForms): Field<readonly GuardIntent[]> => guardsByKind('ai.promptGuard.response', {
  webhook: webhook(forms),
  regex: patternGuard(masksOnly),
  rejection: false,
});

const action = value<string>('action');

/** What the gateway finds in an answer it masks, whatever the field says. */
const masksOnly: Field<'mask' | 'reject'> = {
  encode: (v, to) => {
    if (v === 'reject') { return to.report.error('UnsupportedFeature', 'answers are masked here, never rejected; mask what is found', to.path); }
    action.encode(v && 'MASK', to);
  },
  decode: from => from.at('action').peek === 'MASK' && action.decode(from) ? 'mask' : undefined,
};

const webhook = ({ plane }: TrafficPolicyForms): Codec<GuardIntents['webhook']> => fields<GuardIntents['webhook']>({
  service: at('host', hostAndPort as Codec<WebhookServiceIntent>),
  forwardHeaders: optional(plane === '2.0' ? 'forwardHeaders' : 'forwardHeaderMatches', list(forwardedByValue)),
  failureMode: absent('what happens when a webhook fails'),
  headers: absent('headers of a webhook'),
});
