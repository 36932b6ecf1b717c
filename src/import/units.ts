import { Variable } from './code/expression';
import { backend } from './said/backends';
import { gateway, listenerSet } from './said/gateways';
import { metadata } from './said/metadata';
import { model } from './said/models';
import { policy } from './said/policy';
import { route } from './said/routes';
import { tlsPolicy } from './said/tls-policies';
import { Unit } from './unit';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { namesHostByHand } from '../intent/host-rewrite';
import { normalizeBackend } from '../intent/normalize';
import { makesParameters } from '../intent/place-gateway';
import { PlacedGrant } from '../intent/route-grants';
import { StatedRuleIntent } from '../intent/stated-route';
import { gatheredBackend } from '../migrate/backends';
import { decoded, isOf } from '../migrate/decoded';
import { readGateway } from '../migrate/gateways';
import { Migration } from '../migrate/migration';
import { gatheredPolicy, policyKinds } from '../migrate/policies';
import { statedRoute } from '../migrate/routes';
import { wholeFirst } from '../migrate/split-routes';
import { poolHostFindings } from '../rules/gap/pool-hosts';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';

type AnyKind = ObjectKind<never>;

/** Objects that constructs may say, in the order in which they are made: what others refer to comes first; some are not to be said with others. */
export function unitsOf(objects: readonly KnownObject[], dialect: DialectDefinition, apart: ReadonlySet<KnownObject>): readonly Unit[] {
  return new Planning(objects, dialect, apart).units();
}

class Planning {
  private readonly reading: Migration;
  private readonly said = new Set<KnownObject>();
  private readonly ids = new Set<string>();
  private readGrants: readonly PlacedGrant[] | undefined;

  constructor(private readonly objects: readonly KnownObject[], private readonly dialect: DialectDefinition, apart: ReadonlySet<KnownObject>) {
    const isApart = (object: KnownObject): boolean => apart.has(object) || (decoded(object, dialect.tlsPolicy)?.intent.targets.length ?? 1) > 1;
    // What is moved to its own dialect is what it was.
    this.reading = new Migration(new KnownObjects(objects.filter(object => !isApart(object))), dialect, dialect);
  }

  public units(): readonly Unit[] {
    const { gateway: gateways, listenerSet: sets, backend: backends, model: models } = this.dialect;
    return [
      ...this.each(gateways as AnyKind, object => this.gateway(object)),
      ...this.each(sets as AnyKind | undefined, object => this.listenerSet(object)),
      ...this.each(backends as AnyKind, object => this.backend(object)),
      // Virtual ones refer to the others.
      ...['concrete', 'virtual'].flatMap(sort => this.each(models as AnyKind | undefined, object => this.model(object, sort))),
      ...this.routesAndPolicies(),
      ...this.each(this.dialect.tlsPolicy as AnyKind | undefined, object => this.tlsPolicy(object)),
    ];
  }

  /** Routes take policies of their own along; others refer to their routes, or their routes to them. */
  private routesAndPolicies(): readonly Unit[] {
    const routes = this.routes();
    const policies = policyKinds(this.dialect).flatMap(kind => this.each(kind as AnyKind, object => this.policy(object)));
    const isReferredTo = ({ object }: Unit): boolean => gatheredPolicy(object, this.reading)!.intent.targets.length === 0;
    return [...policies.filter(isReferredTo), ...routes, ...policies.filter(unit => !isReferredTo(unit))];
  }

  /** Routes that are parts of others are said with those. */
  private routes(): readonly Unit[] {
    const kind = this.dialect.route as AnyKind;
    const units = this.each(kind, object => this.route(object), wholeFirst(this.objects.filter(object => isOf(object, kind))));
    const place = new Map(this.objects.map((object, i) => [object, i]));
    return [...units].sort((a, b) => place.get(a.object)! - place.get(b.object)!);
  }

  private each(kind: AnyKind | undefined, unit: (object: KnownObject) => Unit | undefined, objects = this.objects): readonly Unit[] {
    return objects.filter(object => isOf(object, kind) && !this.said.has(object)).flatMap(object => {
      const found = this.said.has(object) ? undefined : unit(object);
      if (found) { [found.object, ...found.beside].forEach(each => this.said.add(each)); }
      return found ?? [];
    });
  }

  private named(object: KnownObject, what: string): Pick<Unit, 'object' | 'variable' | 'id'> {
    const home = object.namespace ?? '';
    let id = object.name;
    for (let n = 1; this.ids.has(`${home}/${id}`); n++) { id = `${object.name}-${what}${n === 1 ? '' : `-${n}`}`; }
    this.ids.add(`${home}/${id}`);
    return { object, id, variable: new Variable(id) };
  }

