import { Draft } from './draft';
import { identityOf, nameAmong, referenceTo } from './identity';
import { canonical } from './leaves';
import { sayBackend } from './say-backend';
import { sayGateway, sayListenerSet } from './say-gateway';
import { sayMetadata, sayUnread } from './say-metadata';
import { sayModel } from './say-model';
import { sayObject } from './say-object';
import { sayRoute } from './say-route';
import { sealed } from './sealed';
import { Place, Subject, SubjectKind } from './subject';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { Capabilities } from '../intent/policy/policy';
import { PolicyTargetIntent } from '../intent/policy/policy-target';
import { gatheredBackend } from '../migrate/backends';
import { decoded, isOf } from '../migrate/decoded';
import { readGateway } from '../migrate/gateways';
import { Migration, saysNothing } from '../migrate/migration';
import { GatheredPolicy, gatheredPolicy, policyKinds } from '../migrate/policies';
import { statedRoute } from '../migrate/routes';
import { wholeFirst } from '../migrate/split-routes';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { mapOf } from '../schema/json-type';
import { PlaceOf } from '../walk/site';

type AnyKind = ObjectKind<never>;

/** What objects of one dialect say, by what they say it of. Policies say it of their targets, wherever they stand themselves. */
export const subjectsOf = (objects: readonly KnownObject[], dialect: DialectDefinition, placeOf: PlaceOf): readonly Subject[] =>
  new Gathering(objects, dialect, placeOf).subjects();

class Gathering {
  /** What is moved to its own dialect is what it was. */
  private readonly reading: Migration;
  private readonly drafts = new Map<string, Draft>();
  private readonly done = new Set<KnownObject>();

  constructor(private readonly objects: readonly KnownObject[], private readonly dialect: DialectDefinition, private readonly placeOf: PlaceOf) {
    this.reading = new Migration(new KnownObjects(objects), dialect, dialect);
  }

  public subjects(): readonly Subject[] {
    const { gateway, listenerSet, backend, model, route } = this.dialect;
    this.each(gateway as AnyKind, object => this.gateway(object));
    if (listenerSet) { this.each(listenerSet as AnyKind, object => this.listenerSet(object)); }
    this.each(backend as AnyKind, object => this.backend(object));
    if (model) { this.each(model as AnyKind, object => this.model(object)); }
    this.each(route as AnyKind, object => this.route(object), wholeFirst(this.objects.filter(object => isOf(object, route as AnyKind))));
    for (const kind of policyKinds(this.dialect)) { this.each(kind as AnyKind, object => this.policy(object)); }
    for (const object of this.objects) { if (!this.done.has(object)) { this.object(object); } }
    return [...this.drafts.values()];
  }

  /** Objects of a kind that can be read as such; the others are looked at as they are. */
  private each(kind: AnyKind, say: (object: KnownObject) => boolean, objects = this.objects): void {
    for (const object of objects) {
      if (isOf(object, kind) && !this.done.has(object) && say(object)) { this.done.add(object); }
    }
  }

  private at(object: KnownObject): Place {
    return () => this.placeOf(object, []);
  }

  private draft(kind: SubjectKind, object: KnownObject, word: string): Draft {
    const id = identityOf(object, this.dialect);
    const draft = new Draft(kind, id, `${word} ${nameAmong(object, this.reading.around)}`, this.at(object), object.namespace);
    this.drafts.set(id, draft);
    sayMetadata(draft, object, draft.place);
    return draft;
  }

  private gateway(object: KnownObject): boolean {
    const read = readGateway(object, this.reading);
    if (read === undefined) { return false; }
    const draft = this.draft('gateway', object, 'Gateway');
    sayGateway(draft, read.stated);
    sayUnread(draft, object, read.leftovers, draft.place);
    if (read.parameters) { this.beside(draft, read.parameters.object, read.parameters.leftovers); }
    return true;
  }

