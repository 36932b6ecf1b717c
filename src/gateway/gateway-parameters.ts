import { Duration } from 'cdk8s';
import { CloudIdentity } from './cloud-identity';
import { ProxyVariable } from './proxy-variable';

/**
 * When the image of a container is pulled.
 */
export enum ImagePullPolicy {
  /**
   * Each time a pod starts.
   */
  ALWAYS = 'Always',

  /**
   * Where the node does not have it.
   */
  IF_NOT_PRESENT = 'IfNotPresent',

  /**
   * Never.
   */
  NEVER = 'Never',
}

/**
 * How the log of the proxy is written.
 */
export enum ProxyLogFormat {
  /**
   * One JSON object a line.
   */
  JSON = 'json',

  /**
   * Text.
   */
  TEXT = 'text',
}

/**
 * How the Service of a Gateway can be reached.
 */
export enum GatewayServiceType {
  /**
   * Within the cluster.
   */
  CLUSTER_IP = 'ClusterIP',

  /**
   * By a port of each node.
   */
  NODE_PORT = 'NodePort',

  /**
   * By a load balancer of the cloud.
   */
  LOAD_BALANCER = 'LoadBalancer',
}

/**
 * The image of a container (`image`). What is left out is the release's own.
 */
export interface ProxyImage {
  /**
   * Registry, such as `registry.example.com/mirror`.
   *
   * @default - the release's own
   */
  readonly registry?: string;

  /**
   * Repository in the registry.
   *
   * @default - the release's own
   */
  readonly repository?: string;

  /**
   * Tag.
   *
   * @default - the release's own
   */
  readonly tag?: string;

  /**
   * Digest, such as `sha256:…`.
   *
   * @default - none
   */
  readonly digest?: string;

  /**
   * When it is pulled.
   *
   * @default - the release's own
   */
  readonly pullPolicy?: ImagePullPolicy;
}

/**
 * The resources of a container (`resources`), as Kubernetes writes quantities: `500m` or `2` of CPU, `512Mi` of memory.
 */
export interface ProxyResources {
  /**
   * CPU that is set aside.
   *
   * @default - the release's own
   */
  readonly cpuRequest?: string;

  /**
   * CPU at most.
   *
   * @default - the release's own
   */
  readonly cpuLimit?: string;

  /**
   * Memory that is set aside.
   *
   * @default - the release's own
   */
  readonly memoryRequest?: string;

  /**
   * Memory at most.
   *
   * @default - the release's own
   */
  readonly memoryLimit?: string;
}

/**
 * How long connections have to end when a proxy stops (`shutdown` of AgentgatewayParameters).
 */
export interface ProxyShutdown {
  /**
   * How long the proxy waits at least, in whole seconds.
   */
  readonly min: Duration;

  /**
   * How long it waits at most, in whole seconds.
   */
  readonly max: Duration;
}

/**
 * A ConfigMap with prices and limits of models (an item of `modelCatalog.sources`).
 */
export interface ModelCatalogSource {
  /**
   * Name of the ConfigMap, in the Gateway's namespace.
   */
  readonly configMapName: string;

  /**
   * The entry.
   *
   * @default - the release's own
   */
  readonly entry?: string;
}

/**
 * A label of the metrics of the AI extension (an item of `stats.customLabels`).
 */
export interface AiExtensionMetricLabel {
  /**
   * Name of the label.
   */
  readonly labelName: string;

  /**
   * Key of the metadata that it is taken from, such as `principal:team`.
   */
  readonly metadataKey: string;

  /**
   * Namespace of the metadata: `envoy.filters.http.jwt_authn` or `io.solo.transformation`.
   *
   * @default - the release's own
   */
  readonly metadataNamespace?: string;
}

/**
 * The sidecar that Envoy asks about LLM traffic (`kube.aiExtension` of GatewayParameters in Gloo, kgateway 2.0 and kgateway 2.1 on Envoy).
 */
export interface AiExtension {
  /**
   * Whether there is one. Without it no LLM backend is served (`enabled`).
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Its image.
   *
   * @default - the release's own
   */
  readonly image?: ProxyImage;

  /**
   * Its resources.
   *
   * @default - the release's own
   */
  readonly resources?: ProxyResources;

  /**
   * Its environment variables.
   *
   * @default - none
   */
  readonly env?: ProxyVariable[];

  /**
   * Labels of its metrics.
   *
   * @default - none
   */
  readonly metricLabels?: AiExtensionMetricLabel[];

