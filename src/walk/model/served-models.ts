import { Reader } from '../../codec/reader';
import { Report } from '../../codec/report';
import { ConcreteModelIntent, ModelIntent, VirtualModelIntent } from '../../intent/model';
import { KnownObject } from '../../rules/known-object';
import { Door } from '../door';
import { secretEntry, Within } from '../secrets';

interface Served {
  readonly object: KnownObject;
  /** The name that clients ask for, or one with a star. */
  readonly name: string;
  readonly isInternal: boolean;
}

/** A model of a provider. */
export interface ServedModel extends Served {
  readonly intent: ConcreteModelIntent;
}

/** A model that leads to others, each with the object it refers to. */
export interface ServedVirtualModel extends Served {
  readonly intent: VirtualModelIntent;
  readonly targets: readonly VirtualTarget[];
}

/** One of those; the model is undefined where the object is there, but serves nothing that can be led to. */
export interface VirtualTarget {
  readonly model: ServedModel | undefined;
  readonly sent: string;
  readonly index: number;
}

/** The models behind a door. */
export interface ServedModels {
  readonly concrete: readonly ServedModel[];
  readonly virtual: readonly ServedVirtualModel[];
}

/** What of the models behind a door is served: nothing that lacks its Secret, and nothing that leads to what is not there. */
export function servedModels(within: Within, { models }: Door): ServedModels {
  const all = [...models].sort((a, b) => a.name < b.name ? -1 : 1).flatMap(object => {
    const intent = readModel(within, object);
    return intent === undefined ? [] : [{ object, intent }];
  });
  const concrete = all.flatMap(({ object, intent }): readonly ServedModel[] =>
    intent.serves.kind === 'concrete' && hasSecret(within, object, intent.serves)
      ? [{ object, name: intent.match ?? object.name, isInternal: intent.isInternal === true, intent: intent.serves }] : []);
  const virtual = all.flatMap(({ object, intent }): readonly ServedVirtualModel[] => {
    const { serves } = intent;
    if (serves.kind === 'concrete') { return []; }
    const targets = serves.targets.map(({ name, model }, index) => {
      const isMeant = (each: { readonly object: KnownObject }): boolean => each.object.name === name && each.object.namespace === object.namespace;
      const found = concrete.find(isMeant);
      const referred = all.find(isMeant);
      const own = referred && (referred.intent.match ?? referred.object.name);
      const sent = model ?? (own?.includes('*') ? undefined : own);
      const isThere = serves.kind === 'failover' ? found !== undefined : referred !== undefined;
      return !isThere || sent === undefined ? undefined : { model: found, sent, index };
    });
    return targets.every(target => target !== undefined)
      ? [{ object, name: intent.match ?? object.name, isInternal: intent.isInternal === true, intent: serves, targets }] : [];
  });
  return { concrete, virtual };
}

/** What an AgentgatewayModel says; undefined where the dialect has none, or it cannot be read. */
export function readModel({ site: { dialect } }: Pick<Within, 'site'>, { manifest }: KnownObject): ModelIntent | undefined {
  const { apiVersion: _v, kind: _k, metadata: _m, status: _s, ...body } = manifest;
  return dialect.model?.codec.decode(Reader.over(body, new Report()));
}

function hasSecret(within: Within, { namespace }: KnownObject, { credential }: ConcreteModelIntent): boolean {
  return credential?.kind !== 'secret' || secretEntry(within, credential.name, credential.key ?? within.site.dialect.secretEntries.apiKey, namespace).kind !== 'missing';
}

/** Whether a model answers to a name. */
export function answersTo({ name }: Served, asked: string): boolean {
  const star = name.indexOf('*');
  return star < 0 ? name === asked : asked.startsWith(name.slice(0, star)) && asked.endsWith(name.slice(star + 1));
}

/** Exact names first, then beginnings before ends, and longer ones before shorter ones. */
export const moreExact = (a: Served, b: Served): number =>
  Number(a.name.includes('*')) - Number(b.name.includes('*')) || Number(a.name.startsWith('*')) - Number(b.name.startsWith('*')) || b.name.length - a.name.length;
