import { Cases, Full, prefixed } from './full';
import { AllowedRoutesIntent, CertificateRefIntent, ClientValidationIntent, GatewayIntent, ListenerIntent } from '../../../src/intent/gateway';
import { AiExtensionIntent, EntryRefIntent, EnvIntent, GatewayParametersIntent, ImageIntent, ResourcesIntent } from '../../../src/intent/gateway-parameters';
import { ListenerSetIntent } from '../../../src/intent/listener-set';

const http: ListenerIntent = { name: 'http', port: 80, protocol: 'HTTP' };
const listening = (...listeners: readonly ListenerIntent[]): GatewayIntent => ({ className: 'agentgateway', listeners });
const taking = (allowedRoutes: AllowedRoutesIntent): GatewayIntent => listening({ ...http, allowedRoutes });

const CERTIFICATE: Full<CertificateRefIntent> = { group: '', kind: 'Secret', name: 'ai-tls', namespace: 'certificates' };

const CLIENTS: Full<ClientValidationIntent> = {
  authorities: [{ group: '', kind: 'ConfigMap', name: 'clients', namespace: 'certificates' }],
  mode: 'AllowInsecureFallback',
};

const OWN_CA: CertificateRefIntent = { group: '', kind: 'ConfigMap', name: 'clients' };

const ALLOWED: Full<AllowedRoutesIntent> = {
  namespaces: {
    from: 'selector',
    selector: { labels: { team: 'ai', tier: 'one' }, expressions: [{ key: 'stage', operator: 'In', values: ['test', 'live'] }] },
  },
  kinds: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }, { group: 'agentgateway.dev', kind: 'AgentgatewayModel' }],
};

const LISTENER: Full<ListenerIntent> = {
  name: 'https',
  port: 443,
  protocol: 'HTTPS',
  hostname: '*.llm.example',
  tls: { mode: 'terminate', certificates: [CERTIFICATE, { ...CERTIFICATE, name: 'more-tls' }], options: { 'example.com/min-version': '1.3', 'example.com/ciphers': 'all' } },
  allowedRoutes: ALLOWED,
};

const FULL_GATEWAY: Full<GatewayIntent> = {
  className: 'agentgateway',
  listeners: [LISTENER],
  addresses: [{ type: 'IPAddress', value: '10.0.0.1' }, { type: 'Hostname', value: 'llm.example' }],
  infrastructure: {
    labels: { team: 'ai' },
    annotations: { 'example.com/scheme': 'internal' },
    parameters: { group: 'agentgateway.dev', kind: 'AgentgatewayParameters', name: 'ai' },
  },
  allowedListeners: ALLOWED.namespaces,
  tls: { clients: CLIENTS, clientsByPort: [{ port: 443, clients: CLIENTS }] },
  backendCertificate: CERTIFICATE,
};

const { allowedListeners, tls, backendCertificate, ...everywhere } = FULL_GATEWAY;

export const GATEWAYS: Cases<GatewayIntent> = {
  'everything': FULL_GATEWAY,
  'everything that every release has': {
    ...everywhere,
    listeners: [{ ...LISTENER, allowedRoutes: { ...ALLOWED, kinds: ALLOWED.kinds.slice(0, 1) } }, http],
  },
  'listeners of ListenerSets': { ...everywhere, listeners: [http], allowedListeners },
  'certificates of clients': { ...everywhere, listeners: [http], tls },
  'a certificate for backends': { ...listening(http), backendCertificate },
  'one listener': listening(http),
  'a certificate': listening({ name: 'https', port: 443, protocol: 'HTTPS', tls: { certificates: [{ name: 'ai-tls' }] } }),
  'TLS that is passed on': listening({ name: 'tls', port: 443, protocol: 'TLS', hostname: 'llm.example', tls: { mode: 'passthrough' } }),
  'routes of every namespace': taking({ namespaces: { from: 'all' } }),
  'routes of the same namespace': taking({ namespaces: { from: 'same' } }),
  'routes of namespaces with labels': taking({ namespaces: { from: 'selector', selector: { labels: { team: 'ai' } } } }),
  'routes of a kind': taking({ kinds: [{ kind: 'HTTPRoute' }] }),
  'models': taking({ kinds: [{ group: 'agentgateway.dev', kind: 'AgentgatewayModel' }] }),
  'routes as the API likes': taking({}),
  'routes of namespaces by expressions': taking({
    namespaces: { from: 'selector', selector: { expressions: [{ key: 'team', operator: 'In', values: ['ai', 'data'] }, { key: 'stage', operator: 'Exists' }] } },
  }),
  'ListenerSets of its own namespace': { ...listening(http), allowedListeners: { from: 'same' } },
  'ListenerSets of all namespaces': { ...listening(http), allowedListeners: { from: 'all' } },
  'ListenerSets of namespaces with labels': { ...listening(http), allowedListeners: { from: 'selector', selector: { labels: { team: 'ai' } } } },
  'certificates of clients that must be there': { ...listening(http), tls: { clients: { authorities: [OWN_CA, { ...OWN_CA, kind: 'Secret' }] } } },
  'certificates of clients on one port': { ...listening(http), tls: { clientsByPort: [{ port: 443, clients: { authorities: [OWN_CA], mode: 'AllowInsecureFallback' } }] } },
  'certificates of clients, but not on one port': { ...listening(http), tls: { clients: { authorities: [OWN_CA] }, clientsByPort: [{ port: 8443 }] } },
  'a certificate of its own namespace for backends': { ...listening(http), backendCertificate: { name: 'gateway-tls' } },
  'settings of TLS': listening({ name: 'https', port: 443, protocol: 'HTTPS', tls: { certificates: [{ name: 'ai-tls' }], options: { 'example.com/min-version': '1.3' } } }),
  'annotations of what is made': { ...listening(http), infrastructure: { annotations: { 'example.com/scheme': 'internal' } } },
  'labels of what is made': { ...listening(http), infrastructure: { labels: { team: 'ai' } } },
};

