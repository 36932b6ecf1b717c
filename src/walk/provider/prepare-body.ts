import { JsonValue } from '../../intent/policy/body';
import { evaluate, isExpression } from '../evaluate';
import { Followed } from '../followed';
import { Api } from '../format/api';
import { Fields, isFields } from '../format/json';
import { parseProblem, withoutNulls } from '../format/parse';
import { recorded } from '../ground';
import { Passing } from '../request';
import { modelInPath } from './model-in-path';
import { Answered, Walking } from '../walking';

/** Ends a request that cannot be made anything of. */
export function unprocessable(walking: Walking, why: string): never {
  walking.tell('failure', `the gateway cannot process the request: ${why}`, recorded('41', '51', '101'));
  throw new Answered({ status: 503, headers: { 'content-type': 'text/plain' }, body: `processing failed: ${why}` });
}

/** The body of a request with the model and the fields that the gateway gives it. */
export function prepareBody(walking: Walking, request: Passing, api: Api, model: string | undefined, followed: Followed): Fields {
  const { body } = request;
  if (body !== undefined && body.size > walking.bodyLimit) { unprocessable(walking, 'request was too large'); }
  const given = body?.json;
  if (given === undefined) { return unprocessable(walking, body === undefined || body.text === '' ? 'failed to parse request: EOF while parsing a value at line 1 column 0' : 'failed to parse request'); }
  if (!isFields(given)) { return unprocessable(walking, 'missing field: request must be an object'); }
  const inPath = model === undefined ? modelInPath(request.path) : undefined;
  const withModel: Fields = model !== undefined ? { ...given, model } : inPath !== undefined && typeof given.model !== 'string' ? { ...given, model: inPath } : given;
  if (model !== undefined && given.model !== model) { walking.tell('prompt', `the model is ${model}${typeof given.model === 'string' ? `, instead of ${given.model}` : ''}`, recorded('40')); }
  const changed = mutated(walking, withModel, followed);
  const problem = parseProblem(api, changed);
  // What nothing changes is read at once, model and all.
  const isReadAtOnce = model === undefined && inPath === undefined && MUTATIONS.every(each => followed.one(each) === undefined);
  if (typeof changed.model !== 'string' && !(isReadAtOnce && problem !== undefined)) { unprocessable(walking, 'missing field: model not specified'); }
  if (problem !== undefined) { unprocessable(walking, problem); }
  return aliased(walking, withoutNulls(api, changed), followed);
}

const MUTATIONS = ['bodyDefaults', 'bodyOverrides', 'bodyTransformations'] as const;

/** Overrides come before what is worked out, and defaults fill what is left; expressions see the request as it came, with the provider's model. */
function mutated(walking: Walking, given: Fields, followed: Followed): Fields {
  const transformations = followed.one('bodyTransformations');
  const overrides = followed.one('bodyOverrides');
  const defaults = followed.one('bodyDefaults');
  const worked = (transformations?.value ?? []).map(({ field, expression }) =>
    ({ field, outcome: evaluate(walking, expression, { llmRequest: given }) }));
  const result: { [name: string]: JsonValue } = { ...given };
  for (const { field, value } of overrides?.value ?? []) { result[field] = value; }
  for (const { field, outcome } of worked) {
    if ('value' in outcome && outcome.value !== undefined) { result[field] = outcome.value as JsonValue; } else { delete result[field]; }
    if ('unknown' in outcome) { walking.leaveOpen(`the field ${field}: ${outcome.unknown}`); }
  }
  for (const { field, value } of defaults?.value ?? []) { if (!(field in result)) { result[field] = value; } }
  if (overrides) { walking.tell('prompt', `fields are set whatever the client says: ${overrides.value.map(({ field }) => field).join(', ')}`, recorded('101', '101b', '102'), overrides.place); }
  if (transformations) { walking.tell('prompt', `fields are worked out: ${transformations.value.map(({ field }) => field).join(', ')}`, recorded('102'), transformations.place); }
  if (defaults) { walking.tell('prompt', `fields that the client leaves out get a value: ${defaults.value.map(({ field }) => field).join(', ')}`, recorded('101', '102'), defaults.place); }
  return result;
}

/** The model that an alias stands for: exact ones count before those with a star, of which the longest. */
function aliased(walking: Walking, request: Fields, followed: Followed): Fields {
  const aliases = followed.one('modelAliases');
  const { model } = request;
  if (aliases === undefined || typeof model !== 'string') { return request; }
  const names = Object.keys(aliases.value);
  const name = names.find(each => each === model) ?? names.filter(each => each.includes('*')).sort((a, b) => b.length - a.length).find(each => fits(each, model));
  if (name === undefined) { return request; }
  walking.tell('prompt', `the alias ${model} stands for ${aliases.value[name]}`, recorded('65'), aliases.place);
  return { ...request, model: aliases.value[name] };
}

function fits(pattern: string, model: string): boolean {
  const [start, ...rest] = pattern.split('*');
  const end = rest.join('*');
  return model.length >= start.length + end.length && model.startsWith(start) && model.endsWith(end);
}

/** Whether all expressions of a backend are expressions; it is not served otherwise. */
export const isServed = (expressions: readonly string[]): boolean => expressions.every(isExpression);
