import { finds, masked } from './mask';
import { askBedrock, askModelArmor, askModeration } from './services';
import { askWebhook, Decision } from './webhook';
import { JsonValue } from '../../intent/policy/body';
import { GuardIntent, GuardIntents } from '../../intent/policy/guard';
import { Holding } from '../followed';
import { Api } from '../format/api';
import { conversation, Said, withConversation, withTexts } from '../format/conversation';
import { Fields } from '../format/json';
import { recorded, source } from '../ground';
import { unprocessable } from '../provider/prepare-body';
import { Passing } from '../request';
import { Answered, Walking } from '../walking';

/** What clients are told where a guard does not say. */
export const INAPPROPRIATE = 'The request was rejected due to inappropriate content';

/** Asks the guards of a prompt in their order, each of what the one before has left. */
export function guardRequest(walking: Walking, api: Api, request: Fields, client: Passing, held: Holding<'guards'>): Fields {
  return (held.value.request ?? []).reduce((before, guard) => {
    const decision = guard.kind === 'regex' ? found(guard, api, before) : verdictOf(api, before, decided(walking, guard, held, client, conversation(api, before)));
    if (guard.scope) { walking.leaveOpen(`what of the request the ${guard.kind} guard looks at: it is taken to look at all messages`); }
    return followedUp(walking, guard, held, decision, before);
  }, request);
}

/** What is decided, with the request that is left. */
type Verdict = Exclude<Decision, { kind: 'mask' | 'replace' }> | { readonly kind: 'changed'; readonly request: Fields };

function found(guard: GuardIntents['regex'], api: Api, request: Fields): Verdict {
  let hasFound = false;
  const after = withTexts(api, request, text => {
    if (!finds(guard, text)) { return text; }
    hasFound = true;
    return guard.action === 'reject' ? text : masked(guard, text);
  });
  if (!hasFound) { return { kind: 'pass' }; }
  return guard.action === 'reject' ? { kind: 'reject', status: 0, body: '' } : { kind: 'changed', request: after };
}

function verdictOf(api: Api, request: Fields, decision: Decision): Verdict {
  switch (decision.kind) {
    case 'mask': {
      const said = conversation(api, request).map(({ role, content }, i) => ({ role, content: decision.texts[i] ?? content }));
      return { kind: 'changed', request: withConversation(api, request, said) };
    }
    case 'replace': return { kind: 'changed', request: withConversation(api, request, decision.said) };
    default: return decision;
  }
}

function decided(walking: Walking, guard: Exclude<GuardIntent, { kind: 'regex' }>, held: Holding<'guards'>, client: Passing, said: readonly Said[]): Decision {
  switch (guard.kind) {
    case 'webhook': return askWebhook(walking, guard, held.source, client.headers, 'request', { body: { messages: said.map(({ role, content }): JsonValue => ({ role, content })) } });
    case 'moderation': return askModeration(walking, guard, held, said);
    case 'bedrock': return askBedrock(walking, guard, held, said, 'INPUT');
    case 'modelArmor': return askModelArmor(walking, guard, held, said, 'prompt');
  }
}

function followedUp(
  walking: Walking, guard: GuardIntent, { place }: Pick<Holding<'guards'>, 'place'>, decision: Verdict, before: Fields,
): Fields {
  const ground = guard.kind === 'modelArmor' ? source('google_model_armor.rs') : recorded('103', '104', '105', '108', '109', '136', '136b');
  switch (decision.kind) {
    case 'pass': {
      walking.tell('guard', `the ${guard.kind} guard lets it pass`, ground, place);
      return before;
    }
    case 'changed': {
      walking.tell('guard', `the ${guard.kind} guard masks parts of it`, ground, place);
      return decision.request;
    }
    case 'reject': {
      const { statusCode = 403, message = INAPPROPRIATE } = guard.rejection ?? {};
      walking.tell('guard', `the ${guard.kind} guard rejects it`, ground, place);
      throw new Answered({ status: decision.status === 0 ? statusCode : decision.status, headers: {}, body: decision.body === '' ? message : decision.body });
    }
    case 'failed': case 'wrong': {
      if (decision.kind === 'failed' && guard.kind === 'webhook' && guard.failureMode === 'open') {
        walking.tell('guard', 'the webhook fails, which lets the request pass', ground, place);
        return before;
      }
      walking.tell('guard', `the ${guard.kind} guard fails`, ground, place);
      return unprocessable(walking, 'prompt guard failed');
    }
  }
}