  private gateway(object: KnownObject): Unit | undefined {
    const { parametersPlacement: placement, gateways } = this.dialect;
    const read = readGateway(object, this.reading, parameters => this.said.has(parameters));
    if (read === undefined) { return undefined; }
    const { stated, parameters } = read;
    return {
      ...this.named(object, 'gateway'),
      beside: parameters ? [parameters.object] : [],
      leftovers: [...read.leftovers, ...parameters?.leftovers ?? []],
      construct(saying) {
        return gateway(stated.gateway, this.id, {
          metadata: metadata(object),
          ...parameters && { parameters: { intent: stated.parameters ?? {}, metadata: metadata(parameters.object) } },
          ...stated.parametersName !== undefined && { parametersName: stated.parametersName },
          parametersOfClass: !parameters && makesParameters(stated, placement),
          usualClass: gateways.classes[0],
        }, saying);
      },
    };
  }

  private listenerSet(object: KnownObject): Unit | undefined {
    const read = decoded(object, this.dialect.listenerSet);
    return read && {
      ...this.named(object, 'listeners'),
      beside: [],
      leftovers: read.leftovers,
      construct(saying) { return listenerSet(read.intent, this.id, metadata(object), saying); },
    };
  }

  private backend(object: KnownObject): Unit | undefined {
    const gathered = gatheredBackend(object, this.reading);
    if (gathered === undefined) { return undefined; }
    const { stated: intent, leftovers, tlsPolicies } = gathered;
    const own = tlsPolicies.filter(each => !this.said.has(each));
    const metadataOfTls = new Map(own.flatMap(each => {
      const [target] = decoded(each, this.dialect.tlsPolicy)!.intent.targets;
      const said = metadata(each);
      return said ? [[target.sectionName ?? '', said] as const] : [];
    }));
    return {
      ...this.named(object, 'backend'),
      beside: own,
      leftovers,
      construct(saying) { return backend(intent, this.id, { metadata: metadata(object), tlsPolicies: metadataOfTls }, saying); },
    };
  }

  private model(object: KnownObject, sort: string): Unit | undefined {
    const read = decoded(object, this.dialect.model);
    if (read === undefined || (read.intent.serves.kind === 'concrete') !== (sort === 'concrete')) { return undefined; }
    return {
      ...this.named(object, 'model'),
      beside: [],
      leftovers: read.leftovers,
      construct(saying) { return model(read.intent, this.id, metadata(object), saying); },
    };
  }

  private route(object: KnownObject): Unit | undefined {
    const { absorbed } = this.reading;
    const read = decoded(object, this.dialect.route);
    if (read === undefined) { return undefined; }
    const before = absorbed.size;
    const { route: stated, parts } = statedRoute(object, read.intent, this.reading, this.grants);
    parts.forEach(part => absorbed.add(part.object));
    const beside = absorbed.size === before ? [] : [...absorbed].slice(before);
    const named = this.named(object, 'route');
    return {
      ...named,
      beside,
      leftovers: [read, ...parts].flatMap(({ leftovers }) => leftovers),
      construct: saying =>
        route({ ...stated, rules: stated.rules.map(rule => this.withHostsKept(rule, object)) }, named.id, metadata(object), saying),
    };
  }

  /** A rule that leads to a pool of several hosts names none of them, which has to be said. */
  private withHostsKept(rule: StatedRuleIntent, from: KnownObject): StatedRuleIntent {
    const { targets = [], without = [] } = rule;
    const isTorn = targets.some(({ kind, name, namespace = from.namespace, group }) => {
      const object = this.reading.around.find(kind, namespace, name, group);
      const pool = object && gatheredBackend(object, this.reading);
      return pool !== undefined && poolHostFindings(normalizeBackend(pool.stated), this.dialect).length > 0;
    });
    return isTorn && !without.includes('host') && !namesHostByHand(rule) ? { ...rule, without: [...without, 'host'] } : rule;
  }

  private get grants(): readonly PlacedGrant[] {
    return this.readGrants ??= this.reading.around.ofKind(this.dialect.grant.kind).flatMap(object => {
      const read = decoded(object, this.dialect.grant);
      return read && object.namespace !== undefined ? [{ name: object.name, namespace: object.namespace, intent: read.intent }] : [];
    });
  }

  private policy(object: KnownObject): Unit | undefined {
    const gathered = gatheredPolicy(object, this.reading);
    if (gathered === undefined || (gathered.intent.targets.length === 0 && gathered.intent.selectors !== undefined)) { return undefined; }
    const { intent, leftovers, extensions } = gathered;
    return {
      ...this.named(object, 'policy'),
      beside: extensions.filter(each => !this.said.has(each)),
      leftovers,
      construct(saying) { return policy(intent, this.id, metadata(object), saying); },
    };
  }

  /** TLS of several backends, or of Services; that of one backend is said with it. */
  private tlsPolicy(object: KnownObject): Unit | undefined {
    const read = decoded(object, this.dialect.tlsPolicy);
    return read && {
      ...this.named(object, 'tls'),
      beside: [],
      leftovers: read.leftovers,
      construct(saying) { return tlsPolicy(read.intent, this.id, metadata(object), saying); },
    };
  }
}
