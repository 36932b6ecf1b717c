import { isSecretName, MASK, maskedManifest } from './masked-manifest';
import { NodeKind, Picture, PictureEdge, PictureFinding, PictureNode } from './picture';
import { Key } from '../codec/manifest-path';
import { withoutKeys } from '../diagnostic/key-shape';
import { BackendIntent, modelOf } from '../intent/backend';
import { Effective } from '../intent/policy/effective';
import { MatchIntent, TargetIntent } from '../intent/route';
import { findingsOf } from '../rules/evaluate';
import { KnownObject } from '../rules/known-object';
import { Door } from '../walk/door';
import { TableEntry } from '../walk/route-table';
import { endpointShown, failureShown, matchShown } from '../walk/shown/route-rows';
import { Site } from '../walk/site';

/** More rules than these are drawn together by host. */
const MOST_RULES = 30;

/** Draws a site; `isWhole` draws every rule, however many there are. */
export const pictureOf = (site: Site, isWhole = false): Picture => new Drawer(site, isWhole).picture();

class Drawer {
  private readonly nodes = new Map<string, PictureNode>();
  private readonly edges = new Map<string, PictureEdge>();
  private readonly manifests = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly found = new Map<KnownObject, readonly PictureFinding[]>();

  constructor(private readonly site: Site, private readonly isWhole: boolean) {}

  public picture(): Picture {
    const doors = this.site.doors.map(door => ({ door, entries: [...this.site.tableOf(door).values()].flatMap(({ all }) => all) }));
    const rules = doors.reduce((sum, { entries }) => sum + entries.length, 0);
    const client = this.node('client', 'client', { label: 'Clients' });
    for (const { door, entries } of doors) {
      const listener = this.listener(door);
      this.edge(client, listener, '');
      if (rules > MOST_RULES && !this.isWhole) { this.byHost(door, listener, entries); continue; }
      entries.forEach(entry => this.rule(door, listener, entry));
    }
    return {
      dialect: this.site.dialect.id,
      nodes: [...this.nodes.values()],
      edges: [...this.edges.values()],
      manifests: Object.fromEntries(this.manifests),
      rules,
    };
  }

  private listener({ entry, port, protocol, hostname }: Door): string {
    const name = `${entry.namespace ?? ''}/${entry.gateway}/${entry.listener ?? ''}/${entry.port ?? ''}`;
    const { beforeRouting, afterRouting } = this.site.effectiveOn({ entry });
    return this.node('listener', name, {
      label: `${entry.gateway}${entry.listener === undefined ? '' : ` / ${entry.listener}`}`,
      detail: entry.object === undefined ? 'the Gateway is not in these files' : [protocol, port, hostname].filter(each => each !== undefined).join(' '),
      badges: badgesOf([...beforeRouting, ...afterRouting]),
      isBroken: entry.object === undefined,
    }, entry.object);
  }

  private rule(door: Door, listener: string, entry: TableEntry): void {
    const rule = entry.route.route!.intent.rules[entry.rule];
    // The hostname has its own line.
    const match = matchShown({ ...entry, match: withoutSecrets(entry.match), hostname: undefined });
    const { afterRouting } = this.site.effectiveOn({ entry: door.entry, route: entry.route, rule: entry.rule });
    const id = this.node('rule', `${listener} ${keyOf(entry.route)} ${entry.rule} ${entry.hostname ?? ''} ${JSON.stringify(entry.match)}`, {
      label: match, detail: `${entry.hostname ?? 'any host'}, ${entry.route.name}/${rule.name ?? entry.rule}`, badges: badgesOf(afterRouting),
    }, entry.route, ['spec', 'rules', entry.rule]);
    this.edge(listener, id, '');
    this.targets(door, id, entry);
  }

  private byHost(door: Door, listener: string, entries: readonly TableEntry[]): void {
    const hosts = new Map<string, TableEntry[]>();
    for (const entry of entries) {
      const host = entry.hostname ?? 'any host';
      hosts.set(host, [...hosts.get(host) ?? [], entry]);
    }
    for (const [host, all] of hosts) {
      const ways = all.map(({ route, rule }) => this.site.effectiveOn({ entry: door.entry, route, rule }).afterRouting);
      const findings = [...new Set(all.map(({ route }) => route))].flatMap(route => this.findings(route));
      const id = this.node('rule', `${listener} ${host}`, { label: host, detail: `${all.length} ${all.length === 1 ? 'rule' : 'rules'}`, badges: badgesOf(ways.flat()), findings });
      this.edge(listener, id, '');
      all.forEach(entry => this.targets(door, id, entry));
    }
  }

