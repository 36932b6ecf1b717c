import * as fc from 'fast-check';
import { some } from './arbitrary-parts';
import {
  AllowedRoutesIntent, CertificateRefIntent, ClientValidationIntent, GatewayAddressIntent, GatewayIntent, GatewayTlsIntent, InfrastructureIntent,
  ListenerIntent, ListenerTlsIntent, NamespacesIntent, RouteKindIntent,
} from '../../src/intent/gateway';
import { AiExtensionIntent, EntryRefIntent, EnvIntent, GatewayParametersIntent, ImageIntent, ResourcesIntent } from '../../src/intent/gateway-parameters';
import { LabelSelectorIntent } from '../../src/intent/label-selector';
import { ListenerSetIntent } from '../../src/intent/listener-set';

const words = fc.constantFrom('a', 'b', 'value-1', 'x.example');
const numbers = fc.constantFrom(0, 1, 80, 443);
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const texts = fc.dictionary(words, words, { noNullPrototype: true });

const certificate = some<CertificateRefIntent>(['name'], { group: words, kind: words, name: words, namespace: words });
const clients = some<ClientValidationIntent>(['authorities'], { authorities: few(certificate), mode: words });

const namespaces = some<NamespacesIntent>([], {
  from: fc.constantFrom('all', 'same', 'selector', 'none'),
  selector: some<LabelSelectorIntent>([], {
    labels: texts,
    expressions: few(some<NonNullable<LabelSelectorIntent['expressions']>[number]>(['key', 'operator'], { key: words, operator: words, values: few(words) })),
  }),
});

const allowedRoutes = some<AllowedRoutesIntent>([], {
  namespaces,
  kinds: few(some<RouteKindIntent>(['kind'], { group: words, kind: fc.constantFrom('HTTPRoute', 'GRPCRoute', 'AgentgatewayModel') })),
});

const listener = some<ListenerIntent>(['name', 'port', 'protocol'], {
  name: words,
  port: numbers,
  protocol: fc.constantFrom('HTTP', 'HTTPS', 'TLS'),
  hostname: words,
  tls: some<ListenerTlsIntent>([], { mode: fc.constantFrom('terminate', 'passthrough'), certificates: few(certificate), options: texts }),
  allowedRoutes,
});

/** Gateways that the types allow; sensible or not. */
export const gateways: fc.Arbitrary<GatewayIntent> = some<GatewayIntent>(['className', 'listeners'], {
  className: words,
  listeners: few(listener),
  addresses: few(some<GatewayAddressIntent>([], { type: words, value: words })),
  infrastructure: some<InfrastructureIntent>([], { labels: texts, annotations: texts, parameters: fc.record({ group: words, kind: words, name: words }) }),
  allowedListeners: namespaces,
  tls: some<GatewayTlsIntent>([], {
    clients,
    clientsByPort: few(some<NonNullable<GatewayTlsIntent['clientsByPort']>[number]>(['port'], { port: numbers, clients })),
  }),
  backendCertificate: certificate,
});

/** Sets of listeners that the types allow. */
export const listenerSets: fc.Arbitrary<ListenerSetIntent> = some<ListenerSetIntent>(['gateway', 'listeners'], {
  gateway: some<ListenerSetIntent['gateway']>(['name'], { group: words, kind: words, name: words, namespace: words }),
  listeners: few(listener),
});

const image = some<ImageIntent>([], { registry: words, repository: words, tag: words, digest: words, pullPolicy: words });
const resources = some<ResourcesIntent>([], { requests: texts, limits: texts });
const entry = some<EntryRefIntent>(['key'], { name: words, key: words, optional: fc.boolean() });
const env = few(some<EnvIntent>(['name'], { name: words, value: words, secret: entry, configMap: entry, field: some(['path'], { apiVersion: words, path: words }) }));

const aiExtension = some<AiExtensionIntent>([], {
  enabled: fc.boolean(),
  image,
  resources,
  env,
  ports: few(some(['port'], { name: words, port: numbers, protocol: words })),
  metricLabels: few(some(['name', 'key'], { name: words, key: words, namespace: words, delimiter: words })),
  tracing: some(['endpoint'], { endpoint: words, protocol: words, timeout: words, sampler: some([], { type: words, arg: words }) }),
});

/** Parameters that the types allow. */
export const parameters: fc.Arbitrary<GatewayParametersIntent> = some<GatewayParametersIntent>([], {
  image,
  resources,
  env,
  logLevel: words,
  logFormat: fc.constantFrom('json', 'text'),
  workload: fc.constantFrom('deployment', 'daemonSet'),
  replicas: numbers,
  podLabels: texts,
  podAnnotations: texts,
  serviceAccountLabels: texts,
  serviceAccountAnnotations: texts,
  serviceLabels: texts,
  serviceAnnotations: texts,
  serviceType: words,
  shutdown: fc.record({ min: numbers, max: numbers }),
  modelCatalog: few(some<{ name: string; key?: string }>(['name'], { name: words, key: words })),
  configMap: words,
  agentgateway: fc.boolean(),
  aiExtension,
});
