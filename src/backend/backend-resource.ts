import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { LlmProvider } from './llm-provider';
import { RouteTargetConfig } from './route-target';
import { Report } from '../codec/report';
import { reportLimits, reportSupport } from '../dialects/support';
import { withoutAbsences } from '../input/absences';
import { isHost } from '../intent/address';
import { BackendIntent, EndpointIntent } from '../intent/backend';
import { backendFeatures } from '../intent/feature';
import { Finding } from '../intent/finding';
import { normalizeBackend } from '../intent/normalize';
import { placeBackend, TlsPolicyDraft, tlsPolicyOf } from '../intent/place';
import { Placement } from '../intent/placement';
import { backendFindings } from '../intent/rules';
import { Binding } from '../synth/binding';
import { Dialect } from '../synth/dialect';
import { edited, oncePerEpoch } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';

/** The objects behind one backend construct: the backend itself and, where the dialect keeps TLS beside it, its TLS policies. */
export class BackendResource {
  private readonly dialect: Dialect;
  private readonly namespace: string | undefined;
  private readonly refusals: Finding[] = [];
  private object: Resource<BackendIntent> | undefined;
  private normalized: (() => BackendIntent) | undefined;
  private readonly growing: (() => void)[] = [];

  constructor(private readonly scope: Construct, private readonly options: { metadata?: ApiObjectMetadata; dialect?: Dialect }) {
    this.dialect = Dialect._given(options.dialect, scope);
    this.namespace = options.metadata?.namespace ?? Chart.of(scope).namespace;
  }

  /** Takes note of what the construct was given and cannot take. */
  public refuse(findings: readonly Finding[]): void {
    this.refusals.push(...findings);
    edited();
  }

  /** The provider as an endpoint of this backend; `position` tells the providers of a pool apart. */
  public bind(provider: LlmProvider, position: string): EndpointIntent {
    const binding = this.binding(position);
    // What is no provider was told; something has to stand in its place until synth.
    const endpoint = (provider as LlmProvider | undefined)?._bind(binding) ?? { provider: { kind: 'openai' } };
    const { credential } = endpoint;
    if (!this.placement.secretNamespace || !credential || !('name' in credential)) { return endpoint; }
    if (this.namespace !== undefined) { return { ...endpoint, credential: { ...credential, namespace: this.namespace } }; }
    this.refusals.push({
      code: 'PartialSupport',
      message: `the Secret '${credential.name}' is looked up by namespace and name, but the backend has no namespace to spell out; give its chart one`,
      where: '',
      warning: true,
    });
    return endpoint;
  }

  /** Where values of this backend are put to use; `position` as in `bind`. */
  public binding(position: string): Binding {
    const { scope, dialect, namespace, refusals } = this;
    const where = position.replace(/^-(\d+)-(\d+)$/, 'tiers[$1][$2]');
    return { scope, id: `Secret${position}`, dialect, namespace, refuse: (code, message) => refusals.push({ code, message, where }) };
  }

  /** Makes the backend object. */
  public make(intent: () => BackendIntent): BackendResource {
    const { backend, placement, rules } = this.dialect._definition;
    this.normalized = oncePerEpoch(() => normalizeBackend(intent()));
    this.object = new Resource<BackendIntent>(this.scope, 'Resource', {
      dialect: this.dialect,
      kind: backend,
      metadata: this.options.metadata,
      intent: report => {
        const normal = this.intent;
        this.check(normal, report);
        const placed = placeBackend(normal, placement).backend;
        if (!report.failed) { rules.forEach(rule => rule(placed, report)); }
        return placed;
      },
    });
    return this;
  }

  /** Makes the TLS policy that an endpoint needs beside the backend, if the dialect keeps TLS there. `position` as in `bind`. */
  public addTlsPolicy(endpoint: EndpointIntent, position: string, sectionName?: () => string | undefined): void {
    const { placement } = this.dialect._definition;
    const draft = tlsPolicyOf(placement.endpoint.place(endpoint), placement);
    this.makeTlsPolicy(endpoint.hostname ?? endpoint.host, draft, position, sectionName);
  }

  /** The same for a backend of plain hosts. */
  public addStaticTlsPolicy(): void {
    const { intent } = this;
    const { tlsPolicies } = placeBackend(intent, this.dialect._definition.placement);
    this.makeTlsPolicy(intent.kind === 'static' ? intent.hosts[0]?.host : undefined, tlsPolicies[0]?.policy, '');
  }

  private makeTlsPolicy(
    host: string | undefined, draft: TlsPolicyDraft['policy'] | undefined, position: string, sectionName?: () => string | undefined): void {
    const { tlsPolicy, backend: { group, kind } } = this.dialect._definition;
    // A host that is none is reported by the backend, once.
    if (!draft || !tlsPolicy || (host !== undefined && !isHost(host))) { return; }
    const { name, namespace } = this.options.metadata ?? {};
    new Resource(this.scope, `Tls${position}`, {
      dialect: this.dialect,
      kind: tlsPolicy,
      metadata: { ...name !== undefined && { name: `${name}-tls${position}` }, ...namespace !== undefined && { namespace } },
      intent: () => {
        const section = sectionName?.();
        return { ...draft, targets: [{ group, kind, name: this.name, ...section !== undefined && { sectionName: section } }] };
      },
    });
  }

  /** Asks to be told when the backend gets more endpoints, since routes to it may need more then. */
  public onGrowth(told: () => void): void {
    this.growing.push(told);
  }

  /** Tells of more endpoints. */
  public grown(): void {
    edited();
    this.growing.forEach(told => told());
  }

  public get placement(): Placement {
    return this.dialect._definition.placement;
  }

  public get name(): string {
    return this.made().name;
  }

  public get intent(): BackendIntent {
    return (this.normalized as () => BackendIntent)();
  }

  /** How routes refer to the backend. */
  public target(): RouteTargetConfig {
    const { group, kind } = this.dialect._definition.backend;
    return { group, kind, name: this.name, ...this.namespace !== undefined && { namespace: this.namespace } };
  }

  private check(normal: BackendIntent, report: Report): void {
    reportFindings(withoutAbsences([...this.refusals, ...backendFindings(normal)]), report);
    reportSupport(backendFeatures(normal), this.dialect._definition, report);
    reportLimits(normal, this.dialect._definition, report);
  }

  private made(): Resource<BackendIntent> {
    if (!this.object) { throw new Error('the backend object is not made yet'); }
    return this.object;
  }
}