  private targets(door: Door, from: string, { route, rule }: TableEntry): void {
    const { targets = [] } = route.route!.intent.rules[rule];
    const sum = targets.reduce((all, { weight = 1 }) => all + weight, 0);
    for (const target of targets) {
      const object = this.site.around.targetOf(route, target);
      const way = { entry: door.entry, route, rule, ...object && { backend: object } };
      const effective = this.site.effectiveOn(way).afterRouting;
      const share = targets.length < 2 ? '' : `${sum === 0 ? 0 : Math.round((target.weight ?? 1) / sum * 1000) / 10} %`;
      this.edge(from, this.backend(route, target, object, effective), share);
    }
  }

  private backend(route: KnownObject, target: TargetIntent, object: KnownObject | undefined, effective: readonly Effective<KnownObject>[]): string {
    const key = object ? keyOf(object) : `${target.kind}/${target.namespace ?? route.namespace ?? ''}/${target.name}`;
    const badges = object ? badgesOf(this.site.effectiveOn({ backend: object }).afterRouting) : [];
    const isBroken = object === undefined && target.kind !== 'Service';
    const id = this.node('backend', key, { label: target.name, detail: isBroken ? `${target.kind}, not there` : target.kind, isBroken, badges }, object);
    const intent = object?.backend?.intent;
    if (intent !== undefined) { this.members(id, key, intent, failureShown(effective, [object])); }
    return id;
  }

  private members(backend: string, key: string, intent: BackendIntent, onFailure: string): void {
    if (intent.kind !== 'llm') {
      membersShown(intent).forEach(label => this.edge(backend, this.node('endpoint', `${key} ${label}`, { label }), ''));
      return;
    }
    const tiers = intent.tiers.map((tier, t) => tier.map((endpoint, e) => {
      const model = modelOf(endpoint);
      const [at] = endpointShown(endpoint).split(' ');
      const id = this.node('endpoint', `${key} ${t} ${e}`, {
        label: endpoint.name ?? at,
        detail: [intent.tiers.length > 1 ? `tier ${t + 1}` : '', model ?? 'model of the request'].filter(text => text !== '').join(', '),
      });
      if (t === 0) { this.edge(backend, id, ''); }
      this.edge(id, this.node('provider', `${endpoint.provider.kind} ${at}`, { label: endpoint.provider.kind, detail: at }), '');
      return id;
    }));
    for (let t = 1; t < tiers.length; t++) {
      for (const from of tiers[t - 1]) { tiers[t].forEach(to => this.edge(from, to, onFailure, 'failover')); }
    }
  }

  /** The first to speak of a node is heard. */
  private node(
    kind: NodeKind, name: string, said: Partial<PictureNode> & { readonly label: string }, object?: KnownObject, keys: readonly Key[] = [],
  ): string {
    const key = `${kind} ${name}`;
    const id = this.ids.get(key) ?? `n${this.ids.size}`;
    if (this.ids.has(key)) { return id; }
    this.ids.set(key, id);
    if (object && !this.manifests.has(keyOf(object))) { this.manifests.set(keyOf(object), maskedManifest(object.manifest)); }
    this.nodes.set(id, {
      id,
      kind,
      detail: '',
      badges: [],
      isBroken: false,
      findings: object ? this.findings(object) : [],
      place: object && this.site.placeOf(object, keys),
      manifest: object && keyOf(object),
      ...said,
    });
    return id;
  }

  private edge(from: string, to: string, label: string, kind: PictureEdge['kind'] = 'way'): void {
    const key = `${from} ${to} ${kind}`;
    const known = this.edges.get(key);
    // Rules that are drawn together may send unlike shares to a backend.
    this.edges.set(key, { from, to, kind, label: known && known.label !== label && kind === 'way' ? '' : known?.label ?? label });
  }

  private findings(object: KnownObject): readonly PictureFinding[] {
    const known = this.found.get(object) ?? findingsOf(object, this.site.around).map(finding => {
      const { severity, code, message } = withoutKeys(finding);
      return { level: String(severity).toLowerCase(), code, message };
    });
    this.found.set(object, known);
    return known;
  }
}

const withoutSecrets = ({ headers, query, ...match }: MatchIntent): MatchIntent =>
  ({ ...match, ...headers && { headers: headers.map(hidden) }, ...query && { query: query.map(hidden) } });

const hidden = <T extends { readonly name: string; readonly value: string }>(each: T): T => isSecretName(each.name) ? { ...each, value: MASK } : each;

const keyOf = ({ kind, namespace, name }: KnownObject): string => `${kind}/${namespace === undefined ? '' : `${namespace}/`}${name}`;

const badgesOf = (all: readonly Effective<KnownObject>[]): readonly string[] =>
  [...new Set(all.filter(({ followed }) => followed.length > 0).map(({ capability }) => String(capability)))].sort();

function membersShown(intent: Exclude<BackendIntent, { readonly kind: 'llm' }>): readonly string[] {
  switch (intent.kind) {
    case 'static': return intent.hosts.map(({ host, port }) => `${host}:${port}`);
    case 'mcp': return intent.targets.map(({ name }) => `tools of ${name}`);
    case 'dynamic': return ['the host of the request'];
    default: return [intent.kind];
  }
}
