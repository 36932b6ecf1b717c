import { recorded } from './ground';
import { TableEntry } from './route-table';
import { CannotTell, Walking } from './walking';
import { TargetIntent } from '../intent/route';
import { GATEWAY_API } from '../rules/gateway-class';
import { KnownObject } from '../rules/known-object';
import { isObject, mapOf } from '../schema/json-type';

/** What a rule sends a request to. */
export interface Target {
  readonly stated: TargetIntent;
  readonly index: number;
  /** Undefined for a Service that is not among the objects. */
  readonly object: KnownObject | undefined;
}

/** Chooses one of the targets of a rule by their weights. */
export function chooseTarget(walking: Walking, { route, rule }: TableEntry): Target {
  const targets = route.route?.intent.rules[rule].targets ?? [];
  const weights = targets.map(({ weight = 1 }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const place = [route, ['spec', 'rules', rule, 'backendRefs']] as const;
  if (all === 0) {
    walking.tell('target', targets.length === 0 ? 'the rule has no backend' : 'every backend has the weight 0', recorded('18', '27'), place);
    walking.answer(500, 'no valid backends');
  }
  const index = walking.choose(targets.map(({ kind, name }, i) => ({ what: `${kind} ${name}`, share: weights[i] / all })));
  const stated = targets[index];
  const object = walking.site.around.find(stated.kind, stated.namespace ?? route.namespace, stated.name, stated.group);
  const share = weights.filter(weight => weight > 0).length > 1 ? `, with ${Math.round(weights[index] / all * 1000) / 10} % of the requests` : '';
  walking.tell('target', `goes to ${stated.kind} ${stated.name}${share}`, recorded('26', '28'), [route, [...place[1], index]]);
  if (stated.namespace !== undefined && stated.namespace !== route.namespace && !isGranted(walking, route, stated)) {
    walking.tell('target', `no ReferenceGrant in ${stated.namespace} lets routes of ${route.namespace} refer to it`, recorded('19'), place);
    walking.answer(500, 'backend does not exist');
  }
  if (object === undefined && (stated.kind !== 'Service' || walking.world.isComplete)) {
    walking.tell('target', `there is no ${stated.kind} ${stated.name}`, recorded('18', '28'), place);
    walking.answer(500, 'service not found');
  }
  if (object === undefined && stated.kind === 'Service') { walking.tell('target', 'the Service is not among the objects, and taken to be there', { kind: 'assumed' }); }
  if (!['AgentgatewayBackend', 'Backend', 'Service', 'HTTPRoute', 'Upstream', 'AgentgatewayModel'].includes(stated.kind)) {
    throw new CannotTell(`what becomes of requests for a ${stated.kind} is not known here; give a backend or a Service`);
  }
  return { stated, index, object };
}

function isGranted({ site: { around } }: Walking, route: KnownObject, { group, kind, name, namespace }: TargetIntent): boolean {
  return around.ofKind('ReferenceGrant').filter(grant => grant.namespace === namespace).some(({ manifest }) => {
    const { from, to } = mapOf(manifest.spec);
    return list(from).some(each => each.kind === 'HTTPRoute' && (each.group ?? GATEWAY_API) === GATEWAY_API && each.namespace === route.namespace)
      && list(to).some(each => each.kind === kind && (each.group ?? '') === group && (each.name === undefined || each.name === name));
  });
}

const list = (value: unknown) => Array.isArray(value) ? value.filter(isObject) : [];
