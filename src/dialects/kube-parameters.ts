import { env, image, resources, texts } from './container';
import { at, Codec, Field, list, optional, record, value } from '../codec/codec';
import { absent } from '../codec/lacking';
import { AiExtensionIntent, GatewayParametersIntent } from '../intent/gateway-parameters';

/** The settings of the proxy itself, in the words of its container. */
type Proxy = Pick<GatewayParametersIntent, 'image' | 'resources' | 'env' | 'logLevel' | 'configMap' | 'agentgateway'>;

type Port = NonNullable<AiExtensionIntent['ports']>[number];
type MetricLabel = NonNullable<AiExtensionIntent['metricLabels']>[number];
type Tracing = NonNullable<AiExtensionIntent['tracing']>;
type Sampler = NonNullable<Tracing['sampler']>;

const ports = list(record<Port>({ name: value('name'), port: value('containerPort'), protocol: value('protocol') }));

const metricLabels = list(record<MetricLabel>({
  name: value('name'), key: value('metadataKey'), namespace: value('metadataNamespace'), delimiter: value('keyDelimiter'),
}));

/** How traces are sent from kgateway 2.1 on. */
export const tracing: Field<Tracing> = optional('tracing', record<Tracing>({
  endpoint: value('endpoint'),
  protocol: value('protocol'),
  timeout: value('timeout'),
  sampler: optional('sampler', record<Sampler>({ type: value('type'), arg: value('arg') })),
}));

export const aiExtension = (traces: Field<Tracing>): Field<AiExtensionIntent> => optional('aiExtension', record<AiExtensionIntent>({
  enabled: value('enabled'),
  image: optional('image', image),
  resources: optional('resources', resources),
  env: optional('env', env),
  ports: optional('ports', ports),
  metricLabels: optional('stats.customLabels', metricLabels),
  tracing: traces,
}));

/** Envoy's container; 2.1 is the first with environment variables. */
export const envoy = (hasEnv: boolean): { readonly [K in keyof Proxy]-?: Field<Proxy[K]> } => ({
  image: optional('envoyContainer.image', image),
  resources: optional('envoyContainer.resources', resources),
  env: hasEnv ? optional('envoyContainer.env', env) : absent('environment variables of the proxy', 'the parameters of this release have no field for it'),
  logLevel: value('envoyContainer.bootstrap.logLevel'),
  configMap: absent('a configuration of one\'s own in a ConfigMap', 'the parameters of this release have no field for it'),
  agentgateway: absent('a choice of the data plane', 'there is one data plane'),
});

/** The container of agentgateway as the data plane of kgateway 2.1. */
export const agentgatewayContainer: { readonly [K in keyof Proxy]-?: Field<Proxy[K]> } = {
  image: optional('agentgateway.image', image),
  resources: optional('agentgateway.resources', resources),
  env: optional('agentgateway.env', env),
  logLevel: value('agentgateway.logLevel'),
  configMap: value('agentgateway.customConfigMapName'),
  agentgateway: value('agentgateway.enabled'),
};

/** What GatewayParameters of kgateway and of Gloo say of a proxy in Kubernetes. */
export const kubeParameters = (
  proxy: { readonly [K in keyof Proxy]-?: Field<Proxy[K]> }, extension: Field<AiExtensionIntent>,
): Codec<GatewayParametersIntent> =>
  at('spec.kube', record<GatewayParametersIntent>({
    ...proxy,
    logFormat: absent('a format of the log', 'the parameters of this release have no field for it'),
    workload: absent('a pod on each node', 'the proxy is a Deployment'),
    replicas: value('deployment.replicas'),
    podLabels: texts('podTemplate.extraLabels'),
    podAnnotations: texts('podTemplate.extraAnnotations'),
    serviceAccountLabels: texts('serviceAccount.extraLabels'),
    serviceAccountAnnotations: texts('serviceAccount.extraAnnotations'),
    serviceLabels: texts('service.extraLabels'),
    serviceAnnotations: texts('service.extraAnnotations'),
    serviceType: value('service.type'),
    shutdown: absent('the time that connections have to end', 'the parameters of this release have no field for it'),
    modelCatalog: absent('a catalog of models', 'the parameters of this release have no field for it'),
    aiExtension: extension,
  }));
