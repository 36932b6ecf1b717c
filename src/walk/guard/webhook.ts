import { JsonValue } from '../../intent/policy/body';
import { ForwardedHeaderIntent, GuardIntents } from '../../intent/policy/guard';
import { KnownObject } from '../../rules/known-object';
import { matcher } from '../../schema/pattern';
import { Body } from '../body';
import { call, GUARD_PATIENCE } from '../call';
import { ownRequest, placeOfCalled } from '../called';
import { headerText } from '../evaluate';
import { Said } from '../format/conversation';
import { Fields, fieldsOf, isFields, listOf } from '../format/json';
import { HeaderMap } from '../header-map';
import { Walking } from '../walking';

/** What a webhook decides. */
export type Decision =
  | { readonly kind: 'pass' }
  | { readonly kind: 'reject'; readonly status: number; readonly body: string }
  /** Texts in the place of those that were looked at. */
  | { readonly kind: 'mask'; readonly texts: readonly string[] }
  /** Another conversation. */
  | { readonly kind: 'replace'; readonly said: readonly Said[] }
  | { readonly kind: 'failed' }
  /** An answer that is for something else, which nothing lets pass. */
  | { readonly kind: 'wrong' };

/** Asks a webhook about a prompt or an answer. */
export function askWebhook(
  walking: Walking, webhook: GuardIntents['webhook'], from: KnownObject, headers: HeaderMap, about: 'request' | 'response', body: JsonValue,
): Decision {
  const where = placeOfCalled(walking, webhook.service, from);
  if (where === undefined) { return { kind: 'failed' }; }
  const request = ownRequest('POST', where.authority, `/${about}`);
  request.body = Body.ofJson(body);
  request.headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers.toObject())) {
    if ((webhook.forwardHeaders ?? []).some(each => forwards(each, name, value))) { request.headers.set(name, value); }
  }
  for (const [name, expression] of Object.entries(webhook.headers ?? {})) {
    const value = headerText(walking, expression);
    if (value === undefined) { continue; }
    if (name === ':path') { request.pathAndQuery = value; } else if (!name.startsWith(':')) { request.headers.set(name, value); }
  }
  const outcome = call(walking, { ...where, purpose: 'guard', request, patience: GUARD_PATIENCE });
  // Whatever the status is, it is what the body says that counts.
  return outcome.kind === 'failed' || !isFields(outcome.body?.json) ? { kind: 'failed' } : decisionIn(outcome.body.json, about);
}

/** What is neither a whole refusal nor a whole conversation lets everything pass. */
function decisionIn(answer: Fields, about: 'request' | 'response'): Decision {
  const action = answer.action;
  if (!isFields(action)) { return { kind: 'failed' }; }
  const { body, status_code: status } = action;
  if (typeof body === 'string') { return typeof status === 'number' ? { kind: 'reject', status, body } : { kind: 'pass' }; }
  const messages = saidIn(fieldsOf(body).messages);
  const choices = saidIn(Array.isArray(fieldsOf(body).choices) ? listOf(fieldsOf(body).choices).map(choice => fieldsOf(choice).message) : undefined);
  if (messages === undefined && choices === undefined) { return { kind: 'pass' }; }
  if (about === 'request') { return messages === undefined ? { kind: 'wrong' } : { kind: 'replace', said: messages }; }
  return messages !== undefined ? { kind: 'wrong' } : { kind: 'mask', texts: choices!.map(({ content }) => content) };
}

function saidIn(messages: JsonValue | undefined): readonly Said[] | undefined {
  const said = listOf(messages).map(fieldsOf);
  if (!Array.isArray(messages) || said.some(({ role, content }) => typeof role !== 'string' || typeof content !== 'string')) { return undefined; }
  return said.map(({ role, content }) => ({ role: String(role), content: String(content) }));
}

function forwards({ name, nameMatch = 'exact', value }: ForwardedHeaderIntent, header: string, given: string): boolean {
  const wanted = name.toLowerCase();
  const named = {
    exact: () => header === wanted,
    prefix: () => header.startsWith(wanted),
    suffix: () => header.endsWith(wanted),
    contains: () => header.includes(wanted),
    regex: () => matcher(name)(header),
  }[nameMatch]();
  return named && (value === undefined || (value.type === 'regex' ? matcher(`^(?:${value.text})$`)(given) : value.text === given));
}
