import { Construct } from 'constructs';
import { ILlmBackend, LlmBackendOptions } from './backend';
import { BackendResource } from './backend-resource';
import { HealthRule } from './health-rule';
import { LlmProvider } from './llm-provider';
import { RouteTargetConfig } from './route-target';
import { checked } from '../input/checked';
import { EndpointIntent, endpointsOf } from '../intent/backend';
import { Finding } from '../intent/finding';

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
   * @default - after one 5xx, connection failure or 429, for 30 seconds, longer each time
   */
  readonly health?: HealthRule;
}

/**
 * A backend that falls back from one tier of providers to the next.
 *
 * What makes a release leave a provider differs: see the table of dialects in the README. Whatever it needs besides the tiers is written
 * too: health rules here, and retries on every `LlmRoute` that leads here. Give each provider its own `model`, since the model named in
 * the request is unknown to the others.
 */
@checked
export class FailoverBackend extends Construct implements ILlmBackend {
  public readonly backendName: string;

  private readonly resource: BackendResource;
  private readonly tiers: EndpointIntent[][] = [];

  constructor(scope: Construct, id: string, props: FailoverBackendProps) {
    super(scope, id);
    const resource = new BackendResource(this, props);
    const { health } = resource.placement.failover;
    const rule = props.health?._toIntent() ?? (health ? HealthRule.failover()._toIntent() : undefined);
    this.resource = resource.make(() => ({ kind: 'llm', tiers: this.tiers, ...rule && { health: rule } }));
    this.backendName = this.resource.name;
    (props.tiers ?? []).forEach(({ providers }) => this.add(providers ?? []));
  }

  /**
   * Adds a tier, tried after those already there.
   *
   * @param providers the providers of the tier
   */
  public addTier(...providers: LlmProvider[]): void {
    this.add(providers);
  }

  public toRouteTarget(): RouteTargetConfig {
    return this.resource.target();
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.resource.refuse(findings);
  }

  /** @internal */
  public get _resource(): BackendResource {
    return this.resource;
  }

  private add(providers: readonly LlmProvider[]): void {
    const t = this.tiers.length;
    const tier: EndpointIntent[] = [];
    this.tiers.push(tier);
    providers.forEach((provider, e) => {
      const position = `-${t}-${e}`;
      const endpoint = this.resource.bind(provider, position);
      tier.push(endpoint);
      this.resource.addTlsPolicy(endpoint, position, () => this.nameOf(t, e));
    });
    this.resource.grown();
  }

  // Names are settled over the whole pool, so one may depend on tiers added later.
  private nameOf(t: number, e: number): string | undefined {
    const before = this.tiers.slice(0, t).reduce((n, tier) => n + tier.length, 0);
    return endpointsOf(this.resource.intent)[before + e].name;
  }
}
