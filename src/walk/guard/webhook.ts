import { JsonValue } from '../../intent/policy/body';
import { ForwardedHeaderIntent, GuardIntents } from '../../intent/policy/guard';
import { KnownObject } from '../../rules/known-object';
import { matcher } from '../../schema/pattern';
import { Body } from '../body';
import { call } from '../call';
import { ownRequest, placeOfCalled } from '../called';
import { headerText } from '../evaluate';
import { Fields, fieldsOf, isFields, listOf, textOf } from '../format/json';
import { Passing } from '../request';
import { Walking } from '../walking';

/** What a webhook decides. */
export type Decision =
  | { readonly kind: 'pass' }
  | { readonly kind: 'reject'; readonly status: number; readonly body: string }
  | { readonly kind: 'mask'; readonly texts: readonly string[] }
  | { readonly kind: 'failed' };

/** Asks a webhook about a prompt or an answer. */
export function askWebhook(walking: Walking, webhook: GuardIntents['webhook'], from: KnownObject, client: Passing, about: 'request' | 'response', body: JsonValue): Decision {
  const where = placeOfCalled(walking, webhook.service, from);
  if (where === undefined) { return { kind: 'failed' }; }
  const request = ownRequest('POST', where.authority, `/${about}`);
  request.body = Body.ofJson(body);
  request.headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(client.headers.toObject())) {
    if ((webhook.forwardHeaders ?? []).some(each => forwards(each, name, value))) { request.headers.set(name, value); }
  }
  for (const [name, expression] of Object.entries(webhook.headers ?? {})) {
    const value = headerText(walking, expression);
    if (value === undefined) { continue; }
    if (name === ':path') { request.pathAndQuery = value; } else if (!name.startsWith(':')) { request.headers.set(name, value); }
  }
  const outcome = call(walking, { ...where, purpose: 'guard', request });
  if (outcome.kind === 'failed' || outcome.status < 200 || outcome.status >= 300 || !isFields(outcome.body?.json)) { return { kind: 'failed' }; }
  return decisionIn(outcome.body.json);
}

function decisionIn(answer: Fields): Decision {
  const action = answer.action;
  if (!isFields(action)) { return { kind: 'failed' }; }
  const { body, status_code: status } = action;
  if (typeof body === 'string') { return { kind: 'reject', status: typeof status === 'number' ? status : 403, body }; }
  if (!isFields(body)) { return { kind: 'pass' }; }
  const messages = body.messages === undefined ? listOf(body.choices).map(choice => fieldsOf(choice).message) : listOf(body.messages);
  return { kind: 'mask', texts: messages.map(message => textOf(fieldsOf(message).content) ?? '') };
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
