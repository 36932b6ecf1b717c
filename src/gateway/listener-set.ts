import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { CertificateRefs } from './certificate-refs';
import { GatewayListener } from './gateway-listener';
import { GatewayParentConfig, IGatewayParent } from './gateway-parent';
import { policyTargetOf } from './gateway-policy-target';
import { KnownParent, knownParent } from './known-parent';
import { Listener } from './listener';
import { listenerIntent } from './listener-intent';
import { listenerNamed } from './listener-named';
import { DialectDefinition } from '../dialects/definition';
import { modelFindings } from '../dialects/gateway-facts';
import { DIALECTS } from '../dialects/registry';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { ListenerIntent } from '../intent/gateway';
import { ListenerSetIntent } from '../intent/listener-set';
import { ExtendedGateway, listenerSetFindings } from '../intent/listener-set-findings';
import { localRef } from '../intent/renamed-refs';
import { withoutUndefined } from '../intent/without-undefined';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';
import { IPolicyTarget, PolicyTargetConfig } from '../target/policy-target';

/**
 * Properties for `ListenerSet`.
 */
export interface ListenerSetProps {
  /**
   * The Gateway that gets the listeners: a `LlmGateway`, or a `GatewayRef` for one that someone else made. It has to allow that: see `allowedListeners` of
   * `LlmGateway` (`parentRef`).
   */
  readonly gateway: IGatewayParent;

  /**
   * The ports that are added, from 1 to 64 (`listeners`). Their routes are of the namespace of this set, unless they say otherwise.
   */
  readonly listeners: Listener[];

  /**
   * Metadata of the ListenerSet.
   *
   * @default - a generated name, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}

/**
 * Listeners that are added to a Gateway, perhaps from another namespace and by other people (ListenerSet; XListenerSet where the release is older than
 * Gateway API 1.5). Routes attach to it as to a Gateway. kgateway 2.0 has none.
 *
 * A traffic policy that targets the set itself is not enforced by agentgateway 1.4 (recorded); attach policies to the Gateway or the route.
 */
@checked
export class ListenerSet extends Construct implements IGatewayParent, IPolicyTarget {
  /**
   * Name of the ListenerSet.
   */
  public readonly listenerSetName: string;

  private readonly namespace: string | undefined;
  private readonly listeners: readonly ListenerIntent[];
  private readonly wrong: Finding[] = [];

  constructor(scope: Construct, id: string, props: ListenerSetProps) {
    super(scope, id);
    const { metadata } = props;
    const dialect = Dialect._given(props.dialect, this);
    const { _definition: definition } = dialect;
    // Where a release has none, nothing is written.
    const kind = definition.listenerSet ?? WITH_SETS[0].listenerSet!;
    this.namespace = metadata?.namespace ?? Chart.of(this).namespace;
    const certificates = new CertificateRefs(this, dialect, { group: kind.group, kind: kind.kind, namespace: this.namespace });
    this.listeners = (props.listeners ?? []).map(listener => listenerIntent(listener, certificates));
    const parent = parentOf(props.gateway, this.namespace);
    const intent: ListenerSetIntent = { gateway: parent.ref, listeners: this.listeners };
    this.listenerSetName = new Resource<ListenerSetIntent>(this, 'Resource', {
      dialect,
      kind,
      metadata,
      intent: report => {
        reportFindings([...this.wrong, ...certificates.findings, ...lacking(definition), ...modelFindings(this.listeners, definition)], report);
        if (this.wrong.length === 0) { reportFindings(listenerSetFindings(intent, this.namespace, parent), report); }
        return intent;
      },
    }).name;
    certificates.grant(this.listenerSetName);
  }

  /**
   * One listener, for routes that are to attach to it alone.
   *
   * @param listenerName name of the listener
   * @throws when the ListenerSet has no listener of that name
   */
  public listener(listenerName: string): GatewayListener {
    return listenerNamed(listenerName, this.toGatewayParent(), this._known, this.node.path);
  }

  public toGatewayParent(): GatewayParentConfig {
    return { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: this.listenerSetName, ...this.namespace !== undefined && { namespace: this.namespace } };
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return policyTargetOf(this.toGatewayParent());
  }

  /** @internal */
  public get _known(): KnownParent {
    const { listenerSetName: name, namespace, listeners } = this;
    return { gateway: { name, namespace, listeners, kind: 'ListenerSet' }, listeners };
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.wrong.push(...findings);
    edited();
  }
}

/** The Gateway that is extended, as the set refers to it, and what is known of it. */
function parentOf(gateway: IGatewayParent | undefined, namespace: string | undefined): ExtendedGateway & { readonly ref: ListenerSetIntent['gateway'] } {
  // What is missing was told.
  if (gateway === undefined) { return { ref: { name: '' }, isWhole: true }; }
  const { kind = 'Gateway', sectionName, port, ...ref } = withoutUndefined<GatewayParentConfig>(gateway.toGatewayParent());
  const known = knownParent(gateway)?.gateway;
  return {
    ref: known ? localRef(ref, namespace) : ref,
    isWhole: kind === 'Gateway' && sectionName === undefined && port === undefined,
    ...known && { known },
  };
}

const WITH_SETS = DIALECTS.filter(({ listenerSet }) => listenerSet);

const lacking = ({ listenerSet, title }: DialectDefinition): readonly Finding[] => listenerSet ? [] : [{
  code: 'UnsupportedFeature',
  message: `${title} cannot express ListenerSets; give the Gateway the listeners; dialects that can: ${WITH_SETS.map(({ id }) => id).join(', ')}`,
  where: '',
}];
