import { askedRequests } from '../../intent/asked-requests';
import { BackendIntent, EndpointIntent, modelOf } from '../../intent/backend';
import { Effective } from '../../intent/policy/effective';
import { Capability } from '../../intent/policy/policy';
import { MatchIntent, RuleIntent, TargetIntent } from '../../intent/route';
import { KnownObject } from '../../rules/known-object';
import { Door } from '../door';
import { EVERYTHING, pathShown } from '../match';
import { conductOfProvider } from '../provider/providers';
import { TableEntry } from '../route-table';
import { Site } from '../site';

/** Where the requests of one match go, and what happens to them on the way. */
export interface RouteRow {
  readonly listener: string;
  readonly match: string;
  readonly rule: string;
  readonly place: string;
  /** The rule before it that asks for just the same, so that this one is never asked. */
  readonly shadowedBy?: string;
  readonly targets: readonly string[];
  /** What guards it, such as `apiKeys`. */
  readonly guards: readonly string[];
  readonly onFailure: string;
}

/** What keeps requests out, or changes what they may say. */
const GUARDS: readonly Capability[] = ['apiKeys', 'jwt', 'basic', 'authorization', 'externalAuth', 'rateLimit', 'guards', 'cors', 'csrf', 'buffer'];

/** All matches behind a door, in the order in which they are asked. */
export function routeRows(site: Site, door: Door): readonly RouteRow[] {
  const asked = new Map<string, TableEntry>();
  return [...site.tableOf(door).values()].flatMap(({ all }) => all).map(entry => {
    const requests = `${entry.hostname ?? ''} ${askedRequests(entry.match)}`;
    const before = asked.get(requests);
    if (before === undefined) { asked.set(requests, entry); }
    const way = { entry: door.entry, route: entry.route, rule: entry.rule };
    const { targets = [] } = ruleOf(entry);
    const backends = targets.map(target => site.around.targetOf(entry.route, target));
    const all = [
      site.effectiveOn(way).afterRouting,
      ...backends.flatMap(backend => backend ? [site.effectiveOn({ ...way, backend }).afterRouting] : []),
    ].flat();
    const early = site.effectiveOn({ entry: door.entry }).beforeRouting;
    return {
      listener: door.entry.listener === undefined ? door.entry.gateway : `${door.entry.gateway}/${door.entry.listener}`,
      match: matchShown(entry),
      rule: named(entry),
      place: site.placeOf(entry.route, ['spec', 'rules', entry.rule]),
      ...before && { shadowedBy: named(before) },
      targets: targets.map((target, i) => targetShown(target, targets, backends[i])),
      guards: GUARDS.filter(capability => isSaid(all, capability) || isSaid(early, capability)),
      onFailure: failureShown(all, backends.some(isPool)),
    };
  });
}

const ruleOf = ({ route, rule }: TableEntry): RuleIntent => route.route!.intent.rules[rule];

const named = (entry: TableEntry): string => `${entry.route.name}/${ruleOf(entry).name ?? entry.rule}`;

const isSaid = (all: readonly Effective<KnownObject>[], capability: Capability): boolean =>
  all.some(each => each.capability === capability && each.followed.length > 0);

/** A match in one line. */
export function matchShown({ match, hostname }: TableEntry): string {
  const { path = EVERYTHING, method, headers = [], query = [] }: MatchIntent = match;
  return [
    ...method === undefined ? [] : [method], `${hostname ?? ''}${pathShown(path)}`,
    ...headers.map(({ name, type, value }) => `${name}${type === 'regex' ? '~' : '='}${value}`), ...query.map(({ name, value }) => `?${name}=${value}`),
  ].join(' ');
}

function targetShown({ kind, name, weight = 1 }: TargetIntent, all: readonly TargetIntent[], object: KnownObject | undefined): string {
  const sum = all.reduce((before, each) => before + (each.weight ?? 1), 0);
  const share = all.length > 1 ? `${percentShown(weight, sum)} ` : '';
  const intent = object?.backend?.intent;
  return `${share}${kind} ${name}${object === undefined && kind !== 'Service' ? ' (not there)' : intent === undefined ? '' : ` -> ${backendShown(intent)}`}`;
}

/** A weight among the sum of all of them. */
export const percentShown = (weight: number, sum: number): string => `${sum === 0 ? 0 : Math.round(weight / sum * 1000) / 10} %`;

function backendShown(intent: BackendIntent): string {
  switch (intent.kind) {
    case 'llm': return intent.tiers.map(tier => tier.map(endpointShown).join(' or ')).join(', then ');
    case 'static': return intent.hosts.map(({ host, port }) => `${host}:${port}`).join(' or ');
    case 'mcp': return `tools of ${intent.targets.map(({ name }) => name).join(', ')}`;
    case 'dynamic': return 'the host of the request';
    default: return intent.kind;
  }
}

/** Where an endpoint is. */
export function addressShown(endpoint: EndpointIntent): string {
  const { provider, host } = endpoint;
  return host ?? conductOfProvider(provider).host({ api: 'Completions', model: modelOf(endpoint) ?? '', isStream: false })
    ?? (provider.kind === 'custom' && provider.server ? `Service ${provider.server.name}` : provider.kind);
}

/** An endpoint by where it is and its model. */
function endpointShown(endpoint: EndpointIntent): string {
  const model = modelOf(endpoint);
  return `${addressShown(endpoint)}${model === undefined ? '' : ` ${model}`}`;
}

/** Whether there is somebody else to ask when a call fails. */
export const isPool = (backend: KnownObject | undefined): boolean => backend?.backend?.intent.kind === 'llm' && backend.backend.intent.tiers.length > 1;

/** What happens when a call fails; `evicts` says whether somebody who fails is left alone for a while. */
export function failureShown(all: readonly Effective<KnownObject>[], hasNextTier: boolean, evicts = isSaid(all, 'health')): string {
  const retry = all.find(({ capability }) => capability === 'retry')?.followed[0]?.value as { readonly attempts?: number; readonly codes?: readonly number[] } | undefined;
  const retries = retry === undefined ? [] : [`${retry.attempts ?? 1} more ${(retry.attempts ?? 1) === 1 ? 'try' : 'tries'}${retry.codes === undefined ? '' : ` on ${retry.codes.join(', ')}`}`];
  const next = evicts ? 'failing endpoints are evicted' : 'nothing is evicted, so that the first tier is asked again';
  return [...retries, ...hasNextTier ? [next] : []].join('; ') || 'the client is told';
}
