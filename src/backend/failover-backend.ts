import { Construct } from 'constructs';
import { LlmBackendOptions } from './backend-interface';
import { BackendSite } from './backend-site';
import { LlmProvider } from './llm-provider';
import { OwnBackend } from './own-backend';
import { PoolResource } from './pool-resource';
import { checked } from '../input/checked';
import { backendCapabilities } from '../policy/capabilities-of';
import { HealthRule } from '../policy/health-rule';
import { BackendPolicies } from '../policy/policy-groups';
import { edited } from '../synth/epoch';
import { IPolicyTarget } from '../target/policy-target';

/**
 * Providers of equal priority; requests are balanced between them.
 */
export interface FailoverTier {
  /**
   * The providers of this tier, at least one.
   */
  readonly providers: LlmProvider[];
}

/**
 * Properties for `FailoverBackend`.
 */
export interface FailoverBackendProps extends LlmBackendOptions {
  /**
   * Tiers in order of preference (`ai.groups` of agentgateway, `ai.priorityGroups` of kgateway 2.1, `priorities` elsewhere). One provider per
   * tier is failover; several in one tier is load balancing.
   */
  readonly tiers: FailoverTier[];

  /**
   * When a provider is left, and for how long, where the release has health rules (agentgateway 1.0 and later).
   *
   * @default - after one 5xx, call without answer or 429, for 30 seconds times the failures since its last success
   */
  readonly health?: HealthRule;

  /**
   * What is said of all endpoints besides; a policy on a more general target gives way to it (recorded on agentgateway 1.4.1). Only agentgateway keeps
   * policies in backends; elsewhere, make an `LlmPolicy` on the route.
   *
   * @default - nothing
   */
  readonly policies?: BackendPolicies;
}

/**
 * A backend that falls back from one tier of providers to the next.
 *
 * What makes a release leave a provider differs: see the table of dialects in the README. Whatever it needs besides the tiers is written
 * too: health rules here, and retries on every `LlmRoute` that leads here. Give each provider its own `model`, since the model named in
 * the request is unknown to the others.
 *
 * What was seen on agentgateway 1.4: a provider that is left is still asked once all others are, too. A request of more than 64 KiB is sent
 * once, so that its failure counts for the next request only. A provider whose Secret is missing is asked with an empty key all the same, and
 * its 401 moves nothing on, since the health rule leaves 401 out: see to it that the Secrets of all tiers are there, or write a `HealthRule` of
 * your own and retry 401 in the route. Every route to this backend shares what is known of its providers; another backend has its own.
 */
@checked
export class FailoverBackend extends OwnBackend {
  /** @internal */
  public readonly _resource: PoolResource;

  private readonly statesHealth: boolean;
  private health: HealthRule;

  constructor(scope: Construct, id: string, props: FailoverBackendProps) {
    super(scope, id);
    const site = new BackendSite(this, props);
    const usual = site.definition.placement.failover.health ? HealthRule.failover() : HealthRule.none();
    this.health = props.health ?? usual;
    this.statesHealth = props.health !== undefined;
    const policies = props.policies && backendCapabilities(props.policies, site.binding());
    this._resource = new PoolResource(site, () => {
      const health = this.health._toIntent();
      return { ...health && { health }, ...policies };
    });
    (props.tiers ?? []).forEach(({ providers }) => this._resource.addTier(providers ?? []));
  }

  /**
   * Adds a tier, tried after those already there.
   *
   * @param providers the providers of the tier
   */
  public addTier(...providers: LlmProvider[]): void {
    this._resource.addTier(providers);
  }

  /**
   * One endpoint of the backend, for policies to apply to.
   *
   * @param endpointName its name
   */
  public endpoint(endpointName: string): IPolicyTarget {
    return { toPolicyTarget: () => this._resource.policyTarget(endpointName) };
  }

  /** @internal */
  public _state(capabilities: readonly string[]): void {
    if (this.statesHealth || !capabilities.includes('health')) { return; }
    this.health = HealthRule.none();
    edited();
  }
}
