import { Construct } from 'constructs';
import { HeaderObjects } from './header-objects';
import { ModelObjects } from './model-objects';
import { ModelRouterForm, ModelRouterProps } from './model-router-props';
import { RouterObjects, RouterSite } from './router-site';
import { CodedError } from '../diagnostic/coded-error';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { modelHeaders } from '../intent/router/model-headers';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * One endpoint for many models: the model in the body of a request chooses the backend. Clients speak to it as to one provider, and `GET /v1/models` lists what
 * they can ask for.
 *
 * Written as headers, every body that passes the Gateway is read up to its `maxBufferSize`, and a request whose body is no JSON, or names no model, is one for an unknown
 * model; whatever header of that name a client sends is replaced (recorded on agentgateway 1.4.1). Only one such policy can be followed on a Gateway or listener.
 *
 * Backends that are to be asked for another model than their own, and those with priorities, are written once more, as a backend or model of the router's own.
 */
@checked
export class ModelRouter extends Construct implements IPolicyTarget {
  /**
   * The name of the (first) HTTPRoute or AgentgatewayModel.
   */
  public readonly routerName: string;

  private readonly objects: RouterObjects;

  constructor(scope: Construct, id: string, props: ModelRouterProps) {
    super(scope, id);
    const site = new RouterSite(this, props);
    const { definition } = site;
    this.objects = props.form === ModelRouterForm.MODELS && definition.model ? new ModelObjects(site, definition.model)
      : new HeaderObjects(site, refusals(props.form, definition));
    this.routerName = this.objects.name;
  }

  /**
   * The HTTPRoute, for policies on all models.
   *
   * @throws when the router is written as AgentgatewayModels, which no policy can be on
   */
  public toPolicyTarget(): PolicyTargetConfig {
    return this._policyTargets()[0];
  }

  /** @internal */
  public _policyTargets(): readonly PolicyTargetConfig[] {
    if (this.objects instanceof HeaderObjects) { return this.objects.route.policyTargets(); }
    throw new CodedError('UnsayableModel', 'no policy can be on AgentgatewayModels; put it on the gateway, or leave form out');
  }

  /** @internal */
  public _state(capabilities: readonly string[]): void {
    if (this.objects instanceof HeaderObjects) { this.objects.route.state(capabilities); }
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.objects.refuse(findings);
  }
}

function refusals(form: ModelRouterForm | undefined, definition: DialectDefinition): readonly Finding[] {
  const refusal = (what: string, able: (dialect: DialectDefinition) => boolean): readonly Finding[] => {
    const others = DIALECTS.filter(able).map(({ id }) => id).join(', ');
    return able(definition) ? [] : [{ code: 'UnsupportedFeature', message: `${definition.title} cannot express ${what}; dialects that can: ${others}`, where: '' }];
  };
  return form === ModelRouterForm.MODELS ? refusal('models by name, as objects of their own', ({ model }) => model !== undefined)
    : refusal('a choice of the backend by the model in the body: it cannot change requests before it chooses a route', hasModelHeaders);
}

/** Whether a policy can make headers of the body before a route is chosen. */
const hasModelHeaders = ({ policy: { codec } }: DialectDefinition): boolean =>
  !codec.lacks?.({ targets: [], ...modelHeaders([]) }).some(({ gap }) => gap.level === 'no');
