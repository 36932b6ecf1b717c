import { SimulatedRequest } from './simulated-request';
import { CodedError } from '../diagnostic/coded-error';
import { pathShown } from '../intent/address';
import { JsonValue } from '../intent/policy/body';
import { ClientRequest } from '../walk/request';
import { usualBody } from '../walk/usual-body';

/** In the words of the walk. */
export function clientRequest({ path = '/v1/chat/completions', method = 'POST', host, port, headers = {}, model, prompt = 'hi', body, stream }: SimulatedRequest): ClientRequest {
  if (!path.startsWith('/')) { throw new CodedError('InvalidPath', `SimulatedRequest.path must begin with a slash, not '${pathShown(path)}'`); }
  const sent = body === undefined ? usualBody(path, method, model, prompt) : parsed(body);
  const changed = sent !== null && typeof sent === 'object' && !Array.isArray(sent)
    ? { ...sent as { readonly [name: string]: JsonValue }, ...model !== undefined && { model }, ...stream === true && { stream } } : sent;
  return {
    method,
    path,
    ...host !== undefined && { host },
    ...port !== undefined && { port },
    headers: { ...changed !== undefined && { 'content-type': 'application/json' }, ...headers },
    ...changed !== undefined && { body: changed },
  };
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
