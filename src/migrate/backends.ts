import { decoded, decodedBody, isOf } from './decoded';
import { differences } from './differences';
import { meaningOf, unsayable, wordsFor } from './meaning';
import { metadataBeside, metadataOf } from './metadata';
import { manifestOf, Migration } from './migration';
import { withSubstitutes } from './substitutes';
import { MetGap } from '../codec/gap';
import { apiFindings } from '../dialects/apis';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { normalizeBackend } from '../intent/normalize';
import { gatherBackend, PlacedBackend, placeBackend, TlsPolicyDraft } from '../intent/place';
import { statedBackendGaps } from '../rules/gap/stated-gaps';
import { backendFindings } from '../rules/intent-findings';
import { KnownObject } from '../rules/known-object';

/** A backend as its author must have stated it, with the TLS policies beside it. */
export interface GatheredBackend {
  /** In normal form, and in words that mean the same in every dialect. */
  readonly intent: BackendIntent;
  /** In its own words. */
  readonly stated: BackendIntent;
  readonly leftovers: readonly string[];
  readonly tlsPolicies: readonly KnownObject[];
}

/** Joins a backend of a dialect with what stands beside it. */
export const gatheredBackend = (object: KnownObject, migration: Migration): GatheredBackend | undefined => migration.once(object, 'backend', () => gather(object, migration));

function gather(object: KnownObject, { from, around }: Migration): GatheredBackend | undefined {
  const read = decoded(object, from.backend);
  if (read === undefined) { return undefined; }
  const { tlsPolicy, placement } = from;
  const beside = tlsPolicy === undefined ? [] : around.policiesOn(object).filter(policy => isOf(policy, tlsPolicy as ObjectKind<never>));
  const drafts = beside.flatMap((policy): TlsPolicyDraft[] => {
    const { targets, ...draft } = decoded(policy, tlsPolicy)!.intent;
    return targets.filter(({ name, kind, group }) => name === object.name && kind === object.kind && group === object.group)
      .map(({ sectionName }) => ({ endpoint: sectionName, policy: draft }));
  });
  const gathered = gatherBackend({ backend: read.intent, tlsPolicies: drafts }, placement);
  return { intent: normalizeBackend(meaningOf(gathered, from)), stated: gathered, leftovers: read.leftovers, tlsPolicies: beside };
}

/** The backend that is written, or undefined where it cannot move. */
export function migrateBackend(object: KnownObject, migration: Migration): void {
  const { from, to, to: { backend: kind, placement, tlsPolicy } } = migration;
  const gathered = gatheredBackend(object, migration);
  if (gathered === undefined) { return migration.tell('manual', object, `this ${object.kind} cannot be read; it stays as it is`); }
  const gapsOf = (intent: BackendIntent): readonly MetGap[] => {
    const stated = statedBackendGaps(intent, to);
    return stated.some(({ gap }) => gap.level === 'no') ? stated : [...stated, ...kind.codec.lacks?.(placeBackend(intent, placement).backend) ?? []];
  };
  const said = withSubstitutes(wordsFor(gathered.intent, to), to, (vendor, host) =>
    migration.tell('approximate', object, `${to.title} has no provider for ${vendor}; it is asked at ${host} as one that is compatible with OpenAI`));
  const stated = migration.respelled(said, object);
  for (const name of unsayable(gathered.intent, to)) {
    migration.tell('manual', object, `${to.title} calls the Foundry resource '${name}' at ${name}-resource.services.ai.azure.com; give its host`);
  }
  const written = (intent: BackendIntent) => manifestOf(kind, placeBackend(normalizeBackend(intent), placement).backend, { name: object.name });
  const left = migration.pruned(object, stated, gapsOf, written);
  if (left === undefined) {
    migration.staying.add(object);
    return migration.tell('manual', object, `nothing of it can be said in ${to.title}; it stays as it is`);
  }
  migration.tellUnread(object, gathered.leftovers);
  const normal = normalizeBackend(left);
  const placed = placeBackend(normal, placement);
  const before = new Set(saidOf(gathered.intent, from).map(({ message }) => message));
  migration.tellSaid(object, saidOf(normal, to).filter(({ message }) => !before.has(message)));
  tellChanged(object, normal, placed, migration);
  migration.make(kind, placed.backend, metadataOf(object), object);
  gathered.tlsPolicies.forEach(policy => migration.absorbed.add(policy));
  placed.tlsPolicies.forEach(({ endpoint, policy }, i) => {
    const target = { group: kind.group, kind: kind.kind, name: object.name, ...endpoint !== undefined && { sectionName: endpoint } };
    const was = gathered.tlsPolicies[i];
    const metadata = was ? metadataOf(was) : metadataBeside(object, `${object.name}-tls${endpoint === undefined ? '' : `-${endpoint}`}`);
    migration.make(tlsPolicy!, { ...policy, targets: [target] }, metadata, was ?? object);
  });
}

/** What rules say of a backend in a dialect. */
const saidOf = (intent: BackendIntent, dialect: DialectDefinition) => [
  ...backendFindings('stated', intent, dialect),
  ...backendFindings('placed', placeBackend(intent, dialect.placement).backend, dialect),
  ...apiFindings(intent, dialect),
];

/** Tells what reads otherwise than it was meant, where nothing has been said of it yet. */
function tellChanged(object: KnownObject, meant: BackendIntent, placed: PlacedBackend, migration: Migration): void {
  const { to } = migration;
  if (migration.findingsOf(object).some(({ status }) => status !== 'approximate')) { return; }
  const written = decodedBody(manifestOf(to.backend, placed.backend, {}), to.backend);
  const read = written && normalizeBackend(gatherBackend({ ...placed, backend: written }, to.placement));
  for (const place of differences(meant, read)) {
    migration.tell('approximate', object, `${place} cannot be told any more from what ${to.title} is given`);
  }
}
