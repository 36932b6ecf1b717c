import { LISTED } from './model-resource';
import { RouterObjects, RouterSite } from './router-site';
import { ObjectKind } from '../dialects/definition';
import { Finding } from '../intent/finding';
import { ModelIntent } from '../intent/model';
import { foreignBackends } from '../intent/router/foreign-backends';
import { PlacedModels, placeModels } from '../intent/router/place-models';
import { unsayableTargets } from '../intent/router/unsayable-targets';
import { RouteParents } from '../route/parents';
import { edited, oncePerEpoch } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';

/** Stands for what could not be made of the models; never written, since something is wrong then. */
const NOTHING: ModelIntent = { parents: [], serves: { kind: 'concrete', provider: { kind: 'openai' } } };

/** A router as AgentgatewayModels: one for each name, and internal ones that virtual models lead to. */
export class ModelObjects implements RouterObjects {
  private readonly resources = new Map<string, Resource<ModelIntent>>();
  private readonly parents: RouteParents;
  private readonly wrong: Finding[] = [];
  private readonly placed: () => PlacedModels;

  constructor(private readonly site: RouterSite, private readonly kind: ObjectKind<ModelIntent>) {
    const { namespace, base, props: { gateway } } = site;
    this.parents = new RouteParents(gateway === undefined ? [] : [gateway], { namespace, hostnames: [], listed: LISTED });
    this.placed = oncePerEpoch(() => placeModels(site.resolved, { base, parents: this.parents.intents, placement: site.definition.placement }));
    this.makeObjects();
    site.given.backends.forEach(backend => backend.onGrowth(() => this.makeObjects()));
  }

  public get name(): string {
    return [...this.resources.keys()][0];
  }

  public refuse(findings: readonly Finding[]): void {
    this.wrong.push(...findings);
    edited();
  }

  /** Makes the models that are not there yet; none becomes needless when a backend grows. */
  private makeObjects(): void {
    edited();
    const names = this.placed().models.map(({ name }) => name);
    for (const name of names.length > 0 ? names : [this.site.base]) {
      if (!this.resources.has(name)) { this.resources.set(name, this.make(name)); }
    }
  }

  private make(name: string): Resource<ModelIntent> {
    const { scope, dialect } = this.site;
    const isFirst = this.resources.size === 0;
    return new Resource<ModelIntent>(scope, isFirst ? 'Resource' : name, {
      dialect,
      kind: this.kind,
      metadata: this.site.metadata(name),
      intent: report => {
        if (isFirst) { reportFindings(this.findings, report); }
        return this.placed().models.find(model => model.name === name)?.intent ?? NOTHING;
      },
    });
  }

  private get findings(): readonly Finding[] {
    const { findings, namespace, resolved } = this.site;
    const around = [...this.wrong, ...this.parents.findings, ...this.elsewhere];
    if (this.wrong.length > 0 || findings.length > 0) { return [...around, ...this.wrong.length > 0 ? [] : findings]; }
    const targets = unsayableTargets(resolved);
    return [...around, ...targets.length > 0 ? targets : this.placed().findings, ...foreignBackends(resolved, namespace, () => true)];
  }

  /** Where models cannot be served. */
  private get elsewhere(): readonly Finding[] {
    const { path = '/v1', hostnames = [] } = this.site.props;
    return [
      ...path === '/v1' ? [] : [{ code: 'UnsayableModel', message: `AgentgatewayModels are served below /v1 only, got '${path}'; leave path or form out`, where: 'path' }],
      ...hostnames.length === 0 ? [] : [{ code: 'UnsayableModel', message: 'AgentgatewayModels are served on every host of a listener; leave hostnames out and give gateway a listener, or leave form out', where: 'hostnames' }],
    ];
  }
}
