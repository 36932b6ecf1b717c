import { ownFields } from './own-fields';
import { Way } from './way';
import { BackendIntent, endpointsOf } from '../../intent/backend';
import { isLone } from '../../intent/normalize';
import { Attached } from '../../intent/policy/effective';
import { Capabilities, PolicyIntent } from '../../intent/policy/policy';
import { PolicyTargetIntent } from '../../intent/policy/policy-target';
import { Level } from '../../intent/policy/precedence';
import { JsonObject, mapOf } from '../../schema/json-type';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';

/** What stands on a way, and whether it is asked before a route is chosen. */
export interface Standing extends Attached<KnownObject> {
  readonly preRouting: boolean;
}

/** Where on a way something is attached, by what part of it is named. */
type LevelAt = (target: Pick<PolicyTargetIntent, 'sectionName' | 'port'>) => Level | undefined;

/** What of a way policies are attached to. */
interface Site {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** With its labels, where it is at hand. */
  readonly object?: KnownObject;
  readonly levelAt: LevelAt;
}

/** Everything that says something of the requests that take a way. */
export function attachedTo(way: Way, around: KnownObjects): readonly Standing[] {
  const { route, rule, backend } = way;
  return [
    ...sitesOf(way).flatMap(site => policiesAt(site, around)),
    ...route && rule !== undefined ? [...referredTo(route, rule, around), ...inRule(route, rule)] : [],
    ...backend ? inBackend(backend, way.endpoint) : [],
  ];
}

function sitesOf({ entry, route, rule, backend, endpoint }: Way): readonly Site[] {
  const ruleName = rule === undefined ? undefined : route?.route?.intent.rules[rule]?.name;
  return [
    ...entry ? [{
      group: GATEWAY_API,
      kind: 'Gateway',
      name: entry.gateway,
      namespace: entry.namespace,
      object: entry.object,
      levelAt: levels('gateway', 'listener', entry.listener, entry.port),
    }] : [],
    ...route ? [siteOf(route, levels('route', 'rule', ruleName))] : [],
    ...backend ? [siteOf(backend, levels('backend', 'endpoint', endpoint))] : [],
  ];
}

const siteOf = (object: KnownObject, levelAt: LevelAt): Site =>
  ({ group: object.group, kind: object.kind, name: object.name, namespace: object.namespace, object, levelAt });

const levels = (whole: Level, part: Level, name: string | undefined, onPort?: number): LevelAt => ({ sectionName, port }) => {
  if (sectionName !== undefined) { return sectionName === name ? part : undefined; }
  return port === undefined ? whole : port === onPort ? 'port' : undefined;
};

function policiesAt(site: Site, around: KnownObjects): readonly Standing[] {
  const found = site.object ? around.policiesOn(site.object) : around.policiesTargeting(site.kind, site.name, site.namespace);
  return [...new Set(found)].flatMap(policy => {
    const intent = policy.policy?.intent;
    if (intent === undefined) { return []; }
    const named = intent.targets.filter(({ kind, name, group }) => kind === site.kind && name === site.name && group === site.group);
    const at = new Set([...named, ...selecting(intent, site)].flatMap(target => site.levelAt(target) ?? []));
    return [...at].map(level => standing(policy, intent, level));
  });
}

function selecting({ selectors = [] }: PolicyIntent, { group, kind, object }: Site): readonly Pick<PolicyTargetIntent, 'sectionName' | 'port'>[] {
  const labels = object ? labelsOf(object) : {};
  return selectors.filter(selector => selector.kind === kind && selector.group === group && object !== undefined
    && Object.entries(selector.labels).every(([label, value]) => labels[label] === value));
}

const labelsOf = ({ manifest }: KnownObject): JsonObject => mapOf(mapOf(manifest.metadata).labels);

const standing = (policy: KnownObject, intent: PolicyIntent, level: Level): Standing =>
  ({ level, source: policy, says: intent, preRouting: intent.preRouting === true, ...intent.overrides && { overrides: true } });

/** Policies that a rule refers to; agentgateway takes no notice of such references. */
function referredTo(route: KnownObject, rule: number, around: KnownObjects): readonly Standing[] {
  const filters = route.route?.intent.rules[rule]?.filters ?? [];
  return filters.flatMap(filter => {
    if (filter.kind !== 'extension' || filter.policy.group === 'agentgateway.dev') { return []; }
    const { group, kind, name } = filter.policy;
    const policy = around.find(kind, route.namespace, name, group);
    const intent = policy?.policy?.intent;
    return policy && intent ? [standing(policy, intent, 'rule')] : [];
  });
}

function inRule(route: KnownObject, rule: number): readonly Standing[] {
  const intent = route.route?.intent.rules[rule];
  return intent ? [itself('rule itself', route, ownFields(intent))] : [];
}

/** What a backend of one provider says is of the backend. */
function inBackend(object: KnownObject, name: string | undefined): readonly Standing[] {
  const intent = object.backend?.intent;
  if (intent === undefined) { return []; }
  const endpoint = name === undefined ? undefined : endpointsOf(intent).find(each => each.name === name);
  return [itself('backend itself', object, ofBackend(intent)), ...endpoint ? [itself('endpoint itself', object, endpoint)] : []];
}

const ofBackend = (intent: BackendIntent): Capabilities => intent.kind === 'llm' && isLone(intent) ? { ...intent, ...intent.tiers[0][0] } : intent;

const itself = (level: Level, source: KnownObject, says: Capabilities): Standing => ({ level, source, says, preRouting: false });
