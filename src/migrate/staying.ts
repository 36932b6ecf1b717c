import { decoded, isOf } from './decoded';
import { meaningOf } from './meaning';
import { metadataOf } from './metadata';
import { policyKinds } from './policies';
import { isSame } from './same';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { GatewayIntent } from '../intent/gateway';
import { gatherBackend, placeBackend } from '../intent/place';
import { gatherGateway } from '../intent/place-gateway';
import { Placement } from '../intent/placement';
import { renamedRef, unrenamedRef, withRefs } from '../intent/renamed-refs';
import { RouteIntent } from '../intent/route';
import { KnownObject } from '../rules/known-object';
import { isObject } from '../schema/json-type';
import { judge } from '../schema/verdict';

type AnyKind = ObjectKind<never>;

/** Every kind of object that a dialect has words for. */
export const kindsOf = (dialect: DialectDefinition): readonly AnyKind[] => [
  dialect.backend, dialect.route, dialect.grant, dialect.gateway, dialect.parameters, ...policyKinds(dialect),
  ...[dialect.tlsPolicy, dialect.extension, dialect.model, dialect.listenerSet].filter(kind => kind !== undefined),
] as unknown as readonly AnyKind[];

/** Whether an object says the same in another dialect as it is, and is accepted there. */
export function staysAsItIs(object: KnownObject, from: DialectDefinition, to: DialectDefinition): boolean {
  const was = kindsOf(from).find(kind => isOf(object, kind));
  const is = kindsOf(to).find(kind => isOf(object, kind));
  if (was === undefined || is === undefined || was.version !== is.version) { return false; }
  const [before, after] = [decoded<unknown>(object, was as ObjectKind<unknown>), decoded<unknown>(object, is as ObjectKind<unknown>)];
  if (before === undefined || after === undefined || !isSame(before.leftovers, after.leftovers)) { return false; }
  const [lackedBefore, lackedAfter] = [lackedBy(was, before.intent), lackedBy(is, after.intent)];
  if (lackedAfter.some(feature => !lackedBefore.includes(feature))) { return false; }
  if (!isSame(meant(object, before.intent, from), meant(object, after.intent, to))) { return false; }
  if (is.kind === 'Gateway' && !isOfItsClass(after.intent as GatewayIntent, from, to)) { return false; }
  if (isOf(object, to.backend as AnyKind) && !isPlacedSo(after.intent as BackendIntent, to)) { return false; }
  return (is.kind !== 'HTTPRoute' || isPlacedAlike(after.intent as RouteIntent, from, to)) && isNoWorse(object, from, to);
}

/** Whether the server of the other dialect finds nothing that was fine before. */
function isNoWorse({ manifest }: KnownObject, from: DialectDefinition, to: DialectDefinition): boolean {
  const { problems } = judge(manifest, to.releases);
  if (problems.length === 0) { return true; }
  const known = new Set(judge(manifest, from.releases).problems.map(({ code, manifestPath }) => `${code} ${manifestPath}`));
  return problems.every(({ code, manifestPath }) => known.has(`${code} ${manifestPath}`));
}

/** Whether a backend is written as the dialect wants it. */
function isPlacedSo(intent: BackendIntent, { placement }: DialectDefinition): boolean {
  const { backend, tlsPolicies } = placeBackend(gatherBackend({ backend: intent, tlsPolicies: [] }, placement), placement);
  return tlsPolicies.length === 0 && isSame(backend, intent);
}

/** What an object says that its dialect does not follow. */
const lackedBy = (kind: AnyKind, intent: unknown): readonly string[] =>
  ((kind as ObjectKind<unknown>).codec.lacks?.(intent) ?? []).flatMap(({ gap: { level, feature } }) => level === 'no' ? [feature] : []);

const isOfItsClass = ({ className }: GatewayIntent, from: DialectDefinition, to: DialectDefinition): boolean =>
  to.gateways.classes.includes(className) || (from.gateways.controller === to.gateways.controller && !from.gateways.classes.includes(className));

/** What an object says, wherever the dialect keeps it. */
function meant(object: KnownObject, intent: unknown, dialect: DialectDefinition): unknown {
  const { backend, gateway, placement, parameters, parametersPlacement } = dialect;
  if (isOf(object, backend as AnyKind)) {
    return meaningOf(gatherBackend({ backend: intent as BackendIntent, tlsPolicies: [] }, placement), dialect);
  }
  if (!isOf(object, gateway as AnyKind)) { return intent; }
  const { annotations } = metadataOf(object);
  const placed = { gateway: intent as GatewayIntent, annotations: isObject(annotations) ? annotations as { readonly [name: string]: string } : {} };
  return gatherGateway(placed, { placement: parametersPlacement, kind: parameters });
}

/** What of a placement decides what stands in a route. */
const OF_ROUTES: readonly (keyof Placement)[] = [
  'hostRewrite', 'staticHostRewrite', 'addressRewrite', 'forwardsPath', 'pathIsProviders', 'retry', 'timeout', 'cors', 'tryTimeoutInRetry', 'policyAttachment',
  'streamTimeout', 'declaresStreaming',
];

function isPlacedAlike(route: RouteIntent, from: DialectDefinition, to: DialectDefinition): boolean {
  if (from.backend.group !== to.backend.group || from.backend.kind !== to.backend.kind || from.policy.kind !== to.policy.kind) { return false; }
  if (OF_ROUTES.some(key => from.placement[key] !== to.placement[key])) { return false; }
  const moved = <T extends { readonly group?: string; readonly kind?: string }>(ref: T): T =>
    renamedRef(unrenamedRef(ref, from.placement), to.placement);
  return isSame({ ...route, parents: route.parents.map(moved), rules: route.rules.map(rule => withRefs(rule, moved)) }, route);
}