  private listenerSet(object: KnownObject): boolean {
    const read = decoded(object, this.dialect.listenerSet);
    if (read === undefined) { return false; }
    const draft = this.draft('gateway', object, 'ListenerSet');
    sayListenerSet(draft, read.intent, referenceTo(read.intent.gateway, object, this.dialect));
    sayUnread(draft, object, read.leftovers, draft.place);
    return true;
  }

  private backend(object: KnownObject): boolean {
    const gathered = gatheredBackend(object, this.reading);
    if (gathered === undefined) { return false; }
    const draft = this.draft('backend', object, 'backend');
    sayBackend(draft, gathered.intent);
    sayUnread(draft, object, gathered.leftovers, draft.place);
    gathered.tlsPolicies.forEach(policy => this.tlsPolicy(draft, policy));
    return true;
  }

  /** What it says of the backend is said there; it may be on other things as well. */
  private tlsPolicy(draft: Draft, object: KnownObject): void {
    const read = decoded(object, this.dialect.tlsPolicy);
    if (read && !this.done.has(object)) {
      const { targets, ...said } = read.intent;
      const isBackend = ({ kind, group }: PolicyTargetIntent): boolean => kind === this.dialect.backend.kind && group === this.dialect.backend.group;
      for (const { sectionName, ...target } of targets.filter(each => !isBackend(each))) {
        const part = sectionName === undefined ? '' : ` of ${sectionName}`;
        this.target(target, object).say({ key: `tls${part}`, words: `TLS${part}`, area: 'tls', value: said, place: this.at(object) });
      }
    }
    this.beside(draft, object, read?.leftovers ?? []);
  }

  private model(object: KnownObject): boolean {
    const read = decoded(object, this.dialect.model);
    if (read === undefined) { return false; }
    const draft = this.draft('model', object, 'model');
    sayModel(draft, read.intent, object, this.dialect);
    sayUnread(draft, object, read.leftovers, draft.place);
    return true;
  }

  private route(object: KnownObject): boolean {
    const read = decoded(object, this.dialect.route);
    if (read === undefined) { return false; }
    const { absorbed } = this.reading;
    const before = absorbed.size;
    const { route: stated, parts } = statedRoute(object, read.intent, this.reading);
    const draft = this.draft('route', object, 'route');
    const written = [{ object, intent: read.intent }, ...parts].flatMap(part => part.intent.rules.map((rule, i) =>
      ({ rule, place: () => this.placeOf(part.object, ['spec', 'rules', i]) })));
    sayRoute(draft, stated, written, object, this.dialect);
    sayUnread(draft, object, read.leftovers, draft.place);
    parts.forEach(part => this.beside(draft, part.object, part.leftovers));
    for (const policy of [...absorbed].slice(before)) {
      const gathered = gatheredPolicy(policy, this.reading);
      const isTied = gathered === undefined
        || gathered.intent.targets.every(({ sectionName }) => read.intent.rules.some(({ name }) => name === sectionName));
      if (isTied) { this.beside(this.policyDraft(policy, gathered?.intent), policy, gathered?.leftovers ?? []); }
    }
    return true;
  }

  private policy(object: KnownObject): boolean {
    const gathered = gatheredPolicy(object, this.reading);
    if (gathered === undefined) { return false; }
    const own = this.policyDraft(object, gathered.intent);
    this.beside(own, object, gathered.leftovers);
    const { targets, selectors } = gathered.intent;
    // Otherwise targets are known by what is said of them.
    if (gathered.leftovers.length > 0) { own.say({ key: 'targets of what is unread', words: 'targets', area: 'other', value: [...targets, ...selectors ?? []] }); }
    if (saysNothing(gathered.intent)) { own.say({ key: 'targets of nothing', words: 'targets', area: 'cosmetics', value: [...targets, ...selectors ?? []] }); }
    gathered.extensions.forEach(extension => this.beside(own, extension, []));
    this.sayPolicy(object, gathered);
    return true;
  }

