import { ownFieldAt } from './own-fields';
import { Way } from './way';
import { Codec } from '../../codec/codec';
import { Key } from '../../codec/manifest-path';
import { Report } from '../../codec/report';
import { Writer } from '../../codec/writer';
import { keysHidden } from '../../diagnostic/key-shape';
import { DialectDefinition } from '../../dialects/definition';
import { endpointsOf } from '../../intent/backend';
import { isLone } from '../../intent/normalize';
import { Said } from '../../intent/policy/effective';
import { Capability, PolicyIntent } from '../../intent/policy/policy';
import { isObject, mapOf } from '../../schema/json-type';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';

/** A value in the words of the object that says it, and where it stands there. */
export interface FieldValue {
  readonly keys: readonly Key[];
  readonly value: unknown;
}

/** Fields that hold others, and say nothing by themselves. */
const CONTAINERS: readonly Key[] = ['spec', 'traffic', 'frontend', 'backend', 'ai', 'mcp', 'options'];

/** How an object says what it says of a capability; keys that stand in the clear are not shown. */
export function fieldOf(
  capability: Capability, { source, level, value }: Said<KnownObject>, { rule = 0, endpoint }: Way, dialect: DialectDefinition,
): FieldValue {
  const own = level === 'rule itself' ? source.route?.intent.rules[rule] : undefined;
  if (own) {
    const keys = ownFieldAt(own, rule, capability);
    return { keys, value: hidden(at(source.manifest, keys) ?? value) };
  }
  const isInline = level === 'backend itself' || level === 'endpoint itself';
  const kind = [dialect.policy, ...dialect.morePolicies].find(each => each.kind === source.kind) ?? dialect.policy;
  const written = writtenAs(capability, value, kind.codec);
  if (!isInline) { return { keys: written.keys, value: hidden(written.value) }; }
  const base = level === 'endpoint itself' ? endpointKeys(source, endpoint) : ['spec'];
  return { keys: written.keys[1] === 'backend' ? [...base, 'policies', ...written.keys.slice(2)] : base, value: hidden(written.value) };
}

function writtenAs(capability: Capability, value: unknown, codec: Codec<PolicyIntent>): FieldValue {
  const writer = Writer.root(new Report());
  codec.encode({ targets: [], [capability]: value }, writer);
  const { targetRefs: _, ...spec } = mapOf(mapOf(writer.value).spec);
  const keys: Key[] = ['spec'];
  let said: unknown = spec;
  while (isObject(said) && Object.keys(said).length === 1 && CONTAINERS.includes(keys[keys.length - 1])) {
    const [key] = Object.keys(said);
    keys.push(key);
    said = said[key];
  }
  // What policies have no words for is shown as it was read.
  return isObject(said) && Object.keys(said).length === 0 && keys.length === 1 ? { keys, value } : { keys, value: said };
}

function endpointKeys({ backend, manifest }: KnownObject, name: string | undefined): readonly Key[] {
  const intent = backend?.intent;
  if (intent?.kind !== 'llm' || isLone(intent)) { return ['spec']; }
  const tier = intent.tiers.findIndex(endpoints => endpoints.some(each => each.name === name));
  const place = endpointsOf({ ...intent, tiers: intent.tiers.slice(tier, tier + 1) }).findIndex(each => each.name === name);
  return endpointAt(`tiers[${tier}][${place}]`, manifest);
}

const at = (node: unknown, keys: readonly Key[]): unknown => keys.reduce<unknown>((part, key) =>
  part !== null && typeof part === 'object' ? (part as { readonly [key: Key]: unknown })[key] : undefined, node);

/** Fields that hold a credential where they hold texts, and headers that do. */
const SECRET = /^(key|keys|users|password|secret|token|accessToken|clientSecret|secretKey|accessKey|sessionToken|privateKey)$/i;
const HEADER = /^(authorization|x-api-key|api-key|x-goog-api-key|cookie)$/i;

function hidden(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(hidden); }
  if (!isObject(value)) { return typeof value === 'string' ? keysHidden(value) : value; }
  const isHeader = typeof value.name === 'string' && HEADER.test(value.name);
  return Object.fromEntries(Object.entries(value).map(([key, part]) =>
    [key, (SECRET.test(key) && isText(part)) || (isHeader && key === 'value') ? '…' : hidden(part)]));
}

const isText = (part: unknown): boolean => typeof part === 'string' || (Array.isArray(part) && part.every(each => typeof each === 'string'));
