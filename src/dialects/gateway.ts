import { ObjectKind } from './definition';
import { at, dictionary, Field, fields, list, optional, record, spelled, value } from '../codec/codec';
import { deferred } from '../codec/deferred';
import { absent } from '../codec/lacking';
import {
  AllowedRoutesIntent, CertificateRefIntent, ClientValidationIntent, GatewayAddressIntent, GatewayIntent, GatewayTlsIntent, InfrastructureIntent,
  LabelSelectorIntent, ListenerIntent, ListenerTlsIntent, NamespacesIntent, RouteKindIntent,
} from '../intent/gateway';

/** What the Gateways of a release can say that others cannot. */
export interface GatewayForms {
  /** `allowedListeners`. */
  readonly listenerSets: boolean;
  /** `tls` of the whole Gateway, from Gateway API 1.5 on. */
  readonly tls: boolean;
}

type Expression = NonNullable<LabelSelectorIntent['expressions']>[number];

const selector = record<LabelSelectorIntent>({
  labels: optional('matchLabels', dictionary),
  expressions: optional('matchExpressions', list(record<Expression>({ key: value('key'), operator: value('operator'), values: value('values') }))),
});

const namespaces = record<NamespacesIntent>({
  from: spelled('from', { all: 'All', same: 'Same', selector: 'Selector', none: 'None' }),
  selector: optional('selector', selector),
});

const routeKind = record<RouteKindIntent>({ group: value('group'), kind: value('kind') });

const certificate = record<CertificateRefIntent>({ group: value('group'), kind: value('kind'), name: value('name'), namespace: value('namespace') });

const clients = record<ClientValidationIntent>({ authorities: at('caCertificateRefs', list(certificate)), mode: value('mode') });

const listenerTls = record<ListenerTlsIntent>({
  mode: spelled('mode', { terminate: 'Terminate', passthrough: 'Passthrough' }),
  certificates: optional('certificateRefs', list(certificate)),
  options: optional('options', dictionary),
});

const listener = record<ListenerIntent>({
  name: value('name'),
  port: value('port'),
  protocol: value('protocol'),
  hostname: value('hostname'),
  tls: optional('tls', listenerTls),
  allowedRoutes: optional('allowedRoutes', record<AllowedRoutesIntent>({
    namespaces: optional('namespaces', namespaces),
    kinds: optional('kinds', list(routeKind)),
  })),
});

const infrastructure = record<InfrastructureIntent>({
  labels: optional('labels', dictionary),
  annotations: optional('annotations', dictionary),
  parameters: optional('parametersRef', record<NonNullable<InfrastructureIntent['parameters']>>({
    group: value('group'), kind: value('kind'), name: value('name'),
  })),
});

type ByPort = NonNullable<GatewayTlsIntent['clientsByPort']>[number];

const tls: Field<GatewayTlsIntent> = optional('tls.frontend', record<GatewayTlsIntent>({
  clients: optional('default.validation', clients),
  clientsByPort: optional('perPort', list(record<ByPort>({ port: value('port'), clients: optional('tls.validation', clients) }))),
}));

/** The Gateway API's Gateway. */
export const gateway = (forms: GatewayForms): ObjectKind<GatewayIntent> => ({
  group: 'gateway.networking.k8s.io',
  version: 'v1',
  kind: 'Gateway',
  codec: deferred(() => at('spec', fields<GatewayIntent>({
    className: value('gatewayClassName'),
    listeners: at('listeners', list(listener)),
    addresses: optional('addresses', list(record<GatewayAddressIntent>({ type: value('type'), value: value('value') }))),
    infrastructure: optional('infrastructure', infrastructure),
    allowedListeners: forms.listenerSets ? optional('allowedListeners.namespaces', namespaces) : absent('listeners of ListenerSets', 'this release watches no ListenerSets'),
    tls: forms.tls ? tls : absent('certificates of clients', 'this release does not read them from the Gateway'),
    backendCertificate: forms.tls ? optional('tls.backend.clientCertificateRef', certificate) : absent('one certificate of the gateway for all backends', 'this release does not read one from the Gateway'),
  }))),
});
