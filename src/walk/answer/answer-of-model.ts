import { Outcome } from '../call';
import { Followed } from '../followed';
import { answerAs, readAnswer } from '../format/answer-text';
import { isFields } from '../format/json';
import { guardAnswer } from '../guard/guard-answer';
import { ModelCall } from '../provider/call-model';
import { unprocessable } from '../provider/prepare-body';
import { Passing } from '../request';
import { Answer } from '../story';
import { Walking } from '../walking';

/** What a client gets of the answer of a model. */
export function answerOfModel(walking: Walking, { api, spoken, model, provider }: ModelCall, outcome: Extract<Outcome, { kind: 'answered' }>, followed: Followed, client: Passing): Answer {
  const { status, headers, body, from, isStream } = outcome;
  const plain: Answer = { status, headers: headers.toObject(), body: body?.shown, from };
  if (spoken === undefined) {
    if (api === 'Embeddings' && status < 400 && body !== undefined && !isFields(body.json)) { unprocessable(walking, 'failed to parse response: no JSON'); }
    return plain;
  }
  const isTranslated = (spoken as string) !== (api as string);
  if (status >= 400) { return isTranslated ? errorOf(plain) : plain; }
  if (body !== undefined && body.size > walking.bodyLimit && !isStream) { unprocessable(walking, 'response was too large'); }
  const read = isTranslated || isStream ? readAnswer(spoken, body?.json) : body === undefined || !isFields(body.json) ? 'failed to parse response: expected ident' : readLoosely(spoken, body.json);
  if (typeof read === 'string') { return unprocessable(walking, read); }
  const guards = followed.one('guards');
  const text = guards ? guardAnswer(walking, read.text, isStream, client, guards) : read.text;
  walking.tokenLimit?.pay(read.input + read.output);
  walking.known.llm = isStream ? null : {
    requestModel: model,
    responseModel: model,
    provider,
    inputTokens: read.input,
    outputTokens: read.output,
    totalTokens: read.input + read.output,
    streaming: isStream,
  };
  // What comes for Responses is written anew, with all that OpenAI may say.
  if (text !== read.text || isTranslated || (api === 'Responses' && !isStream)) { return { status, headers: headers.toObject(), body: answerAs(api, spoken, { ...read, text }, model) }; }
  return plain;
}

/** What is passed on as it is may lack anything. */
function readLoosely(spoken: NonNullable<ModelCall['spoken']>, body: never | object): ReturnType<typeof readAnswer> {
  const read = readAnswer(spoken, body as never);
  return typeof read === 'string' ? { text: '', input: 0, output: 0 } : read;
}

/** Errors keep their status, and are told in the client's API. */
function errorOf({ status, headers, body }: Answer): Answer {
  const message = isFields(body) && isFields(body.error) ? body.error.message : typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: { event_id: null, error: { type: 'invalid_request_error', message: message ?? '' } } };
}
