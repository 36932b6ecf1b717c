import { Variable } from './code/expression';
import { backend } from './said/backends';
import { gateway } from './said/gateways';
import { metadata } from './said/metadata';
import { policy } from './said/policy';
import { route } from './said/routes';
import { Unit } from './unit';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { gatherGateway, makesParameters } from '../intent/place-gateway';
import { PlacedGrant } from '../intent/route-grants';
import { gatheredBackend } from '../migrate/backends';
import { decoded, isOf } from '../migrate/decoded';
import { metadataOf } from '../migrate/metadata';
import { Migration } from '../migrate/migration';
import { gatheredPolicy, policyKinds } from '../migrate/policies';
import { statedRoute } from '../migrate/routes';
import { wholeFirst } from '../migrate/split-routes';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';

type AnyKind = ObjectKind<never>;

/** Objects that constructs may say, in the order in which they are made: what others refer to comes first. */
export function unitsOf(objects: readonly KnownObject[], dialect: DialectDefinition): readonly Unit[] {
  return new Planning(objects, dialect).units();
}

class Planning {
  private readonly reading: Migration;
  private readonly said = new Set<KnownObject>();
  private readonly ids = new Set<string>();
  private readGrants: readonly PlacedGrant[] | undefined;

  constructor(private readonly objects: readonly KnownObject[], private readonly dialect: DialectDefinition) {
    // What is moved to its own dialect is what it was.
    this.reading = new Migration(new KnownObjects(objects), dialect, dialect);
  }

  public units(): readonly Unit[] {
    const { gateway: gateways, backend: backends, route: routes } = this.dialect;
    return [
      ...this.each(gateways as AnyKind, object => this.gateway(object)),
      ...this.each(backends as AnyKind, object => this.backend(object)),
      ...this.routes(routes as AnyKind),
      ...policyKinds(this.dialect).flatMap(kind => this.each(kind as AnyKind, object => this.policy(object))),
    ];
  }

  /** Routes that are parts of others are said with those. */
  private routes(kind: AnyKind): readonly Unit[] {
    const units = this.each(kind, object => this.route(object), wholeFirst(this.objects.filter(object => isOf(object, kind))));
    const place = new Map(this.objects.map((object, i) => [object, i]));
    return [...units].sort((a, b) => place.get(a.object)! - place.get(b.object)!);
  }

  private each(kind: AnyKind, unit: (object: KnownObject) => Unit | undefined, objects = this.objects): readonly Unit[] {
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
    const { gateway: kind, parameters: parametersKind, parametersPlacement: placement, gateways } = this.dialect;
    const read = decoded(object, kind);
    if (read === undefined) { return undefined; }
    const context = { placement, kind: parametersKind };
    const annotations = (metadataOf(object).annotations ?? {}) as { [name: string]: string };
    const silent = gatherGateway({ gateway: read.intent, annotations }, context);
    const referred = silent.parametersName === undefined ? undefined
      : this.reading.around.find(parametersKind.kind, object.namespace, silent.parametersName, parametersKind.group);
    const isShared = referred !== undefined && this.said.has(referred);
    const parameters = isShared ? undefined : referred && decoded(referred, parametersKind);
    const stated = parameters ? gatherGateway({ gateway: read.intent, annotations, parameters: parameters.intent }, context) : silent;
    return {
      ...this.named(object, 'gateway'),
      beside: parameters ? [referred!] : [],
      leftovers: [...read.leftovers, ...parameters?.leftovers ?? []],
      construct(saying) {
        return gateway(stated.gateway, this.id, {
          metadata: metadata(object),
          ...parameters && { parameters: { intent: stated.parameters ?? {}, metadata: metadata(referred!) } },
          ...stated.parametersName !== undefined && { parametersName: stated.parametersName },
          parametersOfClass: !parameters && makesParameters(stated, placement),
          usualClass: gateways.classes[0],
        }, saying);
      },
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

  private route(object: KnownObject): Unit | undefined {
    const { absorbed } = this.reading;
    const read = decoded(object, this.dialect.route);
    if (read === undefined) { return undefined; }
    const before = absorbed.size;
    const { route: stated, parts } = statedRoute(object, read.intent, this.reading, this.grants);
    parts.forEach(part => absorbed.add(part.object));
    const beside = absorbed.size === before ? [] : [...absorbed].slice(before);
    return {
      ...this.named(object, 'route'),
      beside,
      leftovers: [read, ...parts].flatMap(({ leftovers }) => leftovers),
      construct(saying) { return route(stated, this.id, metadata(object), saying); },
    };
  }

  private get grants(): readonly PlacedGrant[] {
    return this.readGrants ??= this.reading.around.ofKind(this.dialect.grant.kind).flatMap(object => {
      const read = decoded(object, this.dialect.grant);
      return read && object.namespace !== undefined ? [{ name: object.name, namespace: object.namespace, intent: read.intent }] : [];
    });
  }

  private policy(object: KnownObject): Unit | undefined {
    const gathered = gatheredPolicy(object, this.reading);
    if (gathered === undefined || gathered.intent.targets.length === 0) { return undefined; }
    const { intent, leftovers, extensions } = gathered;
    return {
      ...this.named(object, 'policy'),
      beside: extensions.filter(each => !this.said.has(each)),
      leftovers,
      construct(saying) { return policy(intent, this.id, metadata(object), saying); },
    };
  }
}
