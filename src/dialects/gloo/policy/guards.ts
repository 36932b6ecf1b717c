import { at, Codec, Field, fields, list, optional, record, spelled, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { CredentialIntent } from '../../../intent/credential';
import { ForwardedHeaderIntent, GuardIntent, GuardIntents, GuardsIntent, GUARD_STREAMS } from '../../../intent/policy/guard';
import { callWithKey } from '../../call-with-key';
import { GUARD_WORDS } from '../../guard-words';
import { guardsByKind } from '../../guards-by-kind';
import { hostAndPort } from '../../host-and-port';
import { patternGuard } from '../../pattern-guard';
import { authToken } from '../auth-token';

/** Headers of clients that are sent along by name. */
const forwarded = fields<ForwardedHeaderIntent>({
  name: value('key'),
  nameMatch: spelled('matchType', { exact: 'EXACT', prefix: 'PREFIX', suffix: 'SUFFIX', contains: 'CONTAINS', regex: 'REGEX' }),
  value: absent(GUARD_WORDS.byValue, 'headers are looked for by name alone'),
});

const webhook: Codec<GuardIntents['webhook']> = fields<GuardIntents['webhook']>({
  service: hostAndPort,
  forwardHeaders: optional('forwardHeaders', list(forwarded)),
  failureMode: absent(GUARD_WORDS.failure, 'there is no field for it'),
  headers: absent(GUARD_WORDS.headers, 'there is no field for them'),
});

const regex = patternGuard(spelled('action', { mask: 'MASK', reject: 'REJECT' }));

const request: Field<readonly GuardIntent[]> = guardsByKind('request', {
  webhook,
  regex,
  moderation: at('openai', fields<GuardIntents['moderation']>({
    model: value('model'), call: callWithKey('authToken', authToken as Codec<CredentialIntent | undefined>),
  })),
  rejection: true,
});

const response: Field<readonly GuardIntent[]> = guardsByKind('response', { webhook, regex, rejection: false });

/** The guards of a route: `promptGuard`. */
export const guards: Field<GuardsIntent> = optional('options.ai.promptGuard', record<GuardsIntent>({
  request, response, streams: absent(GUARD_STREAMS, 'there is nothing to turn on'),
}));
