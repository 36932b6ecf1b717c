import { aiMeaning, policyMeaning } from './policy-meaning';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { BackendIntent, EndpointIntent } from '../intent/backend';
import { normalizeBackend } from '../intent/normalize';
import { gatherBackend } from '../intent/place';
import { Placement } from '../intent/placement';
import { plainRule } from '../intent/plain-rule';
import { unrenamedRef } from '../intent/renamed-refs';
import { RouteIntent } from '../intent/route';
import { withCredential } from '../intent/shared-credential';
import { milliseconds } from './said/duration';
import { decoded, decodedBody, isOf } from '../migrate/decoded';
import { policyKinds } from '../migrate/policies';
import { isSame } from '../migrate/same';
import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject } from '../schema/json-type';

/** Whether the body of an object means what another says, however each of them words it. */
export function isSameMeaning(object: KnownObject, made: JsonObject, dialect: DialectDefinition): boolean {
  const { placement } = dialect;
  if (isOf(object, dialect.backend as ObjectKind<never>)) {
    return isAlike(object, made, dialect.backend, intent =>
      backendMeaning(normalizeBackend(gatherBackend({ backend: intent, tlsPolicies: [] }, placement)), dialect));
  }
  if (isOf(object, dialect.route as ObjectKind<never>)) {
    return isAlike(object, made, dialect.route, intent => routeMeaning(intent, object.namespace, placement));
  }
  if (isOf(object, dialect.model as ObjectKind<never> | undefined)) {
    return isAlike(object, made, dialect.model!, ({ serves, ...model }) => ({ ...model, serves: serves.kind === 'concrete' ? aiMeaning(serves, dialect) : serves }));
  }
  const policy = policyKinds(dialect).find(kind => isOf(object, kind as ObjectKind<never>));
  return policy !== undefined && isAlike(object, made, policy, intent => policyMeaning(intent, dialect));
}

/** What a pool says of the calls of all its endpoints is said of each; tool servers speak streamable HTTP where nothing is said. */
function backendMeaning(backend: BackendIntent, dialect: DialectDefinition): unknown {
  if (backend.kind === 'mcp') {
    return { ...backend, targets: backend.targets.map(target => target.kind === 'selector' ? target : { ...target, protocol: target.protocol ?? 'StreamableHTTP' }) };
  }
  if (backend.kind !== 'llm') { return backend; }
  const { credential, authLocation, tls, ...rest } = backend;
  const whole = (endpoint: EndpointIntent): unknown =>
    aiMeaning(withUsualPlace({ ...withCredential(endpoint, { credential, authLocation }), ...!endpoint.tls && tls && { tls } }), dialect);
  return { ...aiMeaning(rest, dialect), tiers: backend.tiers.map(tier => tier.map(whole)) };
}

/** agentgateway sends keys of Azure as bearer tokens where nothing is said. */
function withUsualPlace({ authLocation, ...endpoint }: EndpointIntent): EndpointIntent {
  const isUsual = endpoint.provider.kind.startsWith('azure') && authLocation?.kind === 'header' && authLocation.name === 'Authorization' && authLocation.prefix === 'Bearer ';
  return { ...endpoint, ...authLocation && !isUsual && { authLocation } };
}

const routeMeaning = ({ parents, rules, hostnames = [] }: RouteIntent, namespace: string | undefined, placement: Placement): unknown => ({
  parents: parents.map(parent => unrenamedRef({ ...parent, namespace: parent.namespace ?? namespace }, placement)),
  hostnames,
  rules: rules.map(rule => plainRule(rule, namespace, placement)),
});

function isAlike<T>(object: KnownObject, made: JsonObject, kind: ObjectKind<T>, meaning: (intent: T) => unknown): boolean {
  const read = decoded(object, kind);
  const { apiVersion: _version, kind: _kind, metadata: _metadata, ...body } = made;
  const written = decodedBody(body, kind);
  return read !== undefined && written !== undefined && read.leftovers.length === 0
    && isSame(withTimes(meaning(read.intent)), withTimes(meaning(written)));
}

/** With durations as numbers, however they are spelled. */
function withTimes(node: unknown): unknown {
  if (typeof node === 'string') { return milliseconds(node) ?? node; }
  if (Array.isArray(node)) { return node.map(withTimes); }
  return isObject(node) ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withTimes(value)])) : node;
}
