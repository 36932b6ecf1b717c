import { Construct } from 'constructs';
import { ModelOptions } from './model-options';
import { BackendSite } from '../backend/backend-site';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { Finding } from '../intent/finding';
import { ModelIntent, MODELS } from '../intent/model';
import { nameProblem } from '../intent/router/model-name';
import { withoutUndefined } from '../intent/without-undefined';
import { RouteParents } from '../route/parents';
import { Binding } from '../synth/binding';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';

/** How listeners call models. */
export const LISTED = { group: 'agentgateway.dev', kind: 'AgentgatewayModel', routeKind: 'RouteKind.AGENTGATEWAY_MODEL' };

const WITH_MODELS = DIALECTS.filter(({ model }) => model !== undefined);

interface NamedModelOptions extends ModelOptions {
  readonly model?: string;
}

/** What is said of a model beside where it hangs and what it is called. */
type Said = Omit<ModelIntent, 'parents' | 'match'>;

/** The AgentgatewayModel of one construct. */
export class ModelResource {
  private readonly site: BackendSite;
  private readonly object: Resource<ModelIntent>;

  /** @param findings what is wrong with a model of some name */
  constructor(
    scope: Construct, props: NamedModelOptions, said: (binding: Binding) => Said, findings: (name: string) => readonly Finding[] = () => [],
  ) {
    const { gateway, moreGateways = [], metadata } = props;
    const site = this.site = new BackendSite(scope, props);
    const { definition, dialect, namespace } = site;
    const parents = new RouteParents(gateway === undefined ? [] : [gateway, ...moreGateways], { namespace, hostnames: [], listed: LISTED });
    const match = props.model ?? (metadata?.name === undefined ? scope.node.id : undefined);
    const bound = said(site.binding());
    this.object = new Resource<ModelIntent>(scope, 'Resource', {
      dialect,
      // Where a release has none, nothing is written.
      kind: definition.model ?? WITH_MODELS[0].model!,
      metadata,
      intent: report => {
        const around = [...lacking(definition), ...site.refusals, ...parents.findings];
        reportFindings([...around, ...nameFindings(match), ...findings(match ?? this.name)], report);
        return withoutUndefined({ parents: parents.intents, match, ...bound });
      },
    });
  }

  /** The name of the object. */
  public get name(): string {
    return this.object.name;
  }

  /** Takes note of what the construct was given and cannot take. */
  public refuse(findings: readonly Finding[]): void {
    this.site.refuse(findings);
    edited();
  }
}

function nameFindings(match: string | undefined): readonly Finding[] {
  const problem = match === undefined ? undefined : nameProblem(match);
  return problem === undefined ? [] : [{ code: 'InvalidModelName', message: `${problem}, got '${match}'`, where: 'model' }];
}

function lacking({ model, title }: DialectDefinition): readonly Finding[] {
  const able = WITH_MODELS.map(({ id }) => id).join(', ');
  return model ? [] : [{ code: 'UnsupportedFeature', message: `${title} cannot express ${MODELS}; dialects that can: ${able}`, where: '' }];
}
