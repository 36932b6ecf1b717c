import { INAPPROPRIATE } from './guard-request';
import { finds, masked } from './mask';
import { askBedrock, askModelArmor, askModeration } from './services';
import { askWebhook, Decision } from './webhook';
import { GuardIntent } from '../../intent/policy/guard';
import { Holding } from '../followed';
import { recorded, source } from '../ground';
import { HeaderMap } from '../header-map';
import { unprocessable } from '../provider/prepare-body';
import { Answered, Walking } from '../walking';

/** Asks the guards of answers; the text as they leave it. */
export function guardAnswer(
  walking: Walking, text: string, isStream: boolean, headers: HeaderMap, held: Holding<'guards'>,
): string {
  const { response = [], streams } = held.value;
  if (response.length > 0 && isStream && !streams) {
    walking.tell('guard', 'streamed answers are not looked at', recorded('107'), held.place);
    return text;
  }
  return response.reduce((before, guard) => {
    const decision = decided(walking, guard, held, headers, before);
    switch (decision.kind) {
      case 'pass': return before;
      case 'replace': return before;
      case 'failed': case 'wrong': {
        if (decision.kind === 'failed' && guard.kind === 'webhook' && guard.failureMode === 'open') {
          walking.tell('guard', 'the webhook fails, which lets the answer pass', recorded('109'), held.place);
          return before;
        }
        walking.tell('guard', `the ${guard.kind} guard fails`, source('llm/policy/mod.rs'), held.place);
        return unprocessable(walking, 'prompt guard failed');
      }
      case 'mask': {
        walking.tell('guard', isStream ? `the ${guard.kind} guard would mask parts of the answer, but nothing is masked in a stream` : `the ${guard.kind} guard masks parts of the answer`, recorded('106', '107'), held.place);
        if (guard.kind === 'webhook' && decision.texts.length !== 1) { return unprocessable(walking, 'prompt guard failed'); }
        return isStream ? before : decision.texts[0] ?? before;
      }
      case 'reject': return rejected(walking, guard, held, decision, isStream);
    }
  }, text);
}

function decided(walking: Walking, guard: GuardIntent, held: Holding<'guards'>, headers: HeaderMap, text: string): Decision {
  const said = [{ role: 'assistant', content: text }];
  switch (guard.kind) {
    case 'regex': {
      if (!finds(guard, text)) { return { kind: 'pass' }; }
      return guard.action === 'reject' ? { kind: 'reject', status: 0, body: '' } : { kind: 'mask', texts: [masked(guard, text)] };
    }
    case 'webhook': return askWebhook(walking, guard, held.source, headers, 'response', { body: { choices: [{ message: { role: 'assistant', content: text } }] } });
    case 'moderation': return askModeration(walking, guard, held, said);
    case 'bedrock': return askBedrock(walking, guard, held, said, 'OUTPUT');
    case 'modelArmor': return askModelArmor(walking, guard, held, said, 'answer');
  }
}

/** A stream has begun, so that the status can no longer tell. */
function rejected(walking: Walking, guard: GuardIntent, { place }: Holding<'guards'>, decision: Extract<Decision, { kind: 'reject' }>, isStream: boolean): never {
  const { statusCode = 403, message = INAPPROPRIATE } = guard.rejection ?? {};
  walking.tell('guard', `the ${guard.kind} guard rejects the answer`, recorded('106', '107'), place);
  if (isStream) {
    throw new Answered({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: `data: ${JSON.stringify({ error: { type: 'guardrail_blocked', code: 'guardrail_intervention', message } })}\n\n`,
    });
  }
  throw new Answered({ status: decision.status === 0 ? statusCode : decision.status, headers: {}, body: decision.body === '' ? message : decision.body });
}
