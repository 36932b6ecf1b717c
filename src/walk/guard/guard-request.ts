import { finds, masked } from './mask';
import { askBedrock, askModelArmor, askModeration } from './services';
import { askWebhook, Decision } from './webhook';
import { JsonValue } from '../../intent/policy/body';
import { GuardIntent } from '../../intent/policy/guard';
import { Holding } from '../followed';
import { Api } from '../format/api';
import { conversation, Said, withTexts } from '../format/conversation';
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
    const said = conversation(api, before);
    const decision = decided(walking, guard, held, client, said);
    return followedUp(walking, guard, held, decision, before, texts => withTexts(api, before, inTurn(texts)));
  }, request);
}

function decided(walking: Walking, guard: GuardIntent, held: Holding<'guards'>, client: Passing, said: readonly Said[]): Decision {
  if (guard.scope) { walking.leaveOpen(`what of the request the ${guard.kind} guard looks at: it is taken to look at all messages`); }
  switch (guard.kind) {
    case 'regex': {
      if (!said.some(({ content }) => finds(guard, content))) { return { kind: 'pass' }; }
      return guard.action === 'reject' ? { kind: 'reject', status: 0, body: '' } : { kind: 'mask', texts: said.map(({ content }) => masked(guard, content)) };
    }
    case 'webhook': return askWebhook(walking, guard, held.source, client, 'request', { body: { messages: said.map(({ role, content }): JsonValue => ({ role, content })) } });
    case 'moderation': return askModeration(walking, guard, held, said);
    case 'bedrock': return askBedrock(walking, guard, held, said, 'INPUT');
    case 'modelArmor': return askModelArmor(walking, guard, held, said, 'prompt');
  }
}

function followedUp(
  walking: Walking, guard: GuardIntent, { place }: Pick<Holding<'guards'>, 'place'>, decision: Decision, before: Fields, change: (texts: readonly string[]) => Fields,
): Fields {
  const ground = guard.kind === 'modelArmor' ? source('google_model_armor.rs') : recorded('103', '104', '105', '108', '109', '136', '136b');
  switch (decision.kind) {
    case 'pass': {
      walking.tell('guard', `the ${guard.kind} guard lets it pass`, ground, place);
      return before;
    }
    case 'mask': {
      walking.tell('guard', `the ${guard.kind} guard masks parts of it`, ground, place);
      return change(decision.texts);
    }
    case 'reject': {
      const { statusCode = 403, message = INAPPROPRIATE } = guard.rejection ?? {};
      walking.tell('guard', `the ${guard.kind} guard rejects it`, ground, place);
      throw new Answered({ status: decision.status === 0 ? statusCode : decision.status, headers: {}, body: decision.body === '' ? message : decision.body });
    }
    case 'failed': {
      if (guard.kind === 'webhook' && guard.failureMode === 'open') {
        walking.tell('guard', 'the webhook fails, which lets the request pass', ground, place);
        return before;
      }
      walking.tell('guard', `the ${guard.kind} guard fails`, ground, place);
      return unprocessable(walking, 'prompt guard failed');
    }
  }
}

/** Gives one text after the other. */
function inTurn(texts: readonly string[]): (text: string) => string {
  let next = 0;
  return text => texts[next++] ?? text;
}
