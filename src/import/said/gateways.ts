import { duration } from './duration';
import { enumMember } from './enums';
import { labelSelector } from './label-selector';
import { maybe, maybeTextMap } from './optional';
import { Saying } from './saying';
import {
  AllowedRoutesIntent, CertificateRefIntent, ClientValidationIntent, GatewayAddressIntent, GatewayIntent,
  ListenerIntent, NamespacesIntent, RouteKindIntent,
} from '../../intent/gateway';
import { AiExtensionIntent, EnvIntent, GatewayParametersIntent, ImageIntent, ResourcesIntent } from '../../intent/gateway-parameters';
import { ListenerSetIntent } from '../../intent/listener-set';
import { Expression, from, list, literal, make, member, struct, structIfAny, textMap } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** What stands with a Gateway. */
export interface BesideGateway {
  readonly metadata: Expression | undefined;
  /** The parameters that are made with it. */
  readonly parameters?: { readonly intent: GatewayParametersIntent; readonly metadata: Expression | undefined };
  /** The name of others that it refers to. */
  readonly parametersName?: string;
  /** Whether it refers to none where a construct would make some. */
  readonly parametersOfClass: boolean;
  /** The class that it has where it says none. */
  readonly usualClass: string | undefined;
}

/** A construct for a Gateway. */
export function gateway({ className, listeners, addresses, ...said }: GatewayIntent, id: string, beside: BesideGateway, saying: Saying): Expression {
  const { infrastructure, allowedListeners, tls, backendCertificate } = said;
  return make('LlmGateway', saying.chart, literal(id), struct('LlmGatewayProps', {
    metadata: beside.metadata,
    className: className === beside.usualClass ? undefined : literal(className),
    listeners: list(listeners.map(each => listener(each))),
    addresses: addresses && list(addresses.map(address)),
    infrastructureLabels: maybeTextMap(infrastructure?.labels),
    infrastructureAnnotations: maybeTextMap(infrastructure?.annotations),
    allowedListeners: allowedListeners && allowedSets(allowedListeners),
    clientCertificates: tls?.clients && clientCertificates(tls.clients),
    clientCertificatesByPort: tls?.clientsByPort && list(tls.clientsByPort.map(({ port, clients }) =>
      struct('PortClientCertificates', { port: literal(port), clientCertificates: clients && clientCertificates(clients) }))),
    backendCertificate: backendCertificate && certificateRef(backendCertificate),
    parameters: beside.parameters && struct('LlmGatewayParameters', parameterFields(beside.parameters.intent)),
    parametersMetadata: beside.parameters?.metadata,
    parametersName: maybe(beside.parametersName),
    parametersOfClass: beside.parametersOfClass ? literal(true) : undefined,
  }));
}

/** A construct for listeners that are added to a Gateway. */
export function listenerSet(
  { gateway: extended, listeners }: ListenerSetIntent, id: string, said: Expression | undefined, saying: Saying,
): Expression {
  return make('ListenerSet', saying.chart, literal(id), struct('ListenerSetProps', {
    metadata: said,
    gateway: saying.parent(extended),
    listeners: list(listeners.map(each => listener(each))),
  }));
}

function listener({ name, port, protocol, hostname, tls, allowedRoutes }: ListenerIntent): Expression {
  const common: Fields = { allowedRoutes: allowedRoutes && allowed(allowedRoutes) };
  if (protocol === 'TLS' && tls?.mode === 'passthrough') {
    return from('Listener', 'tlsPassthrough', structIfAny('TlsPassthroughOptions', {
      listenerName: name === 'tls' ? undefined : literal(name), port: port === 443 ? undefined : literal(port), hostname: maybe(hostname), ...common,
    }));
  }
  const [certificate, ...more] = (tls?.certificates ?? []).map(certificateRef);
  if (certificate === undefined) {
    return from('Listener', 'http', structIfAny('HttpListenerOptions', {
      listenerName: name === 'http' ? undefined : literal(name), port: port === 80 ? undefined : literal(port), hostname: maybe(hostname), ...common,
    }));
  }
  const options = structIfAny('HttpsListenerOptions', {
    listenerName: name === 'https' ? undefined : literal(name),
    port: port === 443 ? undefined : literal(port),
    ...common,
    moreCertificates: more.length > 0 ? list(more) : undefined,
    tlsOptions: maybeTextMap(tls?.options),
  });
  return hostname === undefined ? from('Listener', 'httpsForEveryHost', certificate, options) : from('Listener', 'https', literal(hostname), certificate, options);
}

const certificateRef = ({ name, namespace }: CertificateRefIntent): Expression =>
  from('TlsCertificate', 'fromSecretName', literal(name), structIfAny('TlsCertificateOptions', { namespace: maybe(namespace) }));

function allowed({ namespaces, kinds = [] }: AllowedRoutesIntent): Expression {
  const said = kinds.map(kind);
  if (namespaces?.from === 'all') { return from('AllowedRoutes', 'fromAllNamespaces', ...said); }
  const { labels, expressions } = namespaces?.from === 'selector' ? namespaces.selector ?? {} : {};
  if (expressions) { return from('AllowedRoutes', 'fromSelectedNamespaces', labelSelector({ ...labels && { labels }, expressions }), ...said); }
  return labels ? from('AllowedRoutes', 'fromLabelledNamespaces', textMap(labels), ...said) : from('AllowedRoutes', 'fromSameNamespace', ...said);
}