  /** The object itself, of which nothing is said but its metadata. */
  private policyDraft(object: KnownObject, said: object | undefined): Draft {
    const id = identityOf(object, this.dialect);
    const draft = this.drafts.get(id) ?? new Draft('policy', id, `${object.kind} ${nameAmong(object, this.reading.around)}`, this.at(object));
    this.drafts.set(id, draft);
    draft.signature = canonical(sealed(said));
    return draft;
  }

  private sayPolicy(object: KnownObject, { intent }: GatheredPolicy): void {
    const { targets, selectors = [], preRouting, overrides, ...rest } = intent;
    const said = withoutUsualStreaming(rest);
    const place = this.at(object);
    const how = `${preRouting ? ' before routing' : ''}${overrides ? ' that beats inner ones' : ''}`;
    const on = (draft: Draft, port: number | undefined): void =>
      draft.sayCapabilities(said, place, `${how}${port === undefined ? '' : ` on port ${port}`}`);
    for (const target of targets) { on(this.target(target, object), target.port); }
    for (const { labels, ...target } of selectors) {
      const chosen = this.reading.around.ofKind(target.kind)
        .filter(each => each.group === target.group && each.namespace === object.namespace && hasLabels(each, labels));
      chosen.forEach(each => on(this.target({ ...target, name: each.name }, object), target.port));
      const words = Object.entries(labels).map(([key, value]) => `${key}=${value}`).sort().join(', ');
      on(this.elsewhere(`${target.kind} with ${words}`, `every ${target.kind} with ${words}`, place), target.port);
    }
    if (targets.length + selectors.length > 0) { return; }
    on(this.elsewhere(rulesOf(identityOf(object, this.dialect)), `rules that refer to ${object.kind} ${object.name}`, place), undefined);
  }

  /** What a policy is on: an object or a part of one, or something that is not among the objects. */
  private target({ sectionName, ...target }: PolicyTargetIntent, object: KnownObject): Draft {
    // Nothing is a target without its group.
    const group = (target.group as string | undefined) ?? '';
    const id = identityOf({ ...target, group, ...object.namespace !== undefined && { namespace: object.namespace } }, this.dialect);
    const whole = this.drafts.get(id) ?? this.elsewhere(id, `${target.kind} ${target.name}`, this.at(object));
    // What is said of a backend of one endpoint is said of that.
    if (sectionName === undefined) { return whole.parts.find(({ kind, id: own }) => kind === 'endpoint' && own === '') ?? whole; }
    const part = whole.parts.find(each => each.kind === 'rule' ? each.facts.some(({ key, value }) => key === 'name' && value === sectionName)
      : each.id === sectionName);
    return part ?? this.elsewhere(`${id} ${sectionName}`, `${sectionName} of ${whole.title}`, this.at(object));
  }

  private elsewhere(id: string, title: string, place: Place): Draft {
    const draft = this.drafts.get(id) ?? new Draft('target', id, title, place);
    this.drafts.set(id, draft);
    return draft;
  }

  /** An object whose words are said by another. */
  private beside(draft: Draft, object: KnownObject, leftovers: readonly string[]): void {
    const place = this.at(object);
    sayMetadata(draft, object, place);
    sayUnread(draft, object, leftovers, place);
    this.done.add(object);
  }

  private object(object: KnownObject): void {
    this.done.add(object);
    const draft = this.draft('object', object, object.kind);
    sayObject(draft, object, this.dialect);
  }
}

/** What a server adds to all that is said of contents; by itself it may beat another one. */
const withoutUsualStreaming = ({ streaming, ...said }: Capabilities): Capabilities =>
  streaming === false && CONTENTS.some(name => said[name] !== undefined) ? said : { ...said, ...streaming !== undefined && { streaming } };

const CONTENTS = ['prompt', 'guards', 'bodyDefaults', 'bodyOverrides'] as const;

/** Whoever refers to a policy, as far as that is not among the objects. */
export const rulesOf = (policy: string): string => `rules of ${policy}`;

function hasLabels({ manifest }: KnownObject, wanted: { readonly [key: string]: string }): boolean {
  const labels = mapOf(mapOf(manifest.metadata).labels);
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
