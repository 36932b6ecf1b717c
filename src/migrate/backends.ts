import { decoded, decodedBody, isOf } from './decoded';
import { differences } from './differences';
import { meaningOf, unsayable, wordsFor } from './meaning';
import { metadataBeside, metadataOf } from './metadata';
import { manifestOf, Migration } from './migration';
import { MetGap } from '../codec/gap';
import { apiFindings } from '../dialects/apis';
import { ObjectKind } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { normalizeBackend } from '../intent/normalize';
import { gatherBackend, PlacedBackend, placeBackend, TlsPolicyDraft } from '../intent/place';
import { statedBackendGaps } from '../rules/gap/stated-gaps';
import { backendFindings } from '../rules/intent-findings';
import { KnownObject } from '../rules/known-object';

/** A backend as its author must have stated it, with the TLS policies beside it. */
export interface GatheredBackend {
  readonly intent: BackendIntent;
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
    return targets.filter(({ name, kind }) => name === object.name && kind === object.kind)
      .map(({ sectionName }) => ({ endpoint: sectionName, policy: draft }));
  });
  const gathered = gatherBackend({ backend: read.intent, tlsPolicies: drafts }, placement);
  return { intent: normalizeBackend(meaningOf(gathered, from)), leftovers: read.leftovers, tlsPolicies: beside };
}

/** The backend that is written, or undefined where it cannot move. */
export function migrateBackend(object: KnownObject, migration: Migration): void {
  const { to, to: { backend: kind, placement, tlsPolicy } } = migration;
  const gathered = gatheredBackend(object, migration);
  if (gathered === undefined) { return migration.tell('manual', object, `this ${object.kind} cannot be read; it stays as it is`); }
  const gapsOf = (intent: BackendIntent): readonly MetGap[] => {
    const stated = statedBackendGaps(intent, to);
    return stated.some(({ gap }) => gap.level === 'no') ? stated : [...stated, ...kind.codec.lacks?.(placeBackend(intent, placement).backend) ?? []];
  };
  const stated = migration.respelled(wordsFor(gathered.intent, to), object);
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
  migration.tellSaid(object, [...backendFindings('stated', normal, to), ...backendFindings('placed', placed.backend, to), ...apiFindings(normal, to)]);
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
