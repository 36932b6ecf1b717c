import { FeatureGroup } from './feature';

const edge = (property: string): string => `new LlmPolicy(chart, 'policy', { targets: [gateway], ${property} });`;
const listening = (more: string): string => `new LlmGateway(chart, 'gateway', { listeners: [Listener.http()]«, ${more}» });`;
const proxy = (parameter: string): string => listening(`parameters: { ${parameter} }`);

export const GATEWAYS: FeatureGroup = {
  title: 'Gateways',
  features: [
    {
      id: 'https-listener',
      title: 'listeners with certificates',
      parts: ['another certificate of a listener'],
      example: 'new LlmGateway(chart, \'gateway\', { listeners: [Listener.http()«, Listener.https(\'llm.example.com\', TlsCertificate.fromSecretName(\'ai-tls\'))»] });',
    },
    {
      id: 'listener-sets',
      title: 'listeners of ListenerSets',
      whole: ['listeners of ListenerSets'],
      example: listening('allowedListeners: AllowedListeners.fromSameNamespace()'),
    },
    {
      id: 'gateway-tls',
      title: 'certificates of clients, and of the gateway for backends',
      whole: ['certificates of clients', 'one certificate of the gateway for all backends'],
      example: listening('clientCertificates: ClientCertificates.required(CertificateAuthority.fromConfigMapName(\'client-ca\'))'),
    },
    {
      id: 'infrastructure',
      title: 'labels and annotations of everything that is made for a Gateway',
      whole: ['a label on everything that is made for a Gateway', 'an annotation on everything that is made for a Gateway'],
      example: listening('infrastructureLabels: { team: \'ai\' }, infrastructureAnnotations: { \'example.com/scheme\': \'internal\' }'),
    },
    {
      id: 'frontend-http',
      title: 'HTTP towards clients',
      capability: 'frontendHttp',
      example: edge('frontendHttp: FrontendHttp.of({ http1IdleTimeout: Duration.minutes(5) })'),
      elsewhere: [{ dialects: ['kgateway-2.1-envoy'], example: edge('frontendHttp: FrontendHttp.of({ idleTimeout: Duration.minutes(5) })') }],
    },
    {
      id: 'frontend-tcp', title: 'TCP towards clients', capability: 'frontendTcp', example: edge('frontendKeepalive: Keepalive.of({ time: Duration.minutes(1) })'),
    },
    {
      id: 'frontend-tls', title: 'TLS towards clients', capability: 'frontendTls', example: edge('frontendTls: FrontendTls.of({ minVersion: TlsVersion.V1_3 })'),
    },
    { id: 'proxy-protocol', title: 'the PROXY protocol', capability: 'proxyProtocol', example: edge('proxyProtocol: ProxyProtocol.optional()') },
    { id: 'connect', title: 'CONNECT requests', capability: 'connect', example: edge('connect: ConnectMode.DENY') },
    { id: 'replicas', title: 'how many proxies there are', parts: ['a pod on each node'], example: proxy('replicas: 2') },
    { id: 'resources', title: 'resources of the proxy', example: proxy('resources: { cpuRequest: \'500m\', memoryLimit: \'1Gi\' }') },
    { id: 'image', title: 'another image of the proxy', example: proxy('image: { registry: \'registry.example\', tag: \'1.4.1\' }') },
    {
      id: 'proxy-env', title: 'environment variables of the proxy', whole: ['environment variables of the proxy'], example: proxy('env: [ProxyVariable.of(\'NO_PROXY\', \'.svc\')]'),
    },
    { id: 'log-level', title: 'the log of the proxy', parts: ['a format of the log'], example: proxy('logLevel: \'debug\'') },
    {
      id: 'cloud-identity',
      title: 'a cloud identity of the proxy',
      example: proxy('cloudIdentity: CloudIdentity.awsRole(\'arn:aws:iam::123456789012:role/ai-gateway\')'),
    },
    { id: 'service-type', title: 'the Service of the proxy', example: proxy('serviceType: GatewayServiceType.CLUSTER_IP') },
    {
      id: 'shutdown',
      title: 'the time that connections have to end',
      whole: ['the time that connections have to end'],
      example: proxy('shutdown: { min: Duration.seconds(10), max: Duration.minutes(5) }'),
    },
    { id: 'model-catalog', title: 'a catalog of models', whole: ['a catalog of models'], example: proxy('modelCatalog: [{ configMapName: \'models\' }]') },
    {
      id: 'own-configuration',
      title: 'a configuration of one\'s own',
      whole: ['a configuration of one\'s own in a ConfigMap'],
      parts: ['a choice of the data plane'],
      example: proxy('configMapName: \'proxy-config\''),
    },
    {
      id: 'ai-extension',
      title: 'an AI extension beside the proxy',
      whole: ['an AI extension beside the proxy'],
      parts: ['traces of the AI extension'],
      example: listening('parameters: { aiExtension: { resources: { memoryLimit: \'1Gi\' } } }'),
    },
  ],
};
