import { DialectDefinition } from '../dialects/definition';
import { DirectResponse } from '../policy/direct-response';

/** The error that agentgateway answers with where it knows models by itself. */
const NOT_FOUND = JSON.stringify({ error: { message: 'Model not found', type: 'invalid_request_error', code: 'model_not_found' } });

const BEFORE_HEADERS: readonly string[] = ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2'];

/** Headers of answers came with agentgateway 1.3; clients of OpenAI's API look for this one. */
const headersIn = ({ id }: DialectDefinition): { [name: string]: string } | undefined =>
  BEFORE_HEADERS.includes(id) ? undefined : { 'content-type': '\'application/json\'' };

const json = (status: number, body: string, definition: DialectDefinition): DirectResponse =>
  DirectResponse.of({ status, body, headers: headersIn(definition) });

/** What a request for a model is answered that there is not. */
export const UNKNOWN_MODEL = (definition: DialectDefinition): DirectResponse => json(404, NOT_FOUND, definition);

/** No answer has a longer body. */
const LONGEST = 4096;

/** The list of models, as OpenAI's API and agentgateway's own models have it; undefined where it is longer than an answer can be. */
export function modelListAnswer(names: readonly string[], definition: DialectDefinition): DirectResponse | undefined {
  const data = names.map(id => ({ id, object: 'model', created: 0, owned_by: 'openai' }));
  const body = JSON.stringify({ data, object: 'list' });
  return body.length > LONGEST ? undefined : json(200, body, definition);
}
