import { tellOfExtensions } from './extensions';
import { MigrationFinding, MigrationStatus } from './finding';
import { withGuards } from './guards';
import { pruned, Pruning } from './pruned';
import { withRequirements } from './requirements';
import { withoutStandardOutput } from './standard-output';
import { Gap, MetGap } from '../codec/gap';
import { Key } from '../codec/manifest-path';
import { Report } from '../codec/report';
import { Writer } from '../codec/writer';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { isOfDialect } from '../dialects/gaps';
import { EXTENSION_PARTS } from '../intent/policy/extension';
import { renamedRef, unrenamedRef } from '../intent/renamed-refs';
import { gapWords } from '../rules/gap/features';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { isObject, JsonObject } from '../schema/json-type';
import { judge } from '../schema/verdict';

/** An object of the output. */
export interface MadeObject {
  readonly manifest: JsonObject;
  /** The object of the input in whose place, or beside which, it stands. */
  readonly beside: KnownObject;
}

/** A reference to an object. */
interface Ref { readonly group?: string; readonly kind?: string }

/** A move from one dialect to another, while it is under way. */
export class Migration {
  private readonly makings = new Map<KnownObject, JsonObject[]>();
  private readonly known = new Map<KnownObject, Map<string, unknown>>();
  private byNamespace: ReadonlyMap<string, readonly KnownObject[]> | undefined;
  /** What is to be said, by the object that it is about. */
  private readonly said = new Map<KnownObject, MigrationFinding[]>();
  /** Objects whose words are in others now. */
  public readonly absorbed = new Set<KnownObject>();
  /** Backends that cannot move. */
  public readonly staying = new Set<KnownObject>();

  constructor(public readonly around: KnownObjects, public readonly from: DialectDefinition, public readonly to: DialectDefinition) {}

  public tell(status: Exclude<MigrationStatus, 'exact'>, object: KnownObject, message: string, keys: readonly Key[] = []): void {
    this.take({ status, message, object, keys });
  }

  private take(finding: MigrationFinding): void {
    this.said.set(finding.object, [...this.findingsOf(finding.object), finding]);
  }

  public get findings(): readonly MigrationFinding[] {
    return [...this.said.values()].flat();
  }

  public findingsOf(object: KnownObject): readonly MigrationFinding[] {
    return this.said.get(object) ?? NONE;
  }

  /** Leaves out of an intent what the other dialect lacks, and tells it; undefined where nothing is left. */
  public pruned<T>(object: KnownObject, intent: T, gapsOf: (intent: T) => readonly MetGap[], written: (intent: T) => JsonObject): T | undefined {
    const words = gapWords(this.to);
    // What was refused before is refused for other reasons than what is lacking.
    const isFaulty = (): boolean => judge(object.manifest, this.from.releases).problems.length > 0;
    const verdictOn = (left: T): ReturnType<Pruning<T>['verdictOn']> => {
      if (saysNothing(left) || isFaulty()) { return 'accepted'; }
      try {
        const { known, problems } = judge(written(left), this.to.releases);
        return !known || problems.length === 0 ? 'accepted' : 'refused';
      } catch {
        // What codecs rely on is gone.
        return 'broken';
      }
    };
    const told = (gap: Gap, where: string, removed = where): void => {
      const message = words(gap, where === '' ? [] : [where]) + (removed === where ? '' : `; ${removed} is left out, which says nothing without it`);
      const isSaid = this.findingsOf(object).some(found => found.message === message);
      // What another object of the dialect could say is left to people.
      const status = gap.level !== 'no' ? 'approximate' : isOfDialect(gap) ? 'unsupported' : 'manual';
      if (!isSaid) { this.take({ status, message, object, keys: [], ...gap.level === 'no' && { isLeftOut: true } }); }
    };
    return pruned(intent, { gapsOf, verdictOn, told });
  }

  /** The same for what one codec writes. */
  public prunedBy<T>(object: KnownObject, intent: T, kind: ObjectKind<T>): T | undefined {
    return this.pruned(object, intent, left => kind.codec.lacks?.(left) ?? [], left => manifestOf(kind, left, { name: object.name }));
  }

  /** Tells what rules say of what it becomes. */
  public tellSaid(object: KnownObject, said: readonly { readonly code: string; readonly message: string; readonly severity?: Severity }[]): void {
    for (const { code, message, severity } of said) { this.tell(severity === Severity.INFO ? 'approximate' : 'manual', object, `${code}: ${message}`); }
  }

  /** Tells what of an object nobody could read. */
  public tellUnread(object: KnownObject, leftovers: readonly string[]): void {
    for (const place of leftovers) { this.tell('manual', object, `${place} is not understood and does not move; say it by hand, if it still matters`, place.split(/[.[\]]+/)); }
  }

  /** Works something out of an object, once. */
  public once<T>(object: KnownObject, what: string, work: () => T): T {
    const known = this.known.get(object) ?? new Map<string, unknown>();
    this.known.set(object, known);
    if (!known.has(what)) { known.set(what, work()); }
    return known.get(what) as T;
  }

  /** The policies of a namespace, of any kind. */
  public policiesIn(namespace: string | undefined): readonly KnownObject[] {
    this.byNamespace ??= this.policiesByNamespace();
    return this.byNamespace.get(namespace ?? '') ?? [];
  }

