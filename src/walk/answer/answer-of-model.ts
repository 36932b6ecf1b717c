import { errorOfModel } from './error-of-model';
import { equal } from '../../schema/json-type';
import { Outcome } from '../call';
import { Followed } from '../followed';
import { AnswerForm, answerProblem, rewrittenAnswer } from '../format/answer-form';
import { AnswerText, answerAs, readAnswer } from '../format/answer-text';
import { Fields } from '../format/json';
import { guardAnswer } from '../guard/guard-answer';
import { ModelCall } from '../provider/call-model';
import { unprocessable } from '../provider/prepare-body';
import { Answer } from '../story';
import { Walking } from '../walking';

type Answering = Extract<Outcome, { kind: 'answered' }>;

/** What a client gets of the answer of a model. */
export function answerOfModel(walking: Walking, call: ModelCall, outcome: Answering, followed: Followed): Answer {
  const { api, spoken, provider } = call;
  const { status, headers, body, from } = outcome;
  const plain: Answer = { status, headers: headers.toObject(), body: body?.shown, from };
  if (spoken === undefined) { return ofOtherApi(walking, call, plain, body?.json); }
  if (status < 200 || status >= 300) { return errorOfModel(walking, call, plain); }
  if (call.isStream) { return ofStream(walking, call, outcome, followed, plain); }
  if (body !== undefined && body.size > walking.bodyLimit) { unprocessable(walking, 'response was too large'); }
  const isTranslated = (spoken as string) !== (api as string);
  const problem = isTranslated ? undefined : answerProblem(spoken as AnswerForm, body?.json);
  const read = problem ?? readAnswer(spoken, body?.json, isTranslated);
  if (typeof read === 'string') { return unprocessable(walking, read); }
  if (isTranslated && api === 'Responses' && read.calls.length > 0) { walking.leaveOpen('what becomes of the tools that the answer asks for, where it is translated for Responses'); }
  const guards = followed.one('guards');
  const text = guards ? guardAnswer(walking, read.text, false, outcome.headers, guards) : read.text;
  pay(walking, call, read, false, provider);
  // What comes for Responses is written anew, with all that OpenAI may say.
  if (text !== read.text || isTranslated || api === 'Responses') { return { status, headers: headers.toObject(), body: answerAs(api, spoken, { ...read, text }, call.model) }; }
  const written = rewrittenAnswer(spoken as AnswerForm, body?.json as Fields);
  return equal(written, body?.json) ? plain : { status, headers: headers.toObject(), body: written };
}

/** Whoever asks for a stream gets what comes as one, whatever it is. */
function ofStream(walking: Walking, call: ModelCall, { headers, body, isStream }: Answering, followed: Followed, plain: Answer): Answer {
  const { api, spoken, model } = call;
  const stream = { ...plain.headers, 'content-type': 'text/event-stream' };
  if (!isStream) {
    const isTranslated = (spoken as string) !== (api as string);
    if (isTranslated) { walking.leaveOpen('what is made of an answer that is no stream, though one was asked for'); }
    return { ...plain, headers: stream };
  }
  const read = readAnswer(spoken!, body?.json, false);
  if (typeof read === 'string') { return { ...plain, headers: stream }; }
  const guards = followed.one('guards');
  if (guards) { guardAnswer(walking, read.text, true, headers, guards); }
  pay(walking, call, read, true, call.provider);
  if ((spoken as string) === (api as string)) { return { ...plain, headers: stream }; }
  return { status: plain.status, headers: stream, body: answerAs(api, spoken!, read, model) };
}

function pay(walking: Walking, { model }: ModelCall, { input, output }: AnswerText, isStream: boolean, provider: string): void {
  walking.tokenLimit?.pay(input + output);
  walking.known.llm = isStream ? null : {
    requestModel: model,
    responseModel: model,
    provider,
    inputTokens: input,
    outputTokens: output,
    totalTokens: input + output,
    streaming: isStream,
  };
}

/** Lists, vectors and counts are looked at, and passed on; a count is taken for one whatever its status is. */
function ofOtherApi(walking: Walking, { api, provider }: ModelCall, plain: Answer, json: unknown): Answer {
  if (api !== 'Embeddings' && api !== 'Rerank' && api !== 'AnthropicTokenCount') { return plain; }
  if (api === 'AnthropicTokenCount') {
    const problem = answerProblem(api, json);
    return problem === undefined ? plain : unprocessable(walking, problem);
  }
  const isTranslated = provider === 'aws.bedrock' || provider === 'gcp.vertex_ai';
  const isError = plain.status === undefined || plain.status < 200 || plain.status >= 300;
  if (isTranslated && !isError) {
    walking.leaveOpen(`what the client gets of the answer to ${api === 'Embeddings' ? 'embeddings' : 'a reranking'}: it is translated in a way that is not worked out here`);
    return plain;
  }
  if (isError) { return plain; }
  const problem = answerProblem(api, json);
  return problem === undefined ? plain : unprocessable(walking, problem);
}
