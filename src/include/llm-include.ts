import { ApiObject, ApiObjectProps, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { textsOf } from './include-source';
import { IncludedBackend } from './included-backend';
import { LlmIncludeProps } from './llm-include-props';
import { tellLosses } from './tell-losses';
import { ILlmBackend } from '../backend/backend-interface';
import { CodedError } from '../diagnostic/coded-error';
import { GatewayRef, GatewayRefOptions } from '../gateway/gateway-ref';
import { checked } from '../input/checked';
import { isClusterWide } from '../manifests/cluster-wide';
import { withEngine } from '../manifests/load-manifest-engine';
import { MoveFinding } from '../manifests/move-finding';
import { JsonObject } from '../schema/json-type';
import { Dialect } from '../synth/dialect';
import { Watch } from '../synth/watch';
import { PolicyTarget } from '../target/policy-target';

const GATEWAY_API = 'gateway.networking.k8s.io';

/**
 * Existing manifests in the app's own dialect: each becomes an `ApiObject`, moved from its dialect as the command `migrate` moves it. What is lost on
 * the way is an error at synth unless it is accepted; all objects are judged as everything else in the app is.
 */
@checked
export class LlmInclude extends Construct {
  /**
   * What there is to know of objects that do not arrive exactly, whether it is accepted or not.
   */
  public readonly findings: MoveFinding[];

  /**
   * The dialect that the manifests were in; where they were in several, that of most of them.
   */
  public readonly from: Dialect;

  /**
   * Further dialects that some of them were in, where no release takes all.
   */
  public readonly alsoFrom: Dialect[];

  /**
   * The dialect that they are in now.
   */
  public readonly dialect: Dialect;

  /**
   * The objects, in the order of the manifests; what became several stands together.
   */
  public readonly apiObjects: ApiObject[];

  private readonly references = new Map<ApiObject, IncludedBackend>();

  /**
   * @throws InvalidInclude where nothing, or more than one source, is given
   * @throws CannotRead where the manifests cannot be read: what is missing, breaks off, is a template, or is for no gateway that is known
   */
  constructor(scope: Construct, id: string, props: LlmIncludeProps) {
    super(scope, id);
    const { from, keepsDialect, acceptedLosses = {} } = props;
    const to = keepsDialect === true ? undefined : Dialect._given(props.dialect, this);
    const texts = textsOf(this, props);
    const { namespace } = Chart.of(this);
    const { from: known, objects, rest } = withEngine(`LlmInclude '${this.node.path}'`, engine => engine.includedManifests(texts, {
      ...from && { from: from.dialectName }, ...to && { to: to.dialectName }, ...namespace !== undefined && { namespace },
    }));
    [this.from, ...this.alsoFrom] = known.map(name => Dialect.named(name));
    this.dialect = to ?? this.from;
    // Objects of others are judged by the dialect of their scope.
    if (this.dialect !== Dialect.of(this)) { this.dialect.applyTo(this); }
    this.apiObjects = objects.map(({ manifest }) => this.include(manifest));
    this.findings = [...objects.flatMap(({ findings }) => findings), ...rest] as MoveFinding[];
    Watch.of(this);
    const said = objects.map(({ findings }, i) => ({ object: this.apiObjects[i], findings }));
    tellLosses(this, said, rest, { to: this.dialect, accepted: acceptedLosses });
  }

  /**
   * A backend among the manifests, which routes, model routers and policies can refer to. They know as much of it as of a backend of the library.
   *
   * @param backendName name of the backend
   * @param namespace its namespace, where several have the name
   * @throws UnknownIncluded where there is none, or several
   */
  public backend(backendName: string, namespace?: string): ILlmBackend {
    const { group, kind } = this.dialect._definition.backend;
    const object = this.found(group, kind, backendName, namespace);
    const known = this.references.get(object);
    if (known) { return known; }
    const backend = new IncludedBackend(this, `backend-${object.node.id}`, object, this.dialect._definition);
    this.references.set(object, backend);
    return backend;
  }

  /**
   * An HTTPRoute among the manifests, for policies to apply to.
   *
   * @param routeName name of the HTTPRoute
   * @param namespace its namespace, where several have the name
   * @throws UnknownIncluded where there is none, or several
   */
  public route(routeName: string, namespace?: string): PolicyTarget {
    const object = this.found(GATEWAY_API, 'HTTPRoute', routeName, namespace);
    return PolicyTarget.fromObject({ group: GATEWAY_API, kind: 'HTTPRoute', name: routeName, ...placeOf(object) });
  }

  /**
   * A Gateway among the manifests, for routes to attach to and policies to apply to.
   *
   * @param gatewayName name of the Gateway
   * @param options its namespace, where several have the name; listener and port
   * @throws UnknownIncluded where there is none, or several, or it has no such listener
   */
  public gateway(gatewayName: string, options: GatewayRefOptions = {}): GatewayRef {
    const { namespace, sectionName } = options;
    const object = this.found(GATEWAY_API, 'Gateway', gatewayName, namespace);
    const { spec } = object.toJson() as { readonly spec?: { readonly listeners?: readonly { readonly name?: string }[] } };
    const listeners = (spec?.listeners ?? []).map(({ name }) => String(name));
    if (sectionName !== undefined && !listeners.includes(sectionName)) {
      throw new CodedError('UnknownIncluded', `the included Gateway '${gatewayName}' has no listener '${sectionName}', only ${listeners.join(', ')}`);
    }
    return GatewayRef.named(gatewayName, { ...options, ...placeOf(object) });
  }

  /**
   * Any object among the manifests, to change it with `Overrides` or patches.
   *
   * @param kind kind of the object, as it is written
   * @param objectName name of the object
   * @param namespace its namespace, where several have the name
   * @throws UnknownIncluded where there is none, or several
   */
  public apiObject(kind: string, objectName: string, namespace?: string): ApiObject {
    return this.found(undefined, kind, objectName, namespace);
  }

  private found(group: string | undefined, kind: string, name: string, namespace: string | undefined): ApiObject {
    const ofKind = this.apiObjects.filter(object => object.kind === kind && (group === undefined || object.apiGroup === group));
    const [found, other] = ofKind.filter(object => object.name === name && (namespace === undefined || object.metadata.namespace === namespace));
    if (found && !other) { return found; }
    const nameOf = (object: ApiObject): string => `${object.metadata.namespace === undefined ? '' : `${object.metadata.namespace}/`}${object.name}`;
    const wanted = `${kind} '${namespace === undefined ? '' : `${namespace}/`}${name}'`;
    throw new CodedError('UnknownIncluded', found ? `'${this.node.path}' includes several of ${wanted}; give the namespace`
      : `'${this.node.path}' includes no ${wanted}${ofKind.length === 0 ? `, nor any other ${kind}` : `, only ${ofKind.map(nameOf).join(', ')}`}`);
  }

  private include(manifest: JsonObject): ApiObject {
    const { metadata, kind } = manifest;
    const { name = kind, namespace } = (metadata ?? {}) as { readonly name?: string; readonly namespace?: string };
    const id = [name, String(kind).toLowerCase(), namespace].filter(part => part !== undefined).join('-');
    let free = id;
    for (let n = 2; this.node.tryFindChild(free); n++) { free = `${id}-${n}`; }
    const object = new ApiObject(this, free, manifest as unknown as ApiObjectProps);
    // cdk8s puts every object into the chart's namespace.
    if (isClusterWide(manifest)) { Object.defineProperty(object.metadata, 'namespace', { value: undefined }); }
    return object;
  }
}

const placeOf = ({ metadata: { namespace } }: ApiObject): { readonly namespace?: string } => namespace === undefined ? {} : { namespace };
