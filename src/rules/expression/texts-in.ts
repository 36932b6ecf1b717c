import { Key } from '../../codec/manifest-path';
import { endsOfPlaces, ExpressionPlace, expressionPlaceOf } from '../../expression/expression-places';
import { EndpointPolicyIntent } from '../../intent/backend';
import { MatchIntent } from '../../intent/route';
import { JsonObject } from '../../schema/json-type';
import { KnownObject } from '../known-object';
import { oncePerObject } from '../once-per-object';
import { isPlaceholder } from '../placeholder';

/** A text of a manifest that holds an expression. */
export interface ExpressionText {
  readonly place: ExpressionPlace;
  readonly text: string;
  readonly keys: readonly Key[];
}

const NONE: readonly ExpressionText[] = [];

/** Kinds whose manifests hold expressions, as rules name kinds. */
export const KINDS_WITH_EXPRESSIONS: readonly string[] = [
  'agentgateway.dev/AgentgatewayBackend', 'agentgateway.dev/AgentgatewayPolicy', 'agentgateway.dev/AgentgatewayModel',
  'gateway.kgateway.dev/TrafficPolicy', 'gateway.networking.k8s.io/HTTPRoute',
];

/** The expressions of an object, looked for once. */
export const textsIn = oncePerObject((object: KnownObject): readonly ExpressionText[] => {
  if (saysNone(object)) { return NONE; }
  const found: ExpressionText[] = [];
  search(object.manifest.spec, ['spec', '', ''], undefined, ['spec'], { kind: object.kind, ends: endsOfPlaces(object.kind), found });
  return found;
});

/** Whether an object of ours holds none, as its intent tells without a search. Its paths were asked for before. */
function saysNone(object: KnownObject): boolean {
  if (!object.isWrittenByUs) { return false; }
  if (object.kind === 'HTTPRoute') { return object.route?.intent.rules.some(({ matches }) => matches?.some(hasPattern)) === false; }
  const intent = object.backend?.intent;
  return intent !== undefined && !hasExpression(intent) && (intent.kind !== 'llm' || !intent.tiers.some(tier => tier.some(hasExpression)));
}

const MAY_HOLD_SOME = ['guards', 'bodyTransformations', 'finalTransformations', 'callAuthorization', 'callTransformation'] as const;
const hasExpression = (said: EndpointPolicyIntent): boolean => said.health?.unhealthy?.kind === 'cel' || MAY_HOLD_SOME.some(name => said[name] !== undefined);
const hasPattern = ({ path, headers, query }: MatchIntent): boolean =>
  path?.type === 'regex' || headers?.some(isRegex) === true || query?.some(isRegex) === true;
const isRegex = ({ type }: { readonly type: string }): boolean => type === 'regex';

/** Looks through everything once; `names` are those of the node, or of the list that it is in, and of what holds it. */
function search(node: unknown, names: Names, holder: JsonObject | undefined, trail: Key[], within: Within): void {
  if (typeof node === 'string') {
    const [name, above, higher] = names;
    if (!within.ends.has(name) && !within.ends.has(`${above}*`) && !within.ends.has(`${higher}**`)) { return; }
    const place = isPlaceholder(node) ? undefined : expressionPlaceOf(within.kind, trail, holder?.type);
    if (place) { within.found.push({ place, text: node, keys: [...trail] }); }
    return;
  }
  if (node === null || typeof node !== 'object') { return; }
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) {
      trail.push(i);
      search(node[i], names, undefined, trail, within);
      trail.pop();
    }
    return;
  }
  for (const key of Object.keys(node)) {
    trail.push(key);
    search((node as JsonObject)[key], [key, names[0], names[1]], node as JsonObject, trail, within);
    trail.pop();
  }
}

type Names = readonly [name: string, above: string, higher: string];

interface Within {
  readonly kind: string;
  readonly ends: ReadonlySet<string>;
  readonly found: ExpressionText[];
}
