import { endpointOf } from './endpoint-of';
import { answersTo, moreExact, ServedModel, ServedModels, ServedVirtualModel } from './served-models';
import { LlmBackendIntent } from '../../intent/backend';
import { Capabilities } from '../../intent/policy/policy';
import { attachedTo } from '../../rules/effective/attached';
import { effectiveOf } from '../../rules/effective/effective-on-way';
import { KnownObject } from '../../rules/known-object';
import { healthOf, Try } from '../backend-call';
import { Body } from '../body';
import { holds } from '../evaluate';
import { Followed } from '../followed';
import { isFields } from '../format/json';
import { recorded } from '../ground';
import { chooseMember } from '../pool/choose-member';
import { Member } from '../pool/member';
import { authenticateCall } from '../provider/call-credential';
import { callModel } from '../provider/call-model';
import { Passing } from '../request';
import { changeAnswerHeaders, changeRequestHeaders } from '../traffic/change-headers';
import { Answered, Walking } from '../walking';

/** What clients ask models in, by the path. */
export const MODEL_APIS = {
  '/v1/chat/completions': 'Completions',
  '/v1/messages': 'Messages',
  '/v1/responses': 'Responses',
  '/v1/responses/compact': 'Detect',
  '/v1/images/generations': 'Detect',
  '/v1/images/edits': 'Detect',
  '/v1/images/variations': 'Detect',
  '/v1/embeddings': 'Embeddings',
  '/v1/rerank': 'Rerank',
  '/v2/rerank': 'Rerank',
} as const;

export const LISTS = ['/v1/models', '/models'];

/** Chooses a model by the name in the body, and calls it. */
export function callRouter(walking: Walking, models: ServedModels, request: Passing, patience: (followed: Followed) => number | undefined): Try {
  if (LISTS.includes(request.path.replace(/\/$/, ''))) { list(walking, models); }
  const name = requestedModel(request);
  walking.known.metadata = { ...walking.known.metadata as object | undefined, agentgateway_user_model: name };
  const virtual = models.virtual.find(each => !each.isInternal && each.name === name);
  if (virtual) { return callVirtual(walking, models, virtual, request, patience); }
  const found = concrete(walking, models, name, false);
  if (found === undefined) { return refuse(walking, 404, 'Model not found', 'model_not_found'); }
  return callConcrete(walking, found, request, patience);
}

function refuse(walking: Walking, status: number, message: string, code: string): never {
  walking.tell('model', message, recorded('170', '172', '180', '183'));
  throw new Answered({ status, headers: { 'content-type': 'application/json' }, body: { error: { message, type: 'invalid_request_error', code } } });
}

function requestedModel(request: Passing): string {
  const body = request.body?.json;
  const wrong = (message: string, code: string): never => {
    throw new Answered({ status: 400, headers: { 'content-type': 'application/json' }, body: { error: { message, type: 'invalid_request_error', code } } });
  };
  if (body === undefined) { return wrong('LLM request body must be valid JSON', 'invalid_request_body'); }
  const model = isFields(body) ? body.model : undefined;
  return typeof model === 'string' ? model : wrong('LLM request body is missing string field \'model\'', 'missing_model');
}

function list(walking: Walking, { concrete: all, virtual }: ServedModels): never {
  const open = all.filter(each => !each.isInternal && isAllowed(walking, each));
  walking.tell('answer', 'the gateway lists the models by itself', recorded('172'));
  return walking.answer(200, { data: [...open, ...virtual].map(({ name }) => ({ id: name, object: 'model', created: '<time>', owned_by: 'openai' })), object: 'list' }, { 'content-type': 'application/json' });
}

function isAllowed(walking: Walking, { intent }: ServedModel): boolean {
  const rules = intent.authorization ?? [];
  const denied = rules.some(({ action, expressions }) => action === 'deny' && expressions.some(each => holds(walking, each)));
  const unmet = rules.some(({ action, expressions }) => action === 'require' && !expressions.every(each => holds(walking, each)));
  const allows = rules.filter(({ action = 'allow' }) => action === 'allow');
  return !denied && !unmet && (allows.length === 0 || allows.some(({ expressions }) => expressions.some(each => holds(walking, each))));
}

/** The model that answers to a name, of those that the caller may ask. */
function concrete(walking: Walking, { concrete: all }: ServedModels, name: string, withInternal: boolean): ServedModel | undefined {
  const fitting = all.filter(each => (withInternal || !each.isInternal) && answersTo(each, name)).sort(moreExact);
  const allowed = fitting.filter(each => isAllowed(walking, each));
  if (fitting.length > 0 && allowed.length === 0) { return refuse(walking, 403, 'Model authorization denied', 'model_authorization_denied'); }
  const [first, ...others] = allowed;
  if (others.some(({ object }) => object.name < first.object.name)) {
    walking.leaveOpen(`whether ${first.name} or another model that answers to ${name} is asked: by the source the first object by name is, by the recordings the more exact one`);
  }
  return first;
}

