import { Key } from '../../codec/manifest-path';
import { Severity } from '../../diagnostic/diagnostic';
import { DialectDefinition } from '../../dialects/definition';
import { Capabilities, Capability } from '../../intent/policy/policy';
import { PolicyTargetIntent } from '../../intent/policy/policy-target';
import { equal, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway } from '../dialect-range';
import { attachedTo, Standing } from '../effective/attached';
import { effectiveOf } from '../effective/effective-on-way';
import { fieldOf } from '../effective/field-of';
import { entriesOf, Entry, listenersOf, Way, waysBehind, waysInto } from '../effective/way';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Found, ObjectRule } from '../rule';

const manifests = (own: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - name: chat
      port: 80
${own}---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: patience
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    timeouts:
      request: 300s
`;

/** What comes first is from recordings of 1.4.1; only where all ways that lead through a target are at hand. */
export const neverFollowed: ObjectRule = {
  code: 'LintNeverFollowed',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'what a policy says is never followed',
  reason: 'on every way through its targets something else that comes first says the same, so that the policy is attached and does nothing; guards do not add up, either',
  fix: 'take it out of the policy, or take away what comes first; cdk8s-ai-gateway effective shows which that is',
  dialects: agentgateway('0.12'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  examples: { language: 'yaml', bad: manifests('    timeouts:\n      request: 60s\n'), good: manifests('') },
  find: (policy, around) => {
    const { targetRefs } = mapOf(policy.manifest.spec);
    if (!Array.isArray(targetRefs)) { return NONE; }
    const intent = policy.policy?.intent;
    const ways = intent === undefined ? undefined : waysThrough(intent.targets, policy, around);
    if (ways === undefined) { return NONE; }
    let beaten: ReadonlyMap<Capability, Lost> | undefined;
    for (const way of ways) {
      const here = lostOn(way, policy, around);
      beaten = beaten === undefined ? here : new Map([...beaten].filter(([capability]) => here.has(capability)));
      if (beaten.size === 0) { return NONE; }
    }
    return [...beaten ?? []].map(([capability, lost]) => ({ message: messageOf(capability, lost), keys: lost.keys }));
  },
};

const NONE: readonly Found[] = [];

interface Lost {
  readonly because: string;
  /** What is followed instead, if anything is. */
  readonly winner: KnownObject | undefined;
  readonly keys: readonly Key[];
}

/** Every way through the targets of a policy; undefined where there may be others. */
function waysThrough(targets: readonly PolicyTargetIntent[], policy: KnownObject, around: KnownObjects): readonly Way[] | undefined {
  const all: Way[] = [];
  for (const target of targets) {
    const ways = waysAt(target, policy, around);
    if (ways === undefined || ways.length === 0) { return undefined; }
    all.push(...ways);
  }
  return all.length > 0 ? all : undefined;
}

function waysAt({ kind, name, group, sectionName, port }: PolicyTargetIntent, policy: KnownObject, around: KnownObjects): readonly Way[] | undefined {
  const here = settled(policy.namespace);
  const near = around.allNamed(kind, name).filter(other => other.group === group && isNear(here, settled(other.namespace)));
  // Of several with one name, such as those of stages, any may be meant.
  if (near.length !== 1 || !near[0].isWhole) { return undefined; }
  const [object] = near;
  if (kind === 'Gateway') { return ofGateway(object, sectionName, port); }
  if (kind === 'HTTPRoute') { return ofRoute(object, sectionName, around); }
  // Whatever routes there are besides, they can only add what comes first.
  return object.backend === undefined ? undefined : waysInto(object).filter(({ endpoint }) => sectionName === undefined || endpoint === sectionName);
}

function ofGateway(gateway: KnownObject, sectionName: string | undefined, port: number | undefined): readonly Way[] | undefined {
  if (mapOf(gateway.manifest.spec).allowedListeners !== undefined) { return undefined; }
  const isMeant = (entry: Entry): boolean => (sectionName ?? entry.listener) === entry.listener && (port ?? entry.port) === entry.port;
  return listenersOf(gateway).filter(isMeant).map(entry => ({ entry }));
}

function ofRoute(route: KnownObject, sectionName: string | undefined, around: KnownObjects): readonly Way[] | undefined {
  const entries = entriesOf(route, around);
  const ways = (route.route?.intent.rules ?? [])
    .flatMap(({ name }, i) => sectionName === undefined || name === sectionName ? waysBehind(route, i, around) : []);
  return entries.length === 0 ? ways : ways.flatMap(way => entries.map(entry => ({ ...way, entry })));
}

/** What of a policy is lost on a way, and to whom; equal values do no harm. */
function lostOn(way: Way, policy: KnownObject, around: KnownObjects): ReadonlyMap<Capability, Lost> {
  const attached = attachedTo(way, around);
  const lost = new Map<Capability, Lost>();
  const dialect = policy.policy!.dialect;
  if (!isTouched(policy, attached, dialect)) { return lost; }
  const { beforeRouting, afterRouting } = effectiveOf(attached, dialect);
  for (const { capability, followed, beaten, tied } of [...beforeRouting, ...afterRouting]) {
    const [first] = followed;
    const own = beaten.filter(({ source }) => source === policy);
    const isHeard = [...followed, ...tied].some(({ source, value }) => source === policy || own.some(said => equal(said.value, value)));
    if (own.length === 0 || isHeard) { continue; }
    lost.set(capability, { because: own[0].because, winner: first?.source, keys: fieldOf(capability, own[0], way, dialect).keys });
  }
  return lost;
}

/** Whether anything else says what the policy says, or what may take its place. Asked of every policy, so that most need no more. */
function isTouched(policy: KnownObject, attached: readonly Standing[], { precedence: { together } }: DialectDefinition): boolean {
  // What a policy says is the same at all levels that it is on.
  const own = attached.find(({ source }) => source === policy)?.says;
  if (own === undefined) { return false; }
  const isTogether = (says: Capabilities): boolean => together.capabilities.some(capability => says[capability] !== undefined);
  const isTouching = (says: Capabilities): boolean => {
    for (const key in says) { if (Object.prototype.hasOwnProperty.call(own, key)) { return true; } }
    return isTogether(says) && isTogether(own);
  };
  return attached.some(({ source, says }) => source !== policy && isTouching(says));
}

function messageOf(capability: Capability, { because, winner }: Lost): string {
  const who = winner === undefined ? because : `${because} (${winner.kind} '${winner.name}')`;
  return capability === 'guards' ? `these guards never run, since ${who}, and guards of several levels do not add up; say all of them there`
    : `'${capability}' of this policy is never followed, since ${who}; say it in one of the two`;
}
