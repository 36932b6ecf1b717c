import { decoded, isOf } from './decoded';
import { metadataBeside, metadataOf } from './metadata';
import { Migration, partsElsewhere, saysNothing } from './migration';
import { DialectDefinition, ObjectKind, PolicyKind } from '../dialects/definition';
import { gatherExtensions, NamedExtension, placeExtensions } from '../intent/policy/place-extensions';
import { partsOfPolicy } from '../intent/policy/place-policy';
import { PolicyIntent } from '../intent/policy/policy';
import { KnownObject } from '../rules/known-object';

export const policyKinds = ({ policy, morePolicies }: DialectDefinition): readonly PolicyKind[] => [policy, ...morePolicies];

/** What a policy says, with what it keeps in other objects. */
export interface GatheredPolicy {
  readonly intent: PolicyIntent;
  readonly leftovers: readonly string[];
  /** The objects that it keeps parts in. */
  readonly extensions: readonly KnownObject[];
}

/** Reads a policy of any kind of the dialect. */
export const gatheredPolicy = (object: KnownObject, migration: Migration): GatheredPolicy | undefined => migration.once(object, 'policy', () => gather(object, migration));

function gather(object: KnownObject, { from, around }: Migration): GatheredPolicy | undefined {
  const kind = policyKinds(from).find(each => isOf(object, each as ObjectKind<never>));
  const read = decoded(object, kind);
  if (read === undefined) { return undefined; }
  const { extension } = from;
  const found = (extension === undefined ? [] : around.ofKind(extension.kind)).filter(({ namespace }) => namespace === object.namespace)
    .flatMap(each => {
      const said = decoded(each, extension);
      return said ? [{ object: each, named: { name: each.name, intent: said.intent } }] : [];
    });
  const intent = gatherExtensions({ policy: read.intent, extensions: found.map(({ named }): NamedExtension => named) }, partsElsewhere(from));
  const text = JSON.stringify(read.intent);
  const used = found.filter(({ named }) => text.includes(`"extension":{"name":${JSON.stringify(named.name)}`)).map(each => each.object);
  return { intent, leftovers: read.leftovers, extensions: used };
}

/** Writes what a policy says into the objects that the other dialect has for it. */
export function migratePolicy(object: KnownObject, migration: Migration): void {
  const gathered = gatheredPolicy(object, migration);
  if (gathered === undefined) { return migration.tell('manual', object, `this ${object.kind} cannot be read; it stays as it is`); }
  migration.tellUnread(object, gathered.leftovers);
  gathered.extensions.forEach(extension => migration.absorbed.add(extension));
  const { targets, ...said } = gathered.intent;
  const { to: { policy, placement } } = migration;
  if (targets.length === 0 && said.selectors === undefined && !policy.isReferredTo && placement.policyAttachment !== 'extension') {
    return migration.tell('manual', object, `nothing in these files refers to it, and a ${policy.kind} names its targets; it stays as it is: give it targets, or take it out`);
  }
  const moved = targets.map(target => migration.moved(target, object.namespace));
  const isMade = writePolicy(object, { ...migration.respelled(said, object), targets: moved }, object.name, migration);
  if (isMade) { return; }
  migration.absorbed.add(object);
  if (saysNothing(gathered.intent)) { migration.tell('approximate', object, 'it says nothing, and is left out'); }
}

/** Writes a policy; false where nothing of it is left. */
function writePolicy(object: KnownObject, { targets, ...said }: PolicyIntent, name: string, migration: Migration): boolean {
  const { to } = migration;
  const parts = partsOfPolicy<PolicyKind>(said, policyKinds(to));
  let count = 0;
  for (const { home, capabilities } of parts) {
    const made = name + (count === 0 ? '' : `-${count + 1}`);
    const isReferred = home.isReferredTo === true || (to.placement.policyAttachment === 'extension' && targets.some(({ sectionName }) => sectionName !== undefined));
    if (isReferred) {
      migration.tell('manual', object, `rules refer to a ${home.kind} themselves in ${to.title}: add an extensionRef to ${home.kind} '${made}' to them`);
    }
    const placed = placeExtensions(capabilities, partsElsewhere(to), made);
    const left = migration.prunedBy<PolicyIntent>(object, { targets: home.isReferredTo ? [] : targets, ...placed.policy }, home);
    if (left === undefined || saysNothing(left)) { continue; }
    migration.make(home, left, count === 0 && name === object.name ? metadataOf(object) : metadataBeside(object, made), object);
    const text = JSON.stringify(left);
    for (const { name: part, intent } of placed.extensions) {
      if (text.includes(JSON.stringify(part))) { migration.make(to.extension!, intent, metadataBeside(object, part), object); }
    }
    count++;
  }
  return count > 0;
}
