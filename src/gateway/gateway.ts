import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { CertificateRefs } from './certificate-refs';
import { GatewayListener } from './gateway-listener';
import { GatewayParentConfig, IGatewayParent } from './gateway-parent';
import { policyTargetOf } from './gateway-policy-target';
import { LlmGatewayProps } from './gateway-props';
import { saidOfGateway } from './gateway-settings';
import { KnownParent } from './known-parent';
import { listenerIntent } from './listener-intent';
import { listenerNamed } from './listener-named';
import { parametersFindings, parametersIntent } from './parameters-intent';
import { foreignClassFindings, modelFindings } from '../dialects/gateway-facts';
import { checked } from '../input/checked';
import { isSpoilt } from '../input/struct';
import { Finding } from '../intent/finding';
import { GatewayIntent, ListenerIntent, NamespacesIntent } from '../intent/gateway';
import { gatewayFindings } from '../intent/gateway-findings';
import { GatewayParametersIntent } from '../intent/gateway-parameters';
import { makesParameters, normalizeGateway, PlacedGateway, placeGateway, StatedGatewayIntent } from '../intent/place-gateway';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * A Gateway: the proxy that clients send their prompts to, with the parameters that the release needs for LLM traffic.
 *
 * Gloo finds the parameters by an annotation, everyone else by `infrastructure.parametersRef`. A certificate in another namespace is read by leave
 * of a ReferenceGrant, which is made as well.
 */
@checked
export class LlmGateway extends Construct implements IGatewayParent, IPolicyTarget {
  /**
   * Name of the Gateway.
   */
  public readonly gatewayName: string;

  private readonly namespace: string | undefined;
  private readonly listeners: readonly ListenerIntent[];
  private readonly allowedListeners: NamespacesIntent | undefined;
  private readonly wrong: Finding[] = [];

  constructor(scope: Construct, id: string, props: LlmGatewayProps) {
    super(scope, id);
    const { metadata } = props;
    const dialect = Dialect._given(props.dialect, this);
    const definition = dialect._definition;
    this.namespace = metadata?.namespace ?? Chart.of(this).namespace;
    const { group, kind } = definition.gateway;
    const certificates = new CertificateRefs(this, dialect, { group, kind, namespace: this.namespace });
    this.listeners = (props.listeners ?? []).map(listener => listenerIntent(listener, certificates));
    this.allowedListeners = props.allowedListeners?._toIntent();
    const stated = this.state(props, dialect, certificates);
    const parametersName = this.makeParameters(stated, props, dialect);
    const placed = placeGateway(stated, parametersName ?? '', { placement: definition.parametersPlacement, kind: definition.parameters });
    const resource = new Resource<GatewayIntent>(this, 'Resource', {
      dialect,
      kind: definition.gateway,
      metadata: withAnnotations(metadata, placed),
      intent: report => {
        const { gateway } = stated;
        reportFindings([...this.wrong, ...certificates.findings, ...foreignClassFindings(gateway.className, definition)], report);
        reportFindings(modelFindings(gateway.listeners, definition), report);
        if (this.wrong.length === 0) { reportFindings(gatewayFindings(gateway), report); }
        return placed.gateway;
      },
    });
    this.gatewayName = resource.name;
    certificates.grant(this.gatewayName);
  }

  /**
   * One listener, for routes that are to attach to it alone.
   *
   * @param listenerName name of the listener
   * @throws when the Gateway has no listener of that name
   */
  public listener(listenerName: string): GatewayListener {
    return listenerNamed(listenerName, this.toGatewayParent(), this._known, this.node.path);
  }

  public toGatewayParent(): GatewayParentConfig {
    return { name: this.gatewayName, ...this.namespace !== undefined && { namespace: this.namespace } };
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return policyTargetOf(this.toGatewayParent());
  }

  /** @internal */
  public get _known(): KnownParent {
    const { gatewayName, namespace, listeners, allowedListeners } = this;
    return { gateway: { name: gatewayName, namespace, listeners, ...allowedListeners && { allowedListeners } }, listeners };
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.wrong.push(...findings);
    edited();
  }

  private state(
    { parameters, parametersName, parametersOfClass, ...props }: LlmGatewayProps, { _definition: definition }: Dialect, certificates: CertificateRefs,
  ): StatedGatewayIntent {
    const own = parameters && !isSpoilt(parameters) ? parametersIntent(parameters) : undefined;
    if (parameters && parametersName !== undefined) {
      this.wrong.push({ code: 'ConflictingOptions', message: 'parameters are either made or named; give parameters or parametersName', where: 'parametersName' });
    }
    if (parametersOfClass && (parameters || parametersName !== undefined)) {
      const message = `parameters are either those of the class or the Gateway's own; leave out parametersOfClass or ${parameters ? 'parameters' : 'parametersName'}`;
      this.wrong.push({ code: 'ConflictingOptions', message, where: 'parametersOfClass' });
    }
    return normalizeGateway({
      gateway: {
        className: props.className ?? definition.gateways.classes[0],
        listeners: this.listeners,
        ...saidOfGateway(props, certificates),
      },
      ...own && { parameters: own },
      ...parametersName !== undefined && { parametersName },
      ...parametersOfClass && { parametersOfClass },
    }, definition.parametersPlacement);
  }

  /** The name of the parameters, if there have to be any. */
  private makeParameters(stated: StatedGatewayIntent, { metadata, parametersMetadata }: LlmGatewayProps, dialect: Dialect): string | undefined {
    const { parameters: kind, parametersPlacement: placement } = dialect._definition;
    if (!makesParameters(stated, placement)) { return undefined; }
    const { namespace: _, ...named } = parametersMetadata ?? {};
    const { parameters = {} } = placeGateway(stated, '', { placement, kind });
    return new Resource<GatewayParametersIntent>(this, 'Parameters', {
      dialect,
      kind,
      metadata: {
        ...metadata?.name !== undefined && { name: `${metadata.name}-parameters` },
        ...named,
        ...metadata?.namespace !== undefined && { namespace: metadata.namespace },
      },
      intent: report => {
        reportFindings(parametersFindings(parameters), report);
        // A number of pods beside one on each node was told.
        return parameters.workload === 'daemonSet' ? { ...parameters, replicas: undefined } : parameters;
      },
    }).name;
  }
}

const withAnnotations = (metadata: ApiObjectMetadata | undefined, { annotations }: PlacedGateway): ApiObjectMetadata | undefined =>
  Object.keys(annotations).length === 0 ? metadata : { ...metadata, annotations: { ...metadata?.annotations, ...annotations } };