  private policiesByNamespace(): ReadonlyMap<string, readonly KnownObject[]> {
    const found = new Map<string, KnownObject[]>();
    const { policy, morePolicies } = this.from;
    for (const { kind, group } of [policy, ...morePolicies]) {
      for (const object of this.around.ofKind(kind)) {
        if (object.group !== group) { continue; }
        const there = found.get(object.namespace ?? '');
        if (there) { there.push(object); } else { found.set(object.namespace ?? '', [object]); }
      }
    }
    return found;
  }

  /** Writes an intent as an object. */
  public make<T>(kind: ObjectKind<T>, intent: T, metadata: JsonObject, beside: KnownObject): JsonObject {
    const report = new Report(() => '', gapWords(this.to));
    const manifest = manifestOf(kind, intent, metadata, report);
    this.add(manifest, beside);
    this.tellReported(report, beside);
    return manifest;
  }

  /** Tells what a codec could not say: combinations and values for which there is no gap that could be taken out before. */
  private tellReported({ diagnostics }: Report, beside: KnownObject): void {
    for (const { severity, code, message } of diagnostics) {
      if (severity === Severity.INFO || this.findingsOf(beside).some(found => found.message.includes(message))) { continue; }
      // What is missing can be said by people.
      this.tell(severity !== Severity.ERROR ? 'approximate' : code === 'UnsupportedFeature' ? 'unsupported' : 'manual', beside, message);
    }
  }

  /** Takes up an object of the output. */
  public add(manifest: JsonObject, beside: KnownObject): void {
    const made = this.makings.get(beside);
    if (made) { made.push(manifest); } else { this.makings.set(beside, [manifest]); }
  }

  public get made(): readonly MadeObject[] {
    return Array.from(this.makings).flatMap(([beside, all]) => all.map(manifest => ({ manifest, beside })));
  }

  public madeOf(object: KnownObject): readonly JsonObject[] {
    return this.makings.get(object) ?? [];
  }

  public isMade(object: KnownObject): boolean {
    return this.makings.has(object);
  }

  /** A reference to what it becomes. */
  public moved<T extends Ref & { readonly name: string; readonly namespace?: string }>(ref: T, namespace: string | undefined): T {
    const later = unrenamedRef(ref, this.from.placement);
    const { backend } = this.from;
    if (later.group !== backend.group || later.kind !== backend.kind) { return renamedRef(later, this.to.placement); }
    const object = this.around.find(backend.kind, ref.namespace ?? namespace, ref.name, backend.group);
    return object !== undefined && this.staying.has(object) ? later : { ...later, group: this.to.backend.group, kind: this.to.backend.kind };
  }

  /** An intent with the namespaces of Secrets and extensions spelled out, webhooks named, and requirements worded, as the dialect wants it. */
  public respelled<T>(said: T, object: KnownObject): T {
    const { namespace } = object;
    const lost = (host: string): void => this.tell('unsupported', object,
      `${this.to.title} calls webhooks as objects of the cluster, so the guard at ${host} is left out; make a Service for it, and a guard that refers to that`);
    const logged = withoutStandardOutput(said, this.to, message => this.tell('approximate', object, message));
    const intent = withRequirements(withGuards(logged, { namespace, placement: this.to.placement, lost }), {
      object, around: this.around, from: this.from, to: this.to, told: (status, message) => this.tell(status, object, message),
    });
    tellOfExtensions(said, this.from, this.to, message => this.tell('manual', object, message));
    const spellsOut = this.to.placement.secretNamespace === true;
    if (spellsOut === (this.from.placement.secretNamespace === true)) { return intent; }
    return respelled(intent, namespace, spellsOut) as T;
  }
}

/** Whether a policy has nothing left to say. */
export const saysNothing = (intent: unknown): boolean => isObject(intent) && 'targets' in intent
  && Object.keys(intent).every(key => ['targets', 'selectors', 'preRouting', 'overrides'].includes(key));

/** What a codec makes of an intent. */
export function manifestOf<T>(kind: ObjectKind<T>, intent: T, metadata: JsonObject, report = new Report()): JsonObject {
  const writer = Writer.root(report);
  kind.codec.encode(intent, writer);
  return { apiVersion: `${kind.group}/${kind.version}`, kind: kind.kind, metadata, ...isObject(writer.value) ? writer.value : {} };
}

const NONE: readonly MigrationFinding[] = [];

const SECRETS: readonly unknown[] = ['secret', 'awsSecret', 'azureSecret', 'gcpSecret'];

function respelled(node: unknown, own: string | undefined, spellsOut: boolean): unknown {
  if (Array.isArray(node)) { return node.map(item => respelled(item, own, spellsOut)); }
  if (!isObject(node)) { return node; }
  const all = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, key === 'extension' && isObject(part) ? inNamespace(part, own, spellsOut) : respelled(part, own, spellsOut)]));
  return SECRETS.includes(all.kind) && typeof all.name === 'string' ? inNamespace(all as JsonObject, own, spellsOut) : all;
}

function inNamespace(reference: JsonObject, own: string | undefined, spellsOut: boolean): JsonObject {
  const { namespace, ...rest } = reference;
  if (spellsOut) { return namespace === undefined && own !== undefined ? { ...reference, namespace: own } : reference; }
  return namespace === own ? rest : reference;
}

/** The parts that a dialect keeps in objects of their own. */
export const partsElsewhere = ({ extension }: DialectDefinition): readonly (keyof typeof EXTENSION_PARTS)[] => extension?.holds ?? [];
