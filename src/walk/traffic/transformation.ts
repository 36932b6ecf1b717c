import { Body } from '../body';
import { chosenOf } from './conditional';
import { JsonValue } from '../../intent/policy/body';
import { MaybeConditional } from '../../intent/policy/conditional';
import { CelTransformIntent, TransformationIntent } from '../../intent/policy/transformation';
import { evaluate, headerText } from '../evaluate';
import { Ground } from '../ground';
import { HeaderMap } from '../header-map';
import { Passing } from '../request';
import { Answer } from '../story';
import { AnswerStage, Walking, Place } from '../walking';

/** Changes the request by expressions, and the answer when it comes. */
export function transform(
  walking: Walking, value: MaybeConditional<TransformationIntent>, stage: AnswerStage, ground: Ground, place: Place, changed = walking.request,
): void {
  const chosen = chosenOf(walking, value)?.policy;
  if (chosen === undefined) { return; }
  if (chosen.kind === 'template') {
    walking.leaveOpen('what the transformation makes of the request: templates of Inja are not worked out here');
    return;
  }
  const { request, response } = chosen;
  if (request) { ofRequest(walking, changed, request, ground, place); }
  if (response) { walking.changeAnswer(stage, answer => ofAnswer(walking, response, answer)); }
}

function ofRequest(
  walking: Walking, request: Passing, { set = [], add = [], remove = [], body, metadata = {} }: CelTransformIntent, ground: Ground, place: Place,
): void {
  keepMetadata(walking, metadata, {});
  const seen = {};
  const changed: string[] = [];
  const put = (name: string, value: string | undefined, adds: boolean): void => {
    const text = value === undefined ? undefined : headerText(walking, value, seen);
    changed.push(text === undefined ? `no ${name}, since its expression fails` : `${name}: ${text}`);
    setPart(request, name, text, adds);
  };
  add.forEach(({ name, value }) => put(name, value, true));
  set.forEach(({ name, value }) => put(name, value, false));
  for (const name of remove) { request.headers.remove(name); changed.push(`no ${name}`); }
  if (body !== undefined) {
    const outcome = evaluate(walking, body, seen);
    if ('value' in outcome) { request.body = typeof outcome.value === 'string' ? Body.ofText(outcome.value) : Body.ofJson(outcome.value as JsonValue); }
    if ('fails' in outcome) { request.body = undefined; }
    if ('unknown' in outcome) { walking.leaveOpen(`the body that the transformation makes: ${outcome.unknown}`); }
    changed.push('the body');
  }
  if (changed.length > 0) { walking.tell('change', `a transformation sets ${changed.join(', ')}`, ground, place); }
}

function setPart(request: Passing, name: string, text: string | undefined, adds: boolean): void {
  if (name === ':path') { if (text !== undefined) { request.pathAndQuery = text; } return; }
  if (name === ':authority' || name.toLowerCase() === 'host') { if (text !== undefined) { request.host = text; } return; }
  if (name === ':method') { if (text !== undefined) { request.method = text; } return; }
  if (name.startsWith(':')) { return; }
  // An expression that fails takes the header away, so that nobody can send it from outside.
  if (text === undefined) { request.headers.remove(name); } else { request.headers[adds ? 'add' : 'set'](name, text); }
}

function ofAnswer(walking: Walking, { set = [], add = [], remove = [], body, metadata = {} }: CelTransformIntent, answer: Answer): Answer {
  const headers = HeaderMap.of(answer.headers);
  const seen = {
    response: { code: answer.status, headers: answer.headers, body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '') },
  };
  keepMetadata(walking, metadata, seen);
  let { status } = answer;
  const put = (name: string, value: string | undefined, adds: boolean): void => {
    if (name === ':status') {
      const outcome = value === undefined ? undefined : evaluate(walking, value, seen);
      const code = outcome && 'value' in outcome ? Number(outcome.value) : NaN;
      if (Number.isInteger(code) && code >= 100 && code < 1000) { status = code; }
    } else if (!name.startsWith(':')) { putIn(headers, name, value === undefined ? undefined : headerText(walking, value, seen), adds); }
  };
  for (const { name, value } of add) { put(name, value, true); }
  for (const { name, value } of set) { put(name, value, false); }
  for (const name of remove) { headers.remove(name); }
  const made = body === undefined ? undefined : evaluate(walking, body, seen);
  const { from: _, ...rest } = answer;
  const changed = { ...rest, status, headers: headers.toObject() };
  if (made === undefined || 'unknown' in made) { return { ...answer, ...changed }; }
  return { ...changed, body: 'value' in made ? made.value : '' };
}

function putIn(headers: HeaderMap, name: string, text: string | undefined, adds: boolean): void {
  if (text === undefined) { headers.remove(name); } else if (adds) { headers.add(name, text); } else { headers.set(name, text); }
}

/** What is said of a request stays with it, and with its answer. */
function keepMetadata(walking: Walking, metadata: { readonly [name: string]: string }, seen: object): void {
  for (const [name, expression] of Object.entries(metadata)) {
    const outcome = evaluate(walking, expression, { ...seen });
    if ('value' in outcome) { walking.known.metadata = { ...walking.known.metadata as object | undefined, [name]: outcome.value }; }
  }
}