function allowedSets({ from: namespaces, selector }: NamespacesIntent): Expression | undefined {
  switch (namespaces) {
    case 'all': return from('AllowedListeners', 'fromAllNamespaces');
    case 'same': return from('AllowedListeners', 'fromSameNamespace');
    case 'selector': return selector && from('AllowedListeners', 'fromSelectedNamespaces', labelSelector(selector));
    default: return undefined;
  }
}

const clientCertificates = ({ authorities, mode }: ClientValidationIntent): Expression =>
  from('ClientCertificates', mode === 'AllowInsecureFallback' ? 'optional' : 'required', ...authorities.map(authority));

const authority = ({ kind: of, name, namespace }: CertificateRefIntent): Expression => of === 'Secret'
  ? from('CertificateAuthority', 'fromSecretName', literal(name), structIfAny('TlsCertificateOptions', { namespace: maybe(namespace) }))
  : from('CertificateAuthority', 'fromConfigMapName', literal(name));

const KINDS: { readonly [kind: string]: string } = { HTTPRoute: 'HTTP_ROUTE', GRPCRoute: 'GRPC_ROUTE', AgentgatewayModel: 'AGENTGATEWAY_MODEL' };

function kind({ group = 'gateway.networking.k8s.io', kind: name }: RouteKindIntent): Expression {
  const isOwn = group === 'gateway.networking.k8s.io' || group === 'agentgateway.dev';
  return isOwn && KINDS[name] !== undefined ? member('RouteKind', KINDS[name]) : from('RouteKind', 'of', literal(group), literal(name));
}

const address = ({ type, value = '' }: GatewayAddressIntent): Expression => from('GatewayAddress', type === 'Hostname' ? 'hostname' : 'ip', literal(value));

function parameterFields(said: GatewayParametersIntent): Fields {
  const { image, resources, env, shutdown, modelCatalog, aiExtension, logFormat, serviceType } = said;
  return {
    image: image && imageOf(image),
    resources: resources && resourcesOf(resources),
    env: variables(env),
    logLevel: maybe(said.logLevel),
    logFormat: logFormat && enumMember('ProxyLogFormat', logFormat),
    onEveryNode: said.workload === 'daemonSet' ? literal(true) : undefined,
    replicas: maybe(said.replicas),
    podLabels: maybeTextMap(said.podLabels),
    podAnnotations: maybeTextMap(said.podAnnotations),
    serviceAccountLabels: maybeTextMap(said.serviceAccountLabels),
    serviceAccountAnnotations: maybeTextMap(said.serviceAccountAnnotations),
    serviceLabels: maybeTextMap(said.serviceLabels),
    serviceAnnotations: maybeTextMap(said.serviceAnnotations),
    serviceType: SERVICES[serviceType ?? ''],
    shutdown: shutdown && struct('ProxyShutdown', { min: duration(`${shutdown.min}s`), max: duration(`${shutdown.max}s`) }),
    modelCatalog: modelCatalog && list(modelCatalog.map(({ name, key }) => struct('ModelCatalogSource', { configMapName: literal(name), entry: maybe(key) }))),
    configMapName: maybe(said.configMap),
    aiExtension: aiExtension && extension(aiExtension),
  };
}

const SERVICES: { readonly [type: string]: Expression | undefined } = {
  ClusterIP: member('GatewayServiceType', 'CLUSTER_IP'), NodePort: member('GatewayServiceType', 'NODE_PORT'), LoadBalancer: member('GatewayServiceType', 'LOAD_BALANCER'),
};

const imageOf = ({ registry, repository, tag, digest, pullPolicy }: ImageIntent): Expression => struct('ProxyImage', {
  registry: maybe(registry), repository: maybe(repository), tag: maybe(tag), digest: maybe(digest), pullPolicy: pullPolicy === undefined ? undefined : enumMember('ImagePullPolicy', pullPolicy),
});

const resourcesOf = ({ requests = {}, limits = {} }: ResourcesIntent): Expression | undefined => structIfAny('ProxyResources', {
  cpuRequest: maybe(requests.cpu), cpuLimit: maybe(limits.cpu), memoryRequest: maybe(requests.memory), memoryLimit: maybe(limits.memory),
});

function variables(env: readonly EnvIntent[] | undefined): Expression | undefined {
  const said = env?.map(({ name, value, secret, configMap }) => {
    if (value !== undefined) { return from('ProxyVariable', 'of', literal(name), literal(value)); }
    const entry = secret ?? configMap;
    return entry?.name === undefined ? undefined : from('ProxyVariable', secret ? 'fromSecretName' : 'fromConfigMapName', literal(name), literal(entry.name), literal(entry.key));
  });
  return said?.every(each => each !== undefined) ? list(said) : undefined;
}

const extension = ({ enabled, image, resources, env, metricLabels, tracing }: AiExtensionIntent): Expression => struct('AiExtension', {
  enabled: maybe(enabled),
  image: image && imageOf(image),
  resources: resources && resourcesOf(resources),
  env: variables(env),
  metricLabels: metricLabels && list(metricLabels.map(({ name, key, namespace }) => struct('AiExtensionMetricLabel', {
    labelName: literal(name), metadataKey: literal(key), metadataNamespace: maybe(namespace),
  }))),
  tracingEndpoint: maybe(tracing?.endpoint),
});
