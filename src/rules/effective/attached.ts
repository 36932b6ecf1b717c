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
  const attached: Standing[] = [];
  for (const site of sitesOf(way)) { addPolicies(site, around, attached); }
  if (route && rule !== undefined) { addRule(route, rule, around, attached); }
  if (backend) { addBackend(backend, way.endpoint, attached); }
  return attached;
}

function sitesOf({ entry, route, rule, backend, endpoint }: Way): readonly Site[] {
  const sites: Site[] = [];
  if (entry) {
    const { gateway: name, namespace, object, listener, port } = entry;
    sites.push({ group: GATEWAY_API, kind: 'Gateway', name, namespace, object, levelAt: levels('gateway', 'listener', listener, port) });
  }
  if (route) { sites.push(siteOf(route, levels('route', 'rule', rule === undefined ? undefined : route.route?.intent.rules[rule]?.name))); }
  if (backend) { sites.push(siteOf(backend, levels('backend', 'endpoint', endpoint))); }
  return sites;
}

const siteOf = (object: KnownObject, levelAt: LevelAt): Site =>
  ({ group: object.group, kind: object.kind, name: object.name, namespace: object.namespace, object, levelAt });

const levels = (whole: Level, part: Level, name: string | undefined, onPort?: number): LevelAt => ({ sectionName, port }) => {
  if (sectionName !== undefined) { return sectionName === name ? part : undefined; }
  return port === undefined ? whole : port === onPort ? 'port' : undefined;
};

function addPolicies(site: Site, around: KnownObjects, attached: Standing[]): void {
  const found = site.object ? around.policiesOn(site.object) : around.policiesTargeting(site.kind, site.name, site.namespace);
  if (found.length === 1) { addPolicy(found[0], site, attached); }
  if (found.length > 1) { new Set(found).forEach(policy => addPolicy(policy, site, attached)); }
}

function addPolicy(policy: KnownObject, site: Site, attached: Standing[]): void {
  const intent = policy.policy?.intent;
  if (intent === undefined) { return; }
  const at = new Set<Level>();
  for (const target of intent.targets) { if (isAt(target, site)) { addLevel(target, site, at); } }
  if (intent.selectors) { selecting(intent, site).forEach(target => addLevel(target, site, at)); }
  at.forEach(level => attached.push(standing(policy, intent, level)));
}

const isAt = ({ kind, name, group }: PolicyTargetIntent, site: Site): boolean => kind === site.kind && name === site.name && group === site.group;

function addLevel(target: Parameters<LevelAt>[0], { levelAt }: Site, at: Set<Level>): void {
  const level = levelAt(target);
  if (level !== undefined) { at.add(level); }
}

const NONE: readonly never[] = [];

function selecting({ selectors = [] }: PolicyIntent, { group, kind, object }: Site): readonly Pick<PolicyTargetIntent, 'sectionName' | 'port'>[] {
  const labels = object ? labelsOf(object) : {};
  return selectors.filter(selector => selector.kind === kind && selector.group === group && object !== undefined
    && Object.entries(selector.labels).every(([label, value]) => labels[label] === value));
}

export const labelsOf = ({ manifest }: KnownObject): JsonObject => mapOf(mapOf(manifest.metadata).labels);

const standing = (policy: KnownObject, intent: PolicyIntent, level: Level): Standing =>
  ({ level, source: policy, says: intent, preRouting: intent.preRouting === true, ...intent.overrides && { overrides: true } });

/** A rule, and the policies that it refers to; agentgateway takes no notice of such references. */
function addRule(route: KnownObject, rule: number, around: KnownObjects, attached: Standing[]): void {
  const intent = route.route?.intent.rules[rule];
  if (intent === undefined) { return; }
  for (const filter of intent.filters ?? NONE) {
    if (filter.kind !== 'extension' || filter.policy.group === 'agentgateway.dev') { continue; }
    const { group, kind, name } = filter.policy;
    const policy = around.find(kind, route.namespace, name, group);
    const said = policy?.policy?.intent;
    if (policy && said) { attached.push(standing(policy, said, 'rule')); }
  }
  attached.push(itself('rule itself', route, ownFields(intent)));
}

/** What a backend of one provider says is of the backend. */
function addBackend(object: KnownObject, name: string | undefined, attached: Standing[]): void {
  const intent = object.backend?.intent;
  if (intent === undefined) { return; }
  attached.push(itself('backend itself', object, ofBackend(intent)));
  const endpoint = name === undefined ? undefined : endpointsOf(intent).find(each => each.name === name);
  if (endpoint) { attached.push(itself('endpoint itself', object, endpoint)); }
}

const ofBackend = (intent: BackendIntent): Capabilities => intent.kind === 'llm' && isLone(intent) ? { ...intent, ...intent.tiers[0][0] } : intent;

const itself = (level: Level, source: KnownObject, says: Capabilities): Standing => ({ level, source, says, preRouting: false });
