import { MigrationStatus } from './finding';
import { DialectDefinition } from '../dialects/definition';
import { cannot } from '../dialects/gaps';
import { parse } from '../expression/parse';
import { AUTHORIZATION, AuthorizationIntent, MCP_AUTHORIZATION, MUST_ALL_HOLD } from '../intent/policy/authorization';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { isObject, JsonObject, mapOf } from '../schema/json-type';
import { conductOf } from '../walk/conduct';

/** Where rules of who may do what move to. */
export interface RequirementMove {
  /** The object that they stand in, or that refers to the one that they stand in. */
  readonly object: KnownObject;
  readonly around: KnownObjects;
  readonly from: DialectDefinition;
  readonly to: DialectDefinition;
  readonly told: (status: Exclude<MigrationStatus, 'exact'>, message: string) => void;
}

/** Where such rules stand in intents, what people call them, and where they stand in manifests. */
const PLACES = {
  authorization: { feature: AUTHORIZATION, stands: ({ spec }: JsonObject) => mapOf(mapOf(spec).traffic).authorization },
  mcpAuthorization: {
    feature: MCP_AUTHORIZATION,
    stands: ({ spec }: JsonObject) => [mapOf(spec).backend, mapOf(spec).policies].map(part => mapOf(mapOf(part).mcp).authorization).find(isObject),
  },
} as const;
type Place = keyof typeof PLACES;

/**
 * An intent in which what must hold is said in the other words of a dialect without such rules. Alone, one rule that allows where all expressions hold is
 * the same: `&&` is true only where both sides are, and an expression that fails is false. Beside others that allow, whatever they let pass would pass;
 * so it becomes a rule that denies.
 */
export function withRequirements<T>(intent: T, move: RequirementMove): T {
  return cannot(move.to, MUST_ALL_HOLD) ? reworded(intent, move) as T : intent;
}

function reworded(node: unknown, move: RequirementMove): unknown {
  if (Array.isArray(node)) { return node.map(item => reworded(item, move)); }
  if (!isObject(node)) { return node; }
  return Object.fromEntries(Object.entries(node).map(([key, part]) => {
    if (!isPlace(key) || cannot(move.to, PLACES[key].feature)) { return [key, reworded(part, move)]; }
    const said = (rule: unknown): unknown => isObject(rule) && rule.action === 'require' ? inOtherWords(rule as unknown as AuthorizationIntent, key, move) : rule;
    return [key, Array.isArray(part) ? part.map(said) : said(part)];
  }));
}

const isPlace = (key: string): key is Place => Object.hasOwn(PLACES, key);

function inOtherWords(rule: AuthorizationIntent, place: Place, move: RequirementMove): AuthorizationIntent {
  const { to: { title }, told } = move;
  const { expressions: [first, ...more], expressions } = rule;
  const joined = more.length === 0 ? first : expressions.map(each => `(${closed(each)})`).join(' && ');
  if (!expressions.every(isCel)) {
    // What is no CEL as a whole allows nothing.
    told('unsupported', `${title} has no ${MUST_ALL_HOLD}, and not all of them is CEL that can be read here; this one allows where all hold: see that nothing else allows`);
    return { action: 'allow', expressions: [joined] };
  }
  const names = othersThatAllow(rule, place, move).map(({ name }) => name).join(', ');
  if (names === '') {
    told('approximate', `${title} has no ${MUST_ALL_HOLD}; this one allows where all of them hold, which is the same as long as nothing else allows`);
    return { action: 'allow', expressions: [joined] };
  }
  if (conductOf(move.to).family === 'envoy') {
    told('unsupported', `${title} has no ${MUST_ALL_HOLD}, and follows one policy: where that is ${names}, these do not count; join them`);
    return { action: 'allow', expressions: [joined] };
  }
  told('unsupported', `${title} has no ${MUST_ALL_HOLD}; these deny what does not hold, since ${names} may allow the same requests: `
    + 'a request for which one fails otherwise than by something missing gets by; join the rules');
  return { action: 'deny', expressions: expressions.map(each => `default(${closed(each)}, false) != true`) };
}

/** A comment at the end would swallow what follows. */
const closed = (expression: string): string => isCel(`(${expression})`) ? expression : `${expression}\n`;

function isCel(text: string): boolean {
  const parsed = parse(text);
  return parsed !== 'unjudged' && 'tree' in parsed;
}

/** Objects that may let pass what a rule refuses; those that say the same rule do not. */
function othersThatAllow({ expressions }: AuthorizationIntent, place: Place, move: RequirementMove): readonly KnownObject[] {
  const { object, around, from: { backend, policy } } = move;
  const same = JSON.stringify(expressions);
  return [backend, policy].flatMap(({ kind }) => around.ofKind(kind)).filter(other => {
    const rules = mapOf(PLACES[place].stands(other.manifest));
    if (other === object || rules.policy === undefined || rules.action === 'Deny') { return false; }
    const isSame = rules.action === 'Require' && JSON.stringify(mapOf(rules.policy).matchExpressions) === same;
    return !isSame && mayMeet(targetsOf(object, policy.kind), targetsOf(other, policy.kind));
  });
}

/** Whether policies of these targets may be followed for one request; those of routes, gateways or backends with different names are not. */
const mayMeet = (targets: readonly JsonObject[], others: readonly JsonObject[]): boolean => targets.length === 0 || others.length === 0
  || targets.some(a => others.some(b => a.kind !== b.kind
    || (a.name === b.name && (a.sectionName === undefined || b.sectionName === undefined || a.sectionName === b.sectionName))));

/** What a policy names as its targets, or another object as its own; none where labels choose them. */
function targetsOf({ kind, name, manifest }: KnownObject, policyKind: string): readonly JsonObject[] {
  if (kind !== policyKind) { return [{ kind, name }]; }
  const { targetRefs, targetSelectors } = mapOf(manifest.spec);
  return Array.isArray(targetRefs) && targetSelectors === undefined ? targetRefs.filter(isObject) : [];
}