function callVirtual(
  walking: Walking, models: ServedModels, virtual: ServedVirtualModel, request: Passing, patience: (followed: Followed) => number | undefined,
): Try {
  const { intent, targets, object } = virtual;
  if (intent.kind === 'failover') {
    const priorities = [...new Set(intent.targets.map(({ priority }) => priority))].sort((a, b) => a - b);
    const led = targets.flatMap(({ model, sent, index }) => model ? [{ model, sent, priority: intent.targets[index].priority }] : []);
    const pool: LlmBackendIntent = {
      kind: 'llm', tiers: priorities.map(priority => led.filter(each => each.priority === priority).map(({ model, sent }) => endpointOf(model, sent))),
    };
    const member = chooseMember(walking, `${object.namespace}/${object.name}`, pool, [object, ['spec', 'virtualModel', 'failover']]);
    const { model } = led.find(each => each.model.name === member.endpoint.name)!;
    return called(walking, model, member, request, patience, MODEL_APIS);
  }
  const target = intent.kind === 'weighted' ? byWeight(walking, virtual) : targets.find(({ index }) => {
    const { when } = (intent.targets[index] as { readonly when?: string });
    return when === undefined || holds(walking, when);
  });
  if (target === undefined) { return refuse(walking, 400, `Virtual model ${virtual.name} did not match any conditional target`, 'virtual_model_no_matching_target'); }
  walking.tell('model', `the model ${virtual.name} leads to ${target.sent}`, recorded('176', '180'), [object, ['spec', 'virtualModel', intent.kind, 'targets', target.index]]);
  if (request.body && isFields(request.body.json)) { request.body = Body.ofJson({ ...request.body.json, model: target.sent }); }
  const found = concrete(walking, models, target.sent, true);
  if (found === undefined) { return refuse(walking, 404, `Virtual model ${virtual.name} selected target ${target.sent}, but no matching model was found`, 'virtual_model_target_not_found'); }
  return callConcrete(walking, found, request, patience);
}

function byWeight(walking: Walking, { intent, targets }: ServedVirtualModel): ServedVirtualModel['targets'][number] {
  const weights = targets.map(({ index }) => (intent.targets[index] as { readonly weight?: number }).weight ?? 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return targets[walking.choose(targets.map(({ sent }, i) => ({ what: sent, share: weights[i] / all })))];
}

function callConcrete(walking: Walking, model: ServedModel, request: Passing, patience: (followed: Followed) => number | undefined): Try {
  walking.tell('model', `is asked of the model ${model.name}`, recorded('170', '171'), [model.object, ['spec']]);
  const pool: LlmBackendIntent = { kind: 'llm', tiers: [[endpointOf(model, undefined)]] };
  const member = chooseMember(walking, `${model.object.namespace}/${model.object.name}`, pool, [model.object, ['spec']]);
  // What a model works out stands where the paths would, so that all it is asked is taken for one API.
  const apis = (member.endpoint.bodyTransformations ?? []).length > 0 ? undefined : MODEL_APIS;
  return called(walking, model, member, request, patience, apis);
}

function called(
  walking: Walking, { object, intent }: ServedModel, member: Member, request: Passing, patience: (followed: Followed) => number | undefined,
  apis: Capabilities['apis'],
): Try {
  const { endpoint } = member;
  const { request: ofRequest, response: ofAnswer } = intent.headerChanges ?? {};
  const followed = followedFor(walking, object, { ...endpoint, ...apis && { apis } });
  walking.chosen = { member, ...healthOf(followed) };
  if (ofAnswer) { changeAnswerHeaders(walking, 'headers of the backend', ofAnswer); }
  const model = callModel(walking, {
    object,
    endpoint,
    request,
    followed,
    patience,
    prepare: site => {
      const location = authenticateCall(walking, request, followed, site);
      if (ofRequest) { changeRequestHeaders(request, ofRequest); }
      return location;
    },
  });
  return { outcome: model.outcome, followed, model };
}

/** What holds for a model: what it says itself, and what policies of its Gateway say. */
function followedFor(walking: Walking, object: KnownObject, says: Capabilities): Followed {
  const way = { entry: walking.door!.entry };
  const attached = [...attachedTo(way, walking.site.around), { level: 'backend itself' as const, source: object, says, preRouting: false }];
  return new Followed(walking, way, effectiveOf(attached, walking.site.dialect).afterRouting);
}
