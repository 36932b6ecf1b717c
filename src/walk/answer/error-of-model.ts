import { Fields, fieldsOf, isFields, listOf } from '../format/json';
import { ModelCall } from '../provider/call-model';
import { unprocessable } from '../provider/prepare-body';
import { Answer } from '../story';
import { Walking } from '../walking';

/** An error of a provider in the words of the API that the client speaks: `chat_error_format` of agentgateway v1.4.1. */
export function errorOfModel(walking: Walking, { api, spoken, provider }: ModelCall, answer: Answer): Answer {
  switch (spoken) {
    case 'Messages': return api === 'Messages' ? ofAnthropic(answer) : told(answer, { type: 'invalid_request_error', message: messageIn(answer) ?? textOf(answer) });
    case 'Converse': return ofBedrock(answer, api);
    case 'Gemini': return ofGoogle(walking, answer, api);
    case 'Completions': {
      if (provider === 'gcp.gemini' || provider === 'gcp.vertex_ai') { return ofGoogle(walking, answer, api); }
      return api === 'Messages' ? ofOpenAi(walking, answer) : answer;
    }
    default: return answer;
  }
}

const textOf = ({ body }: Answer): string => typeof body === 'string' ? body : JSON.stringify(body ?? '');

/** Said in another body than that of the provider. */
const withBody = ({ status, headers }: Answer, body: Fields): Answer => ({ status, headers, body });

/** As OpenAI's errors are. */
const told = (answer: Answer, error: Fields): Answer => withBody(answer, { event_id: null, error });

/** As Anthropic's errors are. */
const toldAsMessages = (answer: Answer, type: string, message: string): Answer => withBody(answer, { type: 'error', error: { type, message } });

/** What an error of Anthropic says; undefined where it is none, with all its parts. */
function messageIn({ body }: Answer): string | undefined {
  const { type, error } = fieldsOf(body);
  const { type: kind, message } = fieldsOf(error);
  return typeof type === 'string' && typeof kind === 'string' && typeof message === 'string' ? message : undefined;
}

const ofAnthropic = (answer: Answer): Answer => messageIn(answer) === undefined ? toldAsMessages(answer, kindOf(answer), textOf(answer)) : answer;

function ofOpenAi(walking: Walking, answer: Answer): Answer {
  const { type, message } = fieldsOf(fieldsOf(answer.body).error);
  if (typeof message !== 'string') { return unprocessable(walking, 'failed to parse response'); }
  return toldAsMessages(answer, typeof type === 'string' ? type : kindOf(answer), message);
}

/** By the status alone. */
function kindOf({ status }: Answer): string {
  switch (status) {
    case 400: return 'invalid_request_error';
    case 401: case 403: return 'authentication_error';
    case 404: return 'not_found_error';
    case 429: return 'rate_limit_error';
    default: return 'api_error';
  }
}

/** Kinds of errors by Google's names for them. */
const GOOGLE: { readonly [status: string]: string } = {
  INVALID_ARGUMENT: 'invalid_request_error',
  FAILED_PRECONDITION: 'invalid_request_error',
  NOT_FOUND: 'not_found_error',
  PERMISSION_DENIED: 'authentication_error',
  UNAUTHENTICATED: 'authentication_error',
  RESOURCE_EXHAUSTED: 'rate_limit_error',
};

/** What is no error of Google, with its number, ends the request. */
function ofGoogle(walking: Walking, answer: Answer, api: string): Answer {
  const { error } = fieldsOf(isFields(answer.body) ? answer.body : listOf(answer.body)[0]);
  const { code, message, status } = fieldsOf(error);
  if (!Number.isInteger(code) || typeof message !== 'string') { return unprocessable(walking, 'failed to parse response'); }
  const type = GOOGLE[String(status)] ?? 'api_error';
  return api === 'Messages' ? toldAsMessages(answer, type, message) : told(answer, { type, message, ...typeof status === 'string' && { code: status } });
}

function ofBedrock(answer: Answer, api: string): Answer {
  const { message: lower, Message: upper } = fieldsOf(answer.body);
  const said = lower ?? upper;
  const error = { type: 'invalid_request_error', message: typeof said === 'string' ? said : textOf(answer) };
  return api === 'Messages' ? withBody(answer, { type: '', error }) : told(answer, error);
}
