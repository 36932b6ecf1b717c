import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { LlmProvider } from './llm-provider';
import { makeTlsBeside, tlsBesideEndpoint } from './tls-beside';
import { EndpointIntent, EndpointPolicyIntent, endpointsOf } from '../intent/backend';

/** The objects behind a pool, which grows by tiers. */
export class PoolResource extends BackendResource {
  private readonly tiers: EndpointIntent[][];

  /** `shared` is what is said for all endpoints whenever the backend is written. */
  constructor(site: BackendSite, shared: () => EndpointPolicyIntent) {
    const tiers: EndpointIntent[][] = [];
    super(site, () => ({ kind: 'llm', tiers, ...shared() }));
    this.tiers = tiers;
  }

  /** Adds a tier with the TLS policies of its endpoints, and tells of it. */
  public addTier(providers: readonly LlmProvider[]): void {
    const t = this.tiers.length;
    const tier: EndpointIntent[] = [];
    this.tiers.push(tier);
    providers.forEach((provider, e) => {
      const position = `-${t}-${e}`;
      const endpoint = this.site.endpoint(provider, position);
      tier.push(endpoint);
      makeTlsBeside(tlsBesideEndpoint(endpoint, provider, this.site, { position, name: () => this.nameOf(t, e) }), this.site, this.name);
    });
    this.tellGrowth();
  }

  protected placeOf(where: string): string {
    return where;
  }

  // Names are settled over the whole pool, so one may depend on tiers added later.
  private nameOf(t: number, e: number): string | undefined {
    const before = this.tiers.slice(0, t).reduce((n, tier) => n + tier.length, 0);
    return endpointsOf(this.intent)[before + e].name;
  }
}
