import { drawnBackend } from './drawn-backend';
import { badgesOf, keyOf, Sketch } from './sketch';
import { isSecretName, MASK } from '../diagnostic/secret-name';
import { FilterIntents, MatchIntent, ValueMatchIntent } from '../intent/route';
import { CHOICE_HEADER, MODEL_HEADER } from '../intent/router/model-headers';
import { KnownObject } from '../rules/known-object';
import { Door } from '../walk/door';
import { EVERYTHING, pathShown } from '../walk/match';
import { mirroredShare, placeOfCopy } from '../walk/mirror';
import { routeTable, TableEntry } from '../walk/route-table';
import { failureShown, isPool, matchShown, percentShown } from '../walk/shown/route-rows';

/** Draws the rules behind a door, each by itself or together by host. */
export function drawRules(sketch: Sketch, door: Door, listener: string, entries: readonly TableEntry[], isEach: boolean): void {
  const rules: Rules = { sketch, door, isEach };
  if (isEach) { entries.forEach(entry => drawRule(rules, listener, entry, [entry.route])); } else { drawHosts(rules, listener, entries); }
}

/** The rules behind a door while they are drawn. */
interface Rules {
  readonly sketch: Sketch;
  readonly door: Door;
  readonly isEach: boolean;
}

/** The routes that a request has come through, the last of which the rule is of. */
type Trail = readonly KnownObject[];

function drawRule(rules: Rules, from: string, entry: TableEntry, trail: Trail, share = ''): void {
  const { sketch, door } = rules;
  const { route, rule, hostname, match } = entry;
  const { afterRouting } = sketch.site.effectiveOn({ entry: door.entry, route, rule });
  const host = trail.length > 1 ? 'handed on' : hostname ?? 'any host';
  const id = sketch.node('rule', `${from} ${keyOf(route)} ${rule} ${host} ${JSON.stringify(match)}`,
    { ...ruleShown(entry, host), badges: badgesOf(afterRouting) }, route, ['spec', 'rules', rule]);
  sketch.edge(from, id, share);
  drawTargets(rules, id, entry, trail);
}

function drawHosts(rules: Rules, listener: string, entries: readonly TableEntry[]): void {
  const { sketch, door } = rules;
  const hosts = new Map<string, TableEntry[]>();
  for (const entry of entries) {
    const host = entry.hostname ?? 'any host';
    const others = hosts.get(host);
    if (others) { others.push(entry); } else { hosts.set(host, [entry]); }
  }
  for (const [host, all] of hosts) {
    const ways = all.map(({ route, rule }) => sketch.site.effectiveOn({ entry: door.entry, route, rule }).afterRouting);
    const findings = [...new Set(all.map(({ route }) => route))].flatMap(route => sketch.findings(route));
    const id = sketch.node('rule', `${listener} ${host}`, { label: host, detail: `${all.length} ${all.length === 1 ? 'rule' : 'rules'}`, badges: badgesOf(ways.flat()), findings });
    sketch.edge(listener, id);
    all.forEach(entry => drawTargets(rules, id, entry, [entry.route]));
  }
}

function drawTargets(rules: Rules, from: string, { route, rule }: TableEntry, trail: Trail): void {
  const { sketch, door } = rules;
  const { targets = [], filters = [] } = route.route!.intent.rules[rule];
  const sum = targets.reduce((all, { weight = 1 }) => all + weight, 0);
  for (const target of targets) {
    const object = sketch.site.around.targetOf(route, target);
    const share = targets.length < 2 ? '' : percentShown(target.weight ?? 1, sum);
    if (target.kind === 'HTTPRoute' && object?.route && !trail.includes(object)) {
      drawHandedOn(rules, from, object, trail, share);
    } else {
      const effective = sketch.site.effectiveOn({ entry: door.entry, route, rule, ...object && { backend: object } }).afterRouting;
      sketch.edge(from, drawnBackend(sketch, route, target, failureShown(effective, isPool(object))), share);
    }
  }
  for (const filter of filters) {
    if (filter.kind === 'mirror') { sketch.edge(from, drawnBackend(sketch, route, filter.target, ''), copiesShown(sketch, route.namespace, filter), 'mirror'); }
  }
}

/** The rules of a route that another one hands its requests to. */
function drawHandedOn(rules: Rules, from: string, route: KnownObject, trail: Trail, share: string): void {
  const { sketch: { site: { conduct, dialect } }, isEach } = rules;
  const entries = [...routeTable([route], undefined, conduct, dialect.placement.routeRanking).values()].flatMap(({ all }) => all);
  // Those of one match are drawn once, whatever the hostnames that the route names.
  for (const entry of new Map(entries.map(each => [`${each.rule} ${each.order}`, each])).values()) {
    if (isEach) { drawRule(rules, from, entry, [...trail, route], share); } else { drawTargets(rules, from, entry, [...trail, route]); }
  }
}

/** A rule of a model that a router copied into a header is called after the model. */
function ruleShown({ route, rule, match, ...entry }: TableEntry, host: string): { readonly label: string; readonly detail: string } {
  const name = `${route.name}/${route.route!.intent.rules[rule].name ?? rule}`;
  const [model, choice] = [MODEL_HEADER, CHOICE_HEADER].map(header => match.headers?.find(each => each.name.toLowerCase() === header));
  const isOther = (each: ValueMatchIntent): boolean => model === undefined || (each !== model && each !== choice);
  const others = withoutSecrets({ ...match, headers: match.headers?.filter(isOther) });
  // The hostname has its own line.
  const label = matchShown({ ...entry, route, rule, match: others, hostname: undefined });
  if (model === undefined) { return { label, detail: `${host}, ${name}` }; }
  const path = pathShown(match.path ?? EVERYTHING);
  const rest = label.split(' ').filter(part => part !== path);
  return { label: [`model ${model.value}`, ...choice ? [`choice ${choice.value}`] : [], ...rest].join(' '), detail: `${host}, ${name}, ${path}` };
}

function copiesShown({ site }: Sketch, namespace: string | undefined, filter: FilterIntents['mirror']): string {
  const share = mirroredShare(filter);
  const place = placeOfCopy(site, filter.target, namespace);
  return typeof place === 'string' ? `no copies: ${place}` : share < 1 ? `copies of ${percentShown(share, 1)}` : 'copies';
}

const withoutSecrets = ({ headers, query, ...match }: MatchIntent): MatchIntent =>
  ({ ...match, ...headers && { headers: headers.map(hidden) }, ...query && { query: query.map(hidden) } });

const hidden = <T extends { readonly name: string; readonly value: string }>(each: T): T => isSecretName(each.name) ? { ...each, value: MASK } : each;
