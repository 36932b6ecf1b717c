import { JsonValue } from '../../intent/policy/body';
import { GuardCallIntent, GuardIntents } from '../../intent/policy/guard';
import { Body } from '../body';
import { call, Outcome } from '../call';
import { tlsTo } from '../called';
import { Holding } from '../followed';
import { Said } from '../format/conversation';
import { Fields, fieldsOf, listOf, textOf } from '../format/json';
import { authenticate } from '../provider/credential';
import { Passing } from '../request';
import { Walking } from '../walking';
import { Decision } from './webhook';

/** Who asks. */
type Asker = Pick<Holding<'guards'>, 'source' | 'level' | 'place'>;

/** Asks OpenAI's moderation. */
export function askModeration(walking: Walking, { model, call: settings }: GuardIntents['moderation'], asker: Asker, said: readonly Said[]): Decision {
  const outcome = post(walking, 'api.openai.com', '/v1/moderations', { input: said.map(({ content }) => content), ...model !== undefined && { model } }, settings, asker, {});
  if (outcome.kind === 'failed' || outcome.status >= 300) { return { kind: 'failed' }; }
  return listOf(fieldsOf(outcome.body?.json).results).some(result => fieldsOf(result).flagged === true) ? REFUSED : { kind: 'pass' };
}

/** Asks a guardrail of Bedrock. */
export function askBedrock(walking: Walking, guard: GuardIntents['bedrock'], asker: Asker, said: readonly Said[], about: 'INPUT' | 'OUTPUT'): Decision {
  const { identifier, version, region } = guard;
  const outcome = post(walking, `bedrock-runtime.${region}.amazonaws.com`, `/guardrail/${identifier}/version/${version}/apply`,
    { source: about, content: said.map(({ content }) => ({ text: { text: content } })) }, guard.call, asker, { region, identity: 'aws' });
  if (outcome.kind === 'failed' || outcome.status >= 300) { return { kind: 'failed' }; }
  const answer = fieldsOf(outcome.body?.json);
  if (answer.action !== 'GUARDRAIL_INTERVENED') { return { kind: 'pass' }; }
  if (JSON.stringify(answer.assessments ?? []).includes('"BLOCKED"')) { return REFUSED; }
  return { kind: 'mask', texts: listOf(answer.outputs).map(output => textOf(fieldsOf(output).text) ?? '') };
}

/** Asks Google's Model Armor. */
export function askModelArmor(walking: Walking, guard: GuardIntents['modelArmor'], asker: Asker, said: readonly Said[], about: 'prompt' | 'answer'): Decision {
  const { templateId, projectId, location = 'us-central1' } = guard;
  const text = said.map(({ content }) => content).join('\n');
  const outcome = post(walking, `modelarmor.${location}.rep.googleapis.com`, `/v1/projects/${projectId}/locations/${location}/templates/${templateId}:${about === 'prompt' ? 'sanitizeUserPrompt' : 'sanitizeModelResponse'}`,
    about === 'prompt' ? { userPromptData: { text } } : { modelResponseData: { text } }, guard.call, asker, { identity: 'gcp' });
  if (outcome.kind === 'failed' || outcome.status >= 300) { return { kind: 'failed' }; }
  return fieldsOf(fieldsOf(outcome.body?.json).sanitizationResult).filterMatchState === 'MATCH_FOUND' ? REFUSED : { kind: 'pass' };
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
  return call(walking, { purpose: 'guard', request, host, port: 443, tls: tlsTo(settings?.tls, host) });
}