const FULL_SET: Full<ListenerSetIntent> = {
  gateway: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'ai', namespace: 'infra' },
  listeners: [{ ...LISTENER, tls: { ...LISTENER.tls, certificates: [CERTIFICATE] } }],
};

export const LISTENER_SETS: Cases<ListenerSetIntent> = {
  'everything': FULL_SET,
  'one listener': { gateway: { name: 'ai' }, listeners: [{ ...http, port: 8080 }] },
  'for a Gateway of another namespace': { gateway: { name: 'ai', namespace: 'infra' }, listeners: [{ ...http, port: 8080 }] },
  'a certificate': { gateway: { name: 'ai' }, listeners: [{ name: 'https', port: 443, protocol: 'HTTPS', hostname: 'team.example', tls: { certificates: [{ name: 'team-tls' }] } }] },
};

const IMAGE: Full<ImageIntent> = { registry: 'registry.example', repository: 'ai/proxy', tag: '1.2.3', digest: 'sha256:0123', pullPolicy: 'Always' };
const RESOURCES: Full<ResourcesIntent> = { requests: { cpu: '500m', memory: '256Mi' }, limits: { memory: '1Gi' } };
const ENTRY: Full<EntryRefIntent> = { name: 'settings', key: 'level', optional: true };

/** A variable has one source; these have one each. */
const ENV: readonly EnvIntent[] = [
  { name: 'PLAIN', value: 'x' },
  { name: 'HIDDEN', secret: ENTRY },
  { name: 'SETTING', configMap: ENTRY },
  { name: 'POD', field: { apiVersion: 'v1', path: 'metadata.name' } },
];

const AI_EXTENSION: Full<AiExtensionIntent> = {
  enabled: true,
  image: IMAGE,
  resources: RESOURCES,
  env: ENV as unknown as Full<AiExtensionIntent>['env'],
  ports: [{ name: 'metrics', port: 9092, protocol: 'TCP' }],
  metricLabels: [{ name: 'team', key: 'principal:team', namespace: 'envoy.filters.http.jwt_authn', delimiter: ':' }],
  tracing: { endpoint: 'http://collector:4317', protocol: 'grpc', timeout: '5s', sampler: { type: 'traceidratio', arg: '0.5' } },
};

const FULL_PARAMETERS: Full<GatewayParametersIntent> = {
  image: IMAGE,
  resources: RESOURCES,
  env: ENV as unknown as Full<GatewayParametersIntent>['env'],
  logLevel: 'debug',
  logFormat: 'json',
  workload: 'deployment',
  replicas: 3,
  podLabels: { 'azure.workload.identity/use': 'true' },
  podAnnotations: { 'example.com/scrape': 'true' },
  serviceAccountLabels: { team: 'ai' },
  serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/ai' },
  serviceLabels: { team: 'ai' },
  serviceAnnotations: { 'example.com/scheme': 'internal' },
  serviceType: 'ClusterIP',
  shutdown: { min: 10, max: 60 },
  modelCatalog: [{ name: 'prices', key: 'models.yaml' }],
  configMap: 'tracing',
  agentgateway: true,
  aiExtension: AI_EXTENSION,
};

const { logFormat, workload, env, shutdown, modelCatalog, configMap, agentgateway, aiExtension, ...ofEveryFamily } = FULL_PARAMETERS;
const { tracing, ...beforeTracing } = AI_EXTENSION;

export const PARAMETERS: Cases<GatewayParametersIntent> = {
  'everything': FULL_PARAMETERS,
  'what every family has': ofEveryFamily,
  'everything of agentgateway 0.12': { ...ofEveryFamily, env, logFormat, shutdown },
  'everything of agentgateway 1.4': { ...ofEveryFamily, env, logFormat, shutdown, modelCatalog, workload },
  'everything of agentgateway in kgateway': { ...ofEveryFamily, env, configMap, agentgateway },
  'everything of Envoy': { ...ofEveryFamily, env, aiExtension },
  'everything of Envoy before': { ...ofEveryFamily, aiExtension: beforeTracing },
  'nothing': {},
  'an extension': { aiExtension: { enabled: true } },
  'an extension of its own words': { aiExtension: {} },
  ...prefixed('a pod on each node', {
    'alone': { workload: 'daemonSet' },
    'with labels': { workload: 'daemonSet', podLabels: { team: 'ai' } },
    'with a number of pods': { workload: 'daemonSet', replicas: 3 },
  }),
};
