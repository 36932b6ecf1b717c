import { call } from './call';
import { recorded } from './ground';
import { TableEntry } from './route-table';
import { Site } from './site';
import { Walking } from './walking';
import { FilterIntents, ObjectRefIntent } from '../intent/route';
import { isObject, mapOf } from '../schema/json-type';

/** Sends copies without their bodies. Nobody waits for them, and nothing tells where they cannot be sent. */
export function mirror(walking: Walking, { route, rule }: TableEntry): void {
  (route.route?.intent.rules[rule].filters ?? []).forEach((filter, i) => {
    if (filter.kind !== 'mirror') { return; }
    const { target } = filter;
    const share = mirroredShare(filter);
    const place = [route, ['spec', 'rules', rule, 'filters', i]] as const;
    if (share < 1 && walking.choose([{ what: 'mirrored', share }, { what: 'not mirrored', share: 1 - share }]) === 1) { return; }
    const where = placeOfCopy(walking.site, target, route.namespace);
    if (typeof where === 'string') {
      walking.tell('send', `no copy is sent to ${target.kind} ${target.name}: ${where}`, recorded('25', '25b', '169'), place);
      return;
    }
    walking.tell('send', `a copy without its body goes to ${target.kind} ${target.name}`, recorded('25', '25b'), place);
    const copy = walking.request.copy();
    copy.body = undefined;
    if (where.rewrites) { copy.host = where.host; }
    call(walking, { purpose: 'mirror', request: copy, host: where.host, port: where.port, names: [target.name] });
  });
}

/** The share of requests that is copied, from 0 to 1. */
export const mirroredShare = ({ percent, fraction }: FilterIntents['mirror']): number =>
  fraction ? fraction.numerator / (fraction.denominator ?? 100) : (percent ?? 100) / 100;

/** Where copies go; a text says why there are none. */
export function placeOfCopy(
  { around, doors }: Site, { kind, name, namespace, group, port = 80 }: ObjectRefIntent, own: string | undefined,
): { readonly host: string; readonly port: number; readonly rewrites: boolean } | string {
  const there = namespace ?? own;
  if (kind === 'Service') { return { host: `${name}.${there ?? 'default'}.svc.cluster.local`, port, rewrites: false }; }
  const object = around.find(kind, there, name, group);
  const intent = object?.backend?.intent;
  if (object === undefined || intent === undefined) { return 'it is not there'; }
  if (intent.kind !== 'static') { return 'calls to models are not copied'; }
  const isUsed = doors.flatMap(({ routes }) => routes).some(route =>
    route.targets.some(({ target }) => target.kind === kind && target.name === name && (target.namespace ?? route.namespace) === there))
    || [...around.ofKind('AgentgatewayPolicy'), ...around.ofKind('AgentgatewayBackend')].some(caller => calls(caller.manifest.spec, { kind, name, namespace: there }, caller.namespace));
  if (!isUsed) { return 'the gateway only knows backends that a rule or a policy uses as well'; }
  return { ...intent.hosts[0], rewrites: true };
}

/** Whether something below has a backendRef to it, as guards and authorizers have. */
function calls(value: unknown, asked: Pick<ObjectRefIntent, 'kind' | 'name' | 'namespace'>, own: string | undefined): boolean {
  if (Array.isArray(value)) { return value.some(item => calls(item, asked, own)); }
  if (!isObject(value)) { return false; }
  const { kind = 'Service', name, namespace = own } = mapOf(value.backendRef);
  const isIt = kind === asked.kind && name === asked.name && namespace === asked.namespace;
  return isIt || Object.values(value).some(below => calls(below, asked, own));
}