  /**
   * Where it sends traces by OTLP, such as `http://collector.tracing:4317` (`tracing.endpoint`, kgateway 2.1).
   *
   * @default - nowhere
   */
  readonly tracingEndpoint?: string;
}

/**
 * What the proxy of a Gateway is made of: GatewayParameters of Gloo and kgateway, AgentgatewayParameters. What is left out is the release's own.
 */
export interface LlmGatewayParameters {
  /**
   * Image of the proxy (`image`; `kube.envoyContainer.image`, `kube.agentgateway.image`).
   *
   * @default - the release's own
   */
  readonly image?: ProxyImage;

  /**
   * Resources of the proxy (`resources`; `kube.envoyContainer.resources`, `kube.agentgateway.resources`).
   *
   * @default - the release's own
   */
  readonly resources?: ProxyResources;

  /**
   * Environment variables of the proxy (`env`; `kube.envoyContainer.env`, `kube.agentgateway.env`). Gloo and kgateway 2.0 have none.
   *
   * @default - none
   */
  readonly env?: ProxyVariable[];

  /**
   * What is logged (`logging.level`; `kube.envoyContainer.bootstrap.logLevel`, `kube.agentgateway.logLevel`), such as `info` or `debug`.
   *
   * @default - the release's own
   */
  readonly logLevel?: string;

  /**
   * How it is logged (`logging.format` of AgentgatewayParameters).
   *
   * @default - the release's own
   */
  readonly logFormat?: ProxyLogFormat;

  /**
   * Number of pods (`deployment.spec.replicas`; `kube.deployment.replicas`).
   *
   * @default - one, unless something scales it
   */
  readonly replicas?: number;

  /**
   * One pod on each node instead of a number of them (`workload.kind: DaemonSet`, agentgateway 1.4).
   *
   * @default false
   */
  readonly onEveryNode?: boolean;

  /**
   * The identity that the cluster's cloud gives the proxy.
   *
   * @default - none
   */
  readonly cloudIdentity?: CloudIdentity;

  /**
   * Labels of the pods (`deployment.spec.template.metadata.labels`; `kube.podTemplate.extraLabels`).
   *
   * @default - none besides the release's own
   */
  readonly podLabels?: { [label: string]: string };

  /**
   * Annotations of the pods (`deployment.spec.template.metadata.annotations`; `kube.podTemplate.extraAnnotations`).
   *
   * @default - none besides the release's own
   */
  readonly podAnnotations?: { [annotation: string]: string };

  /**
   * Labels of the service account (`serviceAccount.metadata.labels`; `kube.serviceAccount.extraLabels`).
   *
   * @default - none besides the release's own
   */
  readonly serviceAccountLabels?: { [label: string]: string };

  /**
   * Annotations of the service account (`serviceAccount.metadata.annotations`; `kube.serviceAccount.extraAnnotations`).
   *
   * @default - none besides the release's own
   */
  readonly serviceAccountAnnotations?: { [annotation: string]: string };

  /**
   * How the Service can be reached (`service.spec.type`; `kube.service.type`).
   *
   * @default - a load balancer
   */
  readonly serviceType?: GatewayServiceType;

  /**
   * Labels of the Service (`service.metadata.labels`; `kube.service.extraLabels`).
   *
   * @default - none besides the release's own
   */
  readonly serviceLabels?: { [label: string]: string };

  /**
   * Annotations of the Service, by which clouds are told about load balancers (`service.metadata.annotations`; `kube.service.extraAnnotations`).
   *
   * @default - none besides the release's own
   */
  readonly serviceAnnotations?: { [annotation: string]: string };

  /**
   * How long connections have to end (`shutdown` of AgentgatewayParameters).
   *
   * @default - the release's own
   */
  readonly shutdown?: ProxyShutdown;

  /**
   * Where prices and limits of models are kept (`modelCatalog`, agentgateway 1.3).
   *
   * @default - the catalog of the release
   */
  readonly modelCatalog?: ModelCatalogSource[];

  /**
   * Name of a ConfigMap with a configuration of the proxy (`kube.agentgateway.customConfigMapName`, kgateway 2.1 on agentgateway).
   *
   * @default - none
   */
  readonly configMapName?: string;

  /**
   * The AI extension, where the data plane is Envoy.
   *
   * @default - enabled, where the data plane is Envoy
   */
  readonly aiExtension?: AiExtension;
}
