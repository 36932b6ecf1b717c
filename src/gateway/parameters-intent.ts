import { AiExtension, LlmGatewayParameters, ProxyImage, ProxyResources } from './gateway-parameters';
import { Finding } from '../intent/finding';
import { AiExtensionIntent, GatewayParametersIntent, ResourcesIntent } from '../intent/gateway-parameters';
import { withoutUndefined } from '../intent/without-undefined';

/** Parameters in the words of the hub. */
export function parametersIntent(said: LlmGatewayParameters): GatewayParametersIntent {
  const { image, resources, env, cloudIdentity, shutdown, modelCatalog, aiExtension } = said;
  const marks = cloudIdentity?._marks;
  return withoutUndefined<GatewayParametersIntent>({
    image: image && imageIntent(image),
    resources: resources && resourcesIntent(resources),
    env: env?.map(variable => variable._toIntent()),
    logLevel: said.logLevel,
    logFormat: said.logFormat,
    workload: said.onEveryNode ? 'daemonSet' : undefined,
    replicas: said.replicas,
    podLabels: marks?.podLabels || said.podLabels ? { ...marks?.podLabels, ...said.podLabels } : undefined,
    podAnnotations: said.podAnnotations,
    serviceAccountLabels: said.serviceAccountLabels,
    serviceAccountAnnotations: marks || said.serviceAccountAnnotations
      ? { ...marks?.serviceAccountAnnotations, ...said.serviceAccountAnnotations } : undefined,
    serviceLabels: said.serviceLabels,
    serviceAnnotations: said.serviceAnnotations,
    serviceType: said.serviceType,
    shutdown: shutdown && { min: shutdown.min.toSeconds({ integral: false }), max: shutdown.max.toSeconds({ integral: false }) },
    modelCatalog: modelCatalog?.map(({ configMapName, entry }) => ({ name: configMapName, ...entry !== undefined && { key: entry } })),
    configMap: said.configMapName,
    aiExtension: aiExtension && extensionIntent(aiExtension),
  });
}

const imageIntent = ({ registry, repository, tag, digest, pullPolicy }: ProxyImage) =>
  withoutUndefined({ registry, repository, tag, digest, pullPolicy });

function resourcesIntent({ cpuRequest, cpuLimit, memoryRequest, memoryLimit }: ProxyResources): ResourcesIntent {
  const amounts = (cpu: string | undefined, memory: string | undefined) =>
    ({ ...cpu !== undefined && { cpu }, ...memory !== undefined && { memory } });
  const [requests, limits] = [amounts(cpuRequest, memoryRequest), amounts(cpuLimit, memoryLimit)];
  return { ...Object.keys(requests).length > 0 && { requests }, ...Object.keys(limits).length > 0 && { limits } };
}

const extensionIntent = (
  { enabled, image, resources, env, metricLabels, tracingEndpoint }: AiExtension,
): AiExtensionIntent => withoutUndefined<AiExtensionIntent>({
  enabled,
  image: image && imageIntent(image),
  resources: resources && resourcesIntent(resources),
  env: env?.map(variable => variable._toIntent()),
  metricLabels: metricLabels?.map(({ labelName, metadataKey, metadataNamespace }) =>
    ({ name: labelName, key: metadataKey, ...metadataNamespace !== undefined && { namespace: metadataNamespace } })),
  tracing: tracingEndpoint === undefined ? undefined : { endpoint: tracingEndpoint },
});

const QUANTITY = /^([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

/** What is wrong with parameters whatever the release. */
export function parametersFindings({ replicas, workload, shutdown, resources, env, aiExtension }: GatewayParametersIntent): readonly Finding[] {
  const found = (message: string, where: string): Finding => ({ code: 'InvalidParameters', message, where: `parameters.${where}` });
  const amounts = [resources, aiExtension?.resources].flatMap(each => [each?.requests, each?.limits]).flatMap(each => Object.values(each ?? {}));
  const names = [env, aiExtension?.env].map(list => (list ?? []).map(({ name }) => name));
  const twice = names.flatMap(list => list.filter((name, i) => list.indexOf(name) !== i));
  return [
    ...replicas === undefined || (Number.isInteger(replicas) && replicas >= 0) ? [] : [found(`a number of pods is a whole number, got ${replicas}`, 'replicas')],
    ...replicas === undefined || workload !== 'daemonSet' ? [] : [found('there is either a number of pods or one on every node; leave one of them out', 'replicas')],
    ...amounts.filter(amount => !QUANTITY.test(amount) && !amount.includes('$'))
      .map(amount => found(`an amount is like 500m or 512Mi, got '${amount}'`, 'resources')),
    ...twice.map(name => found(`the variable '${name}' is given twice; give it once`, 'env')),
    ...!shutdown || (Number.isInteger(shutdown.min) && Number.isInteger(shutdown.max) && shutdown.min <= shutdown.max) ? []
      : [found(`a shutdown takes whole seconds, and at least no more than at most, got ${shutdown.min}s and ${shutdown.max}s`, 'shutdown')],
  ];
}
