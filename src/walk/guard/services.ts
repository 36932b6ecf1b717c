import { JsonValue } from '../../intent/policy/body';
import { GuardCallIntent, GuardIntents } from '../../intent/policy/guard';
import { Body } from '../body';
import { call, GUARD_PATIENCE, Outcome } from '../call';
import { tlsTo } from '../called';
import { Holding } from '../followed';
import { Said } from '../format/conversation';
import { Fields, fieldsOf, isFields, listOf, textOf } from '../format/json';
import { authenticate } from '../provider/credential';
import { Passing } from '../request';
import { Walking } from '../walking';
import { Decision } from './webhook';

/** Who asks. */
type Asker = Pick<Holding<'guards'>, 'source' | 'level' | 'place'>;

/** Asks OpenAI's moderation. */
export function askModeration(walking: Walking, { model, call: settings }: GuardIntents['moderation'], asker: Asker, said: readonly Said[]): Decision {
  const outcome = post(walking, 'api.openai.com', '/v1/moderations', { input: said.map(({ content }) => content), model: model ?? 'omni-moderation-latest' }, settings, asker, {});
  if (outcome.kind === 'failed' || !isModeration(fieldsOf(outcome.body?.json))) { return { kind: 'failed' }; }
  return listOf(fieldsOf(outcome.body?.json).results).some(result => fieldsOf(result).flagged === true) ? REFUSED : { kind: 'pass' };
}

/** What OpenAI tells of each text; an answer that lacks any of it is none. */
const CATEGORIES: readonly string[] = [
  'hate', 'hate/threatening', 'harassment', 'harassment/threatening', 'illicit', 'illicit/violent', 'self-harm', 'self-harm/intent', 'self-harm/instructions',
  'sexual', 'sexual/minors', 'violence', 'violence/graphic',
];

const isModeration = ({ id, model, results }: Fields): boolean => typeof id === 'string' && typeof model === 'string' && Array.isArray(results)
  && listOf(results).map(fieldsOf).every(result => typeof result.flagged === 'boolean' && PARTS.every(part => hasAll(fieldsOf(result[part]))));

const PARTS: readonly string[] = ['categories', 'category_scores', 'category_applied_input_types'];
const hasAll = (of: Fields): boolean => CATEGORIES.every(name => of[name] !== undefined);

/** Asks a guardrail of Bedrock. */
export function askBedrock(walking: Walking, guard: GuardIntents['bedrock'], asker: Asker, said: readonly Said[], about: 'INPUT' | 'OUTPUT'): Decision {
  const { identifier, version, region } = guard;
  const outcome = post(walking, `bedrock-runtime.${region}.amazonaws.com`, `/guardrail/${identifier}/version/${version}/apply`,
    { source: about, content: said.map(({ content }) => ({ text: { text: content } })) }, guard.call, asker, { region, identity: 'aws' });
  const answer = outcome.kind === 'failed' || outcome.status < 200 || outcome.status >= 300 ? {} : fieldsOf(outcome.body?.json);
  if (answer.action !== 'NONE' && answer.action !== 'GUARDRAIL_INTERVENED') { return { kind: 'failed' }; }
  if (answer.action !== 'GUARDRAIL_INTERVENED') { return { kind: 'pass' }; }
  if (JSON.stringify(answer.assessments ?? []).includes('"BLOCKED"')) { return REFUSED; }
  return { kind: 'mask', texts: listOf(answer.outputs).map(output => textOf(fieldsOf(output).text) ?? '') };
}

/** Asks Google's Model Armor. */
export function askModelArmor(walking: Walking, guard: GuardIntents['modelArmor'], asker: Asker, said: readonly Said[], about: 'prompt' | 'answer'): Decision {
  const { templateId, projectId, location = 'us-central1' } = guard;
  const text = said.map(({ content }) => content).join('\n');
  const outcome = post(walking, `modelarmor.${location}.rep.googleapis.com`, `/v1/projects/${projectId}/locations/${location}/templates/${templateId}:${about === 'prompt' ? 'sanitizeUserPrompt' : 'sanitizeModelResponse'}`,
    about === 'prompt' ? { user_prompt_data: { text } } : { model_response_data: { text } }, guard.call, asker, { identity: 'gcp' });
  if (outcome.kind === 'failed' || !isFields(outcome.body?.json)) { return { kind: 'failed' }; }
  const { filterResults } = fieldsOf(outcome.body.json.sanitizationResult);
  const entries: readonly JsonValue[] = isFields(filterResults) ? Object.values(filterResults) : listOf(filterResults);
  return entries.some(hasMatched) ? REFUSED : { kind: 'pass' };
}

const FILTERS: readonly string[] = ['raiFilterResult', 'piAndJailbreakFilterResult', 'maliciousUriFilterResult', 'csamFilterResult', 'virusScanFilterResult'];

function hasMatched(entry: JsonValue): boolean {
  const results = fieldsOf(entry);
  const { inspectResult, deidentifyResult } = fieldsOf(results.sdpFilterResult);
  return [...FILTERS.map(name => results[name]), inspectResult, deidentifyResult].some(result => fieldsOf(result).matchState === 'MATCH_FOUND');
}

/** In the words of the guard. */
const REFUSED: Decision = { kind: 'reject', status: 0, body: '' };

function post(
  walking: Walking, host: string, path: string, body: Fields, settings: GuardCallIntent | undefined, { source, level, place }: Asker,
  site: { readonly region?: string; readonly identity?: 'aws' | 'gcp' },
): Outcome {
  const request = Passing.from({ method: 'POST', scheme: 'https', host, path, headers: { 'content-type': 'application/json' }, body: body as JsonValue });
  request.body = Body.ofJson(body);
  const held = settings?.credential && { value: settings.credential, source, level: level === 'backend itself' ? 'backend' as const : level, place };
  authenticate(walking, request, held, { location: settings?.authLocation, ...site });
  return call(walking, { purpose: 'guard', request, host, port: 443, tls: tlsTo(settings?.tls, host), patience: GUARD_PATIENCE });
}
