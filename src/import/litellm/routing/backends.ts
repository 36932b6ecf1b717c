import { Fallbacks } from './fallbacks';
import { ModelGroup, slug, tiersOf } from './model-group';
import { Weights, weightsOf } from './weights';
import { Statement } from '../../code/app-code';
import { Expression, list, literal, make, struct, Variable } from '../../code/expression';
import { Probe } from '../probe';
import { Deployment } from '../providers/deployment';

/** Where requests for a name are sent. */
export interface RoutedModel {
  readonly group: ModelGroup;
  /** Backends, with their shares where these differ. */
  readonly targets: readonly { readonly backend: Variable; readonly weight?: number }[];
  /** The setting that says how often each is asked. */
  readonly sharedBy: Weights['by'] | undefined;
  /** So many providers come before those of the last tier. */
  readonly triesNeeded: number;
}

type Tiers = readonly (readonly Deployment[])[];

interface Share {
  readonly tiers: Tiers;
  readonly weight?: number;
}

/** What holds for every pool. */
export interface PoolSettings {
  readonly fallbacks: Fallbacks;
  readonly health?: Expression;
  /** Whether deployments of one name are asked by their weights. */
  readonly isWeighted: boolean;
}

/** Makes a backend for each name, or one for each share of it. */
export class BackendPlan {
  public readonly statements: Statement[] = [];
  /** All that are asked. */
  public readonly asked = new Set<Deployment>();
  private readonly ids = new Set<string>();

  constructor(private readonly chart: Expression, private readonly probe: Probe, private readonly how: PoolSettings) {}

  public routed(group: ModelGroup): RoutedModel {
    const shares = this.together(group, this.sharesOf(group).map(share => ({ ...share, tiers: this.askable(share.tiers) })));
    const targets = shares.map(({ tiers, weight }, i) => ({
      backend: this.backend(`${slug(group.name)}${shares.length === 1 ? '' : `-${i + 1}`}`, tiers), ...weight !== undefined && shares.length > 1 && { weight },
    }));
    const by = this.weightsOf(group)?.by;
    return { group, targets, sharedBy: by, triesNeeded: Math.max(...shares.map(({ tiers }) => tiers.slice(0, -1).flat().length)) };
  }

  /** One share, or one for each deployment that is asked first, with the others behind it. */
  private sharesOf(group: ModelGroup): readonly Share[] {
    const [first, ...later] = tiersOf(group);
    const behind = [...later, ...this.how.fallbacks.of(group)];
    const weights = this.weightsOf(group);
    if (weights === undefined) { return [{ tiers: distinct([first, ...behind]) }]; }
    const others = (each: Deployment): readonly Deployment[] => first.filter(other => other !== each);
    const shares = first.map((each, i) => ({ tiers: distinct([[each], others(each), ...behind]), weight: weights.shares[i] }));
    return shares.filter(({ weight }) => weight > 0);
  }

  /** Weights of the deployments that are asked first. */
  private weightsOf(group: ModelGroup): Weights | undefined {
    return this.how.isWeighted ? weightsOf(tiersOf(group)[0]) : undefined;
  }

  /** Tiers without what the dialect cannot put into one pool. */
  private askable(tiers: Tiers): Tiers {
    const all = tiers.flatMap((tier, t) => tier.map(each => ({ each, t })));
    if (all.length < 2) { return tiers; }
    const tiersWith = (some: Readonly<typeof all>): Tiers => distinct(tiers.map((_, t) => some.flatMap(item => item.t === t ? [item.each] : [])));
    return tiersWith(this.probe.together(all, some => this.probe.backends(chart => [this.value(chart, 'it', tiersWith(some))]),
      ({ each }, why) => { each.params.tell('unsupported', `it is not asked beside ${all[0].each.name}: ${why}`); }));
  }

  /** Shares that the dialect can have one rule lead to. */
  private together(group: ModelGroup, shares: readonly Share[]): readonly Share[] {
    return this.probe.together(shares, some => this.probe.backends(chart => some.map(({ tiers }, i) => this.value(chart, `it-${i}`, tiers))),
      ({ tiers: [[first]] }, why) => { first.params.tell('unsupported', `it gets no share of the requests for ${group.name}: ${why}`); });
  }

  private backend(wish: string, tiers: Tiers): Variable {
    let id = wish;
    for (let n = 2; this.ids.has(id); n++) { id = `${wish}-${n}`; }
    this.ids.add(id);
    const variable = new Variable(id);
    tiers.flat().forEach(each => this.asked.add(each));
    this.statements.push({ variable, value: this.value(this.chart, id, tiers), isConstruct: true });
    return variable;
  }

  private value(chart: Expression, id: string, tiers: Tiers): Expression {
    const [[only]] = tiers;
    if (tiers.flat().length === 1) { return make('LlmBackend', chart, literal(id), struct('LlmBackendProps', { provider: only.value })); }
    return make('FailoverBackend', chart, literal(id), struct('FailoverBackendProps', {
      tiers: list(tiers.map(tier => struct('FailoverTier', { providers: list(tier.map(({ value }) => value)) }))),
      health: this.how.health,
    }));
  }
}

/** Each deployment in the first tier that has it. */
function distinct(tiers: Tiers): Tiers {
  const seen = new Set<Deployment>();
  return tiers.map(tier => tier.filter(each => {
    const isNew = !seen.has(each);
    seen.add(each);
    return isNew;
  })).filter(tier => tier.length > 0);
}
