import { CheckedDocument } from '../../check/document';
import { effectiveJson, effectiveText } from '../../check/effective-format';
import { judgedObjects } from '../../check/judged-objects';
import { newest } from '../../check/newest-taking';
import { knownReleases } from '../../check/servers';
import { DialectDefinition } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';
import { StatedDialects } from '../../rules/dialect-of';
import { attachedTo } from '../../rules/effective/attached';
import { shownBehind } from '../../rules/effective/shown';
import { waysBehind } from '../../rules/effective/way';
import { isNear } from '../../rules/identity';
import { KnownObject } from '../../rules/known-object';
import { KnownObjects } from '../../rules/known-objects';
import { nearest } from '../../schema/resemblance';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { CONFIGURATION_OPTIONS } from '../configuration/find-configuration';
import { namedFor } from '../configuration/named-for';
import { documentsIn, pipedDocuments } from '../documents';
import { PartName, partName } from '../part-name';
import { notesOf } from '../stated-dialects';
import { UsageError } from '../usage';

const OPTIONS = {
  route: { value: 'NAME', about: 'the HTTPRoute, with its namespace where several have the name, and a rule of it by name or number (from 0)' },
  backend: { value: 'NAME', about: 'one backend of it only, as <namespace>/<name>, with /<endpoint> for one endpoint of a pool' },
  dialect: { value: 'NAME', isRepeated: true, about: 'as for check; without it, the newest release that takes everything on the way' },
  output: { value: 'FORMAT', short: 'o', choices: ['text', 'json'], fallback: 'text', about: 'how it is written' },
  ...CONFIGURATION_OPTIONS,
} as const;

export const effectiveCommand = command({
  name: 'effective',
  summary: 'tell what holds for the requests of a route, where each value comes from, and what it beats',
  operands: '<files or folders…> --route <namespace>/<name>[/<rule>]',
  description: 'Tells what holds for the requests of a route, where each value comes from, and what it beats.',
  options: OPTIONS,
  examples: [
    ['effective dist --route ai/chat', 'every rule and backend of a route'],
    ['effective dist --route ai/chat/0 --backend ai/openai', 'one way through it'],
  ],
  statuses: { 0: 'told' },
  run: effective,
});

/** @throws UsageError when it was called wrongly, or there is nothing like what was asked for */
function effective(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  if (given.route === undefined) { throw new UsageError('effective needs a route: --route <namespace>/<name>, with /<rule> for one rule of it'); }
  const asked: Asked = {
    route: partName('--route', given.route, 'rule'),
    backend: given.backend === undefined ? undefined : partName('--backend', given.backend, 'endpoint'),
  };
  const named = namedFor(paths, given);
  const byClass = new Map([...named.byClass].map(([name, { dialect: definition }]) => [name, definition]));
  const documents = paths.length > 0 ? documentsIn(paths) : pipedDocuments();
  const guessed = named.dialect === undefined && named.byClass.size === 0 ? guess(documents, asked.route) : undefined;
  const around = objectsIn(documents, guessed ? { dialect: guessed } : { dialect: named.dialect?.dialect, byClass });
  const route = routeNamed(asked.route, around);
  const { dialect } = route;
  if (dialect === undefined) { throw new UsageError(`no dialect that was given is for the HTTPRoute ${called(route)}; give one for everything: --dialect NAME`); }
  const rule = ruleNamed(asked.route.part, route);
  const backend = asked.backend && backendNamed(asked.backend, route, rule, around);
  const ways = shownBehind(route, { rule, backend, endpoint: asked.backend?.part }, around, dialect);
  if (ways.length === 0) { throw new UsageError(endpointMissing(asked, route, rule, backend, around)); }
  return {
    output: [given.output === 'json' ? effectiveJson(ways, dialect) : effectiveText(ways, dialect)],
    notes: [...notesOf(named), ...guessed ? [`read as ${guessed.id}, the newest release that takes all of this; --dialect NAME says which is run`] : []],
    status: 0,
  };
}

/** What was asked for. */
interface Asked {
  readonly route: PartName;
  readonly backend: PartName | undefined;
}

const objectsIn = (documents: readonly CheckedDocument[], stated: StatedDialects): KnownObjects =>
  judgedObjects(documents, { servers: knownReleases, ...stated }).around;

/** The newest dialect that takes everything of a gateway's own on the ways behind the route. */
function guess(documents: readonly CheckedDocument[], name: PartName): DialectDefinition {
  const around = objectsIn(documents, { dialect: undefined });
  const route = routeNamed(name, around);
  const ways = (route.route?.intent.rules ?? []).flatMap((_, i) => waysBehind(route, i, around));
  const objects = new Set(ways.flatMap(way => [...way.backend ? [way.backend] : [], ...attachedTo(way, around).map(({ source }) => source)]));
  const own = [...objects].filter(({ group }) => group !== '' && group !== 'gateway.networking.k8s.io');
  const taking = DIALECTS.filter(dialect => own.every(({ dialects }) => dialects.includes(dialect)));
  const found = own.length === 0 || taking.length === 0 ? undefined : newest(taking);
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
  { backend: asked }: Asked, route: KnownObject, rule: number | undefined, backend: KnownObject | undefined, around: KnownObjects,
): string {
  const names = behind(route, rule, around).filter(way => way.backend === backend).flatMap(({ endpoint }) => endpoint ?? []);
  if (asked?.part === undefined) { return `the HTTPRoute ${called(route)} has no rules`; }
  const meant = nearest(asked.part, names);
  return `the backend '${asked.name}' has no endpoint '${asked.part}'; ${meant !== undefined ? `did you mean '${meant}'?` : `it has: ${names.join(', ') || 'none with a name'}`}`;
}

const called = ({ namespace, name }: KnownObject): string => namespace === undefined ? name : `${namespace}/${name}`;
