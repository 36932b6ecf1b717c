import { drawnBackend } from './drawn-backend';
import { isSecretName, MASK } from './masked-manifest';
import { badgesOf, keyOf, Sketch } from './sketch';
import { FilterIntents, MatchIntent, ValueMatchIntent } from '../intent/route';
import { CHOICE_HEADER, MODEL_HEADER } from '../intent/router/model-headers';
import { Door } from '../walk/door';
import { EVERYTHING, pathShown } from '../walk/match';
import { mirroredShare, placeOfCopy } from '../walk/mirror';
import { TableEntry } from '../walk/route-table';
import { failureShown, isPool, matchShown, percentShown } from '../walk/shown/route-rows';

/** Draws the rules behind a door, each by itself or together by host. */
export function drawRules(sketch: Sketch, door: Door, listener: string, entries: readonly TableEntry[], isEach: boolean): void {
  if (isEach) { entries.forEach(entry => drawRule(sketch, door, listener, entry)); } else { drawHosts(sketch, door, listener, entries); }
}

function drawRule(sketch: Sketch, door: Door, listener: string, entry: TableEntry): void {
  const { route, rule, hostname } = entry;
  const { afterRouting } = sketch.site.effectiveOn({ entry: door.entry, route, rule });
  const id = sketch.node('rule', `${listener} ${keyOf(route)} ${rule} ${hostname ?? ''} ${JSON.stringify(entry.match)}`,
    { ...shown(entry), badges: badgesOf(afterRouting) }, route, ['spec', 'rules', rule]);
  sketch.edge(listener, id);
  drawTargets(sketch, door, id, entry);
}

/** A rule of a model that a router copied into a header is called after the model. */
function shown(entry: TableEntry): { readonly label: string; readonly detail: string } {
  const { route, rule, hostname = 'any host', match } = entry;
  const name = `${route.name}/${route.route!.intent.rules[rule].name ?? rule}`;
  const [model, choice] = [MODEL_HEADER, CHOICE_HEADER].map(header => match.headers?.find(each => each.name.toLowerCase() === header));
  const isOther = (each: ValueMatchIntent): boolean => model === undefined || (each !== model && each !== choice);
  const others = withoutSecrets({ ...match, headers: match.headers?.filter(isOther) });
  // The hostname has its own line.
  const label = matchShown({ ...entry, match: others, hostname: undefined });
  if (model === undefined) { return { label, detail: `${hostname}, ${name}` }; }
  const path = pathShown(match.path ?? EVERYTHING);
  const rest = label.split(' ').filter(part => part !== path);
  return { label: [`model ${model.value}`, ...choice ? [`choice ${choice.value}`] : [], ...rest].join(' '), detail: `${hostname}, ${name}, ${path}` };
}

function drawHosts(sketch: Sketch, door: Door, listener: string, entries: readonly TableEntry[]): void {
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
    all.forEach(entry => drawTargets(sketch, door, id, entry));
  }
}

function drawTargets(sketch: Sketch, door: Door, from: string, { route, rule }: TableEntry): void {
  const { targets = [], filters = [] } = route.route!.intent.rules[rule];
  const sum = targets.reduce((all, { weight = 1 }) => all + weight, 0);
  for (const target of targets) {
    const object = sketch.site.around.targetOf(route, target);
    const effective = sketch.site.effectiveOn({ entry: door.entry, route, rule, ...object && { backend: object } }).afterRouting;
    const share = targets.length < 2 ? '' : percentShown(target.weight ?? 1, sum);
    sketch.edge(from, drawnBackend(sketch, route, target, failureShown(effective, isPool(object))), share);
  }
  for (const filter of filters) {
    if (filter.kind === 'mirror') { sketch.edge(from, drawnBackend(sketch, route, filter.target, ''), copiesShown(sketch, route.namespace, filter), 'mirror'); }
  }
}

function copiesShown({ site }: Sketch, namespace: string | undefined, filter: FilterIntents['mirror']): string {
  const share = mirroredShare(filter);
  const place = placeOfCopy(site, filter.target, namespace);
  return typeof place === 'string' ? `no copies: ${place}` : share < 1 ? `copies of ${percentShown(share, 1)}` : 'copies';
}

const withoutSecrets = ({ headers, query, ...match }: MatchIntent): MatchIntent =>
  ({ ...match, ...headers && { headers: headers.map(hidden) }, ...query && { query: query.map(hidden) } });

const hidden = <T extends { readonly name: string; readonly value: string }>(each: T): T => isSecretName(each.name) ? { ...each, value: MASK } : each;
