import { CheckedDocument } from './document';
import { lintCredentials } from './lint-credential';
import { Lint, Surroundings, warning } from './lint-finding';
import { placesOf } from './lint-trap';
import { lintOverriddenHosts } from './lint-upstream';
import { readBackend } from './reading';
import { Key, manifestPath } from '../codec/manifest-path';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent, LlmBackendIntent } from '../intent/backend';
import { backendFeatures } from '../intent/feature';
import { Feature, FEATURES } from '../intent/feature-names';
import { gatherBackend } from '../intent/place';
import { isObject, JsonObject } from '../schema/json-type';

/** Features that, where a release has them only partly, do not do what their author thinks. */
const MISLEADING: readonly Feature[] = ['anthropicVersion', 'tlsOnOverriddenHost', 'failover', 'bedrock'];

/** What no schema sees in a backend: Secrets without the entry that is read, failover that cannot happen, fields that are ignored. */
export function lintBackend(document: CheckedDocument, surroundings: Surroundings): readonly Lint[] {
  const reading = readBackend(document.manifest, surroundings.dialect);
  if (!reading) { return []; }
  const { intent, dialect } = reading;
  return [
    ...lintCredentials(intent, document, surroundings, dialect.secretEntries),
    ...lintEviction(intent, document, surroundings),
    ...lintOverriddenHosts(document, surroundings),
    ...surroundings.dialect ? backendFeatures(meant(intent, dialect)).flatMap(({ feature, where }) => {
      const support = dialect.support[feature];
      if (support.level === 'yes' || (support.level === 'partly' && !MISLEADING.includes(feature))) { return []; }
      const effect = support.level === 'no' ? 'has no effect' : 'works only partly';
      const keys = endpointAt(where, document.manifest);
      return [warning('LintIneffective', `${dialect.title}: ${FEATURES[feature]} ${effect}: ${support.reason}`, keys, manifestPath(keys))];
    }) : [],
  ];
}

/** Where the dialects keep an endpoint of a pool, and one alone. */
const POOLS = ['spec.ai.groups.T.providers.E', 'spec.ai.priorityGroups.T.providers.E', 'spec.ai.multipool.priorities.T.pool.E', 'spec.ai.multi.priorities.T.pool.E'];
const ALONE = ['spec.ai.provider', 'spec.ai.llm', 'spec.ai'];

/** Where the endpoint stands that a feature is used in. */
function endpointAt(where: string, manifest: JsonObject): readonly Key[] {
  const [, tier, endpoint] = /^tiers\[(\d+)\]\[(\d+)\]/.exec(where) ?? [];
  if (tier === undefined) { return ['spec']; }
  const inPool = POOLS.map(path => path.split('.').map((key): Key => key === 'T' ? Number(tier) : key === 'E' ? Number(endpoint) : key));
  return [...inPool, ...ALONE.map(path => path.split('.'))].find(keys => isThere(manifest, keys)) ?? ['spec'];
}

const isThere = (manifest: JsonObject, keys: readonly Key[]): boolean => keys.reduce<unknown>((node, key) =>
  node !== null && typeof node === 'object' ? (node as { readonly [key: Key]: unknown })[key] : undefined, manifest) !== undefined;

/** What a backend means by itself: a release that speaks TLS on port 443 without being told does so here. */
const meant = (intent: BackendIntent, { placement }: DialectDefinition): BackendIntent =>
  gatherBackend({ backend: intent, tlsPolicies: [] }, placement);

/** From agentgateway 1.0 on, nothing is ever evicted without a health rule, so later groups are never reached. */
function lintEviction(intent: BackendIntent, document: CheckedDocument, { dialect, ofKind, policiesOn }: Surroundings): readonly Lint[] {
  const applies = dialect ? dialect.placement.failover.health : document.manifest.kind === 'AgentgatewayBackend';
  if (!applies || intent.kind !== 'llm' || intent.tiers.length < 2 || hasHealth(intent)) { return []; }
  const hasRule = ({ spec }: JsonObject): boolean => isObject(spec) && isObject(spec.backend) && spec.backend.health !== undefined;
  // A policy on a route or a gateway holds for whatever backends are behind it.
  const above = ofKind('AgentgatewayPolicy').filter(({ manifest }) => placesOf(manifest, ['spec', 'targetRefs', '*', 'kind'], [])
    .some(({ value }) => value !== 'AgentgatewayBackend'));
  const besides = policiesOn(document).some(hasRule) || above.some(({ manifest }) => hasRule(manifest));
  return besides ? [] : [warning('LintNoEviction',
    'there are several groups but no health rule: from agentgateway 1.0 on nothing is ever evicted, so the later groups are never used; add policies.health',
    ['spec', 'ai', 'groups'], 'spec.ai.groups')];
}

const hasHealth = (intent: LlmBackendIntent): boolean =>
  intent.health !== undefined || intent.tiers.flat().every(({ health }) => health !== undefined);
