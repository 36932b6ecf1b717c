import { CommandResult } from './check-command';
import { documentsIn, pipedDocuments } from './documents';
import { EffectiveArguments, effectiveArguments, PartName } from './effective-options';
import { UsageError } from './usage';
import { CheckedDocument } from '../check/document';
import { effectiveJson, effectiveText } from '../check/effective-format';
import { judgedObjects } from '../check/judged-objects';
import { knownReleases } from '../check/servers';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { StatedDialects } from '../rules/dialect-of';
import { attachedTo } from '../rules/effective/attached';
import { shownBehind } from '../rules/effective/shown';
import { waysBehind } from '../rules/effective/way';
import { isNear } from '../rules/identity';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { nearest } from '../schema/resemblance';

/** Runs `effective`. @throws UsageError when it was called wrongly, or there is nothing like what was asked for */
export function effectiveCommand(args: readonly string[]): CommandResult {
  const given = effectiveArguments(args);
  const documents = given.paths.length > 0 ? documentsIn(given.paths) : pipedDocuments();
  const unstated = given.stated.dialect === undefined && given.stated.byClass?.size === 0;
  const guessed = unstated ? guess(documents, given) : undefined;
  const around = objectsIn(documents, guessed ? { dialect: guessed } : given.stated);
  const route = routeNamed(given.route, around);
  const { dialect } = route;
  if (dialect === undefined) { throw new UsageError(`no dialect that was given is for the HTTPRoute ${called(route)}; give one for everything: --dialect NAME`); }
  const rule = ruleNamed(given.route.part, route);
  const backend = given.backend && backendNamed(given.backend, route, rule, around);
  const ways = shownBehind(route, { rule, backend, endpoint: given.backend?.part }, around, dialect);
  if (ways.length === 0) { throw new UsageError(endpointMissing(given, route, rule, backend, around)); }
  return {
    output: [given.output === 'json' ? effectiveJson(ways, dialect) : effectiveText(ways, dialect)],
    notes: [...given.notes, ...guessed ? [`read as ${guessed.id}, the newest release that takes all of this; --dialect NAME says which is run`] : []],
    status: 0,
  };
}

const objectsIn = (documents: readonly CheckedDocument[], stated: StatedDialects): KnownObjects =>
  judgedObjects(documents, { servers: knownReleases, ...stated }).around;

/** The newest dialect that takes everything of a gateway's own on the ways behind the route. */
function guess(documents: readonly CheckedDocument[], { route: name }: EffectiveArguments): DialectDefinition {
  const around = objectsIn(documents, { dialect: undefined });
  const route = routeNamed(name, around);
  const ways = (route.route?.intent.rules ?? []).flatMap((_, i) => waysBehind(route, i, around));
  const objects = new Set(ways.flatMap(way => [...way.backend ? [way.backend] : [], ...attachedTo(way, around).map(({ source }) => source)]));
  const own = [...objects].filter(({ group }) => group !== '' && group !== 'gateway.networking.k8s.io');
  const taking = DIALECTS.filter(dialect => own.every(({ dialects }) => dialects.includes(dialect)));
  const found = own.length === 0 ? undefined : taking[taking.length - 1];
  if (found === undefined) {
    const why = own.length === 0 ? 'nothing on the way is of a gateway\'s own kind' : 'no release takes everything on the way';
    throw new UsageError(`no dialect is recognised: ${why}; say which release is run: --dialect NAME, one of: ${DIALECTS.map(({ id }) => id).join(', ')}`);
  }
  return found;
}

function routeNamed({ namespace, name }: PartName, around: KnownObjects): KnownObject {
  const all = around.ofKind('HTTPRoute');
  return only('HTTPRoute', '--route', { namespace, name }, all);
}

/** The one object that is meant. */
function only(kind: string, option: string, { namespace, name }: Omit<PartName, 'part'>, all: readonly KnownObject[]): KnownObject {
  const asked = namespace === undefined ? name : `${namespace}/${name}`;
  const found = all.filter(object => object.name === name && isNear(object.namespace, namespace));
  if (found.length === 1) { return found[0]; }
  const exact = found.filter(object => object.namespace === namespace);
  if (exact.length === 1) { return exact[0]; }
  if (found.length > 1) { throw new UsageError(`${option} ${asked} may be any of ${found.map(each => `${called(each)} in ${each.origin}`).join(', ')}; give fewer files, or the namespace`); }
  const names = all.map(called);
  const meant = nearest(asked, names) ?? all.filter(object => object.name === name).map(called)[0] ?? nearest(name, all.map(each => each.name));
  const hint = names.length === 0 ? 'there is none in these files' : meant !== undefined ? `did you mean '${meant}'?` : `there are: ${names.join(', ')}`;
  throw new UsageError(`there is no ${kind} '${asked}'; ${hint}`);
}

function ruleNamed(part: string | undefined, route: KnownObject): number | undefined {
  if (part === undefined) { return undefined; }
  const rules = route.route?.intent.rules ?? [];
  const index = rules.findIndex(({ name }) => name === part);
  if (index >= 0) { return index; }
  if (/^\d+$/.test(part) && Number(part) < rules.length) { return Number(part); }
  const names = rules.flatMap(({ name }) => name ?? []);
  const meant = nearest(part, names);
  throw new UsageError(`the HTTPRoute ${called(route)} has no rule '${part}'; ${meant !== undefined ? `did you mean '${meant}'?`
    : `it has ${rules.length}, from 0${names.length === 0 ? '' : `, and names: ${names.join(', ')}`}`}`);
}

function backendNamed(name: PartName, route: KnownObject, rule: number | undefined, around: KnownObjects): KnownObject {
  return only('backend of that route', '--backend', name, [...new Set(behind(route, rule, around).flatMap(({ backend }) => backend ?? []))]);
}

const behind = (route: KnownObject, rule: number | undefined, around: KnownObjects) =>
  (route.route?.intent.rules ?? []).flatMap((_, i) => rule === undefined || rule === i ? waysBehind(route, i, around) : []);

function endpointMissing(
  { backend: asked }: EffectiveArguments, route: KnownObject, rule: number | undefined, backend: KnownObject | undefined, around: KnownObjects,
): string {
  const names = behind(route, rule, around).filter(way => way.backend === backend).flatMap(({ endpoint }) => endpoint ?? []);
  if (asked?.part === undefined) { return `the HTTPRoute ${called(route)} has no rules`; }
  const meant = nearest(asked.part, names);
  return `the backend '${asked.name}' has no endpoint '${asked.part}'; ${meant !== undefined ? `did you mean '${meant}'?` : `it has: ${names.join(', ') || 'none with a name'}`}`;
}

const called = ({ namespace, name }: KnownObject): string => namespace === undefined ? name : `${namespace}/${name}`;
