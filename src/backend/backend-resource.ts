import { Construct } from 'constructs';
import { BackendSite } from './backend-site';
import { KnownBackend } from './known-backend';
import { makeTlsBeside, TlsBeside } from './tls-beside';
import { Report } from '../codec/report';
import { apiFindings } from '../dialects/apis';
import { withoutAbsences } from '../input/absences';
import { BackendIntent } from '../intent/backend';
import { Finding } from '../intent/finding';
import { normalizeBackend } from '../intent/normalize';
import { placeBackend } from '../intent/place';
import { Placement } from '../intent/placement';
import { poolHostFindings } from '../rules/gap/pool-hosts';
import { statedBackendGaps } from '../rules/gap/stated-gaps';
import { backendFindings } from '../rules/intent-findings';
import { edited, oncePerEpoch } from '../synth/epoch';
import { reportFindings, reportSaid } from '../synth/report-findings';
import { Resource } from '../synth/resource';
import { PolicyTargetConfig } from '../target/policy-target';
import { RouteTargetConfig } from '../target/route-target';

/** The objects behind one backend construct: the backend itself and, where the dialect keeps TLS beside it, its TLS policies. */
export class BackendResource implements KnownBackend {
  private readonly object: Resource<BackendIntent>;
  private readonly normalized: () => BackendIntent;
  private readonly growing: (() => void)[] = [];
  private readonly calls: (() => boolean)[] = [];

  /** Makes the object and the policies of the endpoints that it starts with. */
  constructor(protected readonly site: BackendSite, intent: () => BackendIntent, policies: readonly TlsBeside[] = []) {
    const { definition, definition: { backend, placement } } = site;
    this.normalized = oncePerEpoch(() => normalizeBackend(intent()));
    this.object = new Resource<BackendIntent>(site.scope, 'Resource', {
      dialect: site.dialect,
      kind: backend,
      metadata: site.metadata,
      intent: report => {
        const normal = this.intent;
        this.check(normal, report, where => this.placeOf(where));
        return placeBackend(normal, placement).backend;
      },
      placeOf: where => this.placeOf(where),
      rules: (placed, report) => reportSaid(backendFindings('placed', placed, definition), report, where => this.placeOf(where)),
    });
    makeTlsBeside(policies, site, this.name);
  }

  /** Where the object stands. */
  public get scope(): Construct {
    return this.site.scope;
  }

  /** Takes note of what the construct was given and cannot take. */
  public refuse(findings: readonly Finding[]): void {
    this.site.refuse(findings);
    edited();
  }

  public get name(): string {
    return this.object.name;
  }

  public get intent(): BackendIntent {
    return this.normalized();
  }

  public get placement(): Placement {
    return this.site.definition.placement;
  }

  /** How routes refer to the backend. */
  public target(): RouteTargetConfig {
    const { group, kind } = this.site.definition.backend;
    const { namespace } = this.site;
    return { group, kind, name: this.name, ...namespace !== undefined && { namespace } };
  }

  /** How policies refer to the backend, or to one endpoint of it. */
  public policyTarget(sectionName?: string): PolicyTargetConfig {
    return { ...this.target(), ...sectionName !== undefined && { sectionName } };
  }

  /** Takes note of a rule that leads here; it tells whether it leaves the Host header to us. */
  public calledBy(leavesHost: () => boolean): void {
    this.calls.push(leavesHost);
    edited();
  }

  /** Asks to be told when the backend gets more endpoints, since routes to it may need more then. */
  public onGrowth(told: () => void): void {
    this.growing.push(told);
  }

  /** How messages name a place in the intent: where there is one provider, its fields are those that the user gave. */
  protected placeOf(where: string): string {
    return where.replace(/^tiers(\[0\]\[0\])?\.?(provider\.)?/, '');
  }

  /** Tells that the intent has more endpoints from now on. */
  protected tellGrowth(): void {
    edited();
    this.growing.forEach(told => told());
  }

  private check(normal: BackendIntent, report: Report, said: (where: string) => string): void {
    const { refusals, definition } = this.site;
    reportFindings(refusals, report, said);
    reportSaid(withoutAbsences(refusals, backendFindings('stated', normal, definition)), report, said);
    reportFindings(apiFindings(normal, definition), report, said);
    report.lacks(statedBackendGaps(normal, definition), said);
    if (this.calls.some(leavesHost => leavesHost())) { reportFindings(poolHostFindings(normal, definition), report); }
  }
}
