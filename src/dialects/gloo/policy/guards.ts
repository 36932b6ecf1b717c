import { absent, at, Codec, Field, fields, list, optional, spelled, value } from '../../../codec/codec';
import { CredentialIntent } from '../../../intent/credential';
import { ForwardedHeaderIntent, GuardIntent, GuardIntents } from '../../../intent/policy/guard';
import { callWithKey, guardsByKind } from '../../guards-by-kind';
import { hostAndPort } from '../../host-and-port';
import { patternGuard } from '../../pattern-guard';
import { authToken } from '../auth-token';

/** Headers of clients that are sent along by name. */
const forwarded = fields<ForwardedHeaderIntent>({
  name: value('key'),
  nameMatch: spelled('matchType', { exact: 'EXACT', prefix: 'PREFIX', suffix: 'SUFFIX', contains: 'CONTAINS', regex: 'REGEX' }),
  value: absent('a header by its value', 'name it only'),
});

const webhook: Codec<GuardIntents['webhook']> = fields<GuardIntents['webhook']>({
  service: hostAndPort,
  forwardHeaders: optional('forwardHeaders', list(forwarded)),
  failureMode: absent('what happens when a webhook fails'),
  headers: absent('headers of a webhook'),
});

const regex = patternGuard(spelled('action', { mask: 'MASK', reject: 'REJECT' }));

/** The guards of requests: `promptGuard.request`. */
export const requestGuards: Field<readonly GuardIntent[]> = guardsByKind('options.ai.promptGuard.request', {
  webhook,
  regex,
  moderation: at('openai', fields<GuardIntents['moderation']>({ model: value('model'), call: callWithKey('authToken', authToken as Codec<CredentialIntent | undefined>) })),
  rejection: true,
});

/** The guards of answers: `promptGuard.response`. */
export const responseGuards: Field<readonly GuardIntent[]> = guardsByKind('options.ai.promptGuard.response', { webhook, regex, rejection: false });
