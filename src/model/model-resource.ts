import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { ModelOptions } from './model-options';
import { Report } from '../codec/report';
import { DIALECTS } from '../dialects/registry';
import { Finding } from '../intent/finding';
import { ModelIntent, MODELS } from '../intent/model';
import { nameProblem } from '../intent/router/model-name';
import { withoutUndefined } from '../intent/without-undefined';
import { RouteParents } from '../route/parents';
import { Binding } from '../synth/binding';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';

/** How listeners call models. */
export const LISTED = { group: 'agentgateway.dev', kind: 'AgentgatewayModel', routeKind: 'RouteKind.AGENTGATEWAY_MODEL' };

/** Stands where a release has none; nothing is written then. */
const SOME_KIND = DIALECTS.flatMap(({ model }) => model ?? [])[0];

/** What is said of a model beside where it hangs. */
type Said = Omit<ModelIntent, 'parents' | 'match'>;

/** The AgentgatewayModel of one construct. */
export class ModelResource {
  private readonly object: Resource<ModelIntent>;
  private readonly dialect: Dialect;
  private readonly wrong: Finding[] = [];
  private readonly namespace: string | undefined;

  constructor(
    scope: Construct, props: ModelOptions & { readonly model?: string }, said: (binding: Binding) => Said, findings: (name: string) => readonly Finding[] = () => [],
  ) {
    const { gateway, moreGateways = [], metadata } = props;
    this.dialect = Dialect._given(props.dialect, scope);
    this.namespace = metadata?.namespace ?? Chart.of(scope).namespace;
    const { model: kind } = this.dialect._definition;
    if (kind === undefined) { this.refuse([this.lacking]); }
    const parents = new RouteParents(gateway === undefined ? [] : [gateway, ...moreGateways], { namespace: this.namespace, hostnames: [], listed: LISTED });
    const match = props.model ?? (metadata?.name === undefined ? scope.node.id : undefined);
    const problem = match === undefined ? undefined : nameProblem(match);
    const bound = said({ scope, id: 'Secret', dialect: this.dialect, namespace: this.namespace, refuse: (code, message) => this.refuse([{ code, message, where: '' }]) });
    this.object = new Resource<ModelIntent>(scope, 'Resource', {
      dialect: this.dialect,
      kind: kind ?? SOME_KIND,
      metadata,
      intent: (report: Report) => {
        const named = problem === undefined ? [] : [{ code: 'InvalidModelName', message: `${problem}, got '${match}'`, where: 'model' }];
        reportFindings([...this.wrong, ...named, ...parents.findings, ...findings(match ?? this.name)], report);
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
    this.wrong.push(...findings);
    edited();
  }

  private get lacking(): Finding {
    const able = DIALECTS.filter(({ model }) => model !== undefined).map(({ id }) => id).join(', ');
    return { code: 'UnsupportedFeature', message: `${this.dialect._definition.title} cannot express ${MODELS}; dialects that can: ${able}`, where: '' };
  }
}
