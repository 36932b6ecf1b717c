import { ObjectKind } from './definition';
import { labelSelector } from './label-selector';
import { at, Codec, dictionary, Field, fields, list, optional, record, spelled, value } from '../codec/codec';
import { deferred } from '../codec/deferred';
import { Gap } from '../codec/gap';
import { absent, ignored, partly } from '../codec/lacking';
import {
  AllowedRoutesIntent, CertificateRefIntent, ClientValidationIntent, GatewayAddressIntent, GatewayIntent, GatewayTlsIntent, InfrastructureIntent,
  ListenerIntent, ListenerTlsIntent, NamespacesIntent, RouteKindIntent,
} from '../intent/gateway';

/** What the Gateways of a release can say that others cannot. */
export interface GatewayForms {
  /** `allowedListeners`. */
  readonly listenerSets: boolean;
  /** `tls` of the whole Gateway, from Gateway API 1.5 on. */
  readonly tls: boolean;
  /** Why labels and annotations of what is made for it are not given to that, or perhaps not. */
  readonly infrastructure?: Infrastructure;
  /** Why a listener has one certificate at most. */
  readonly oneCertificate?: string;
}

interface Infrastructure { readonly level: 'no' | 'unknown'; readonly because: string }

const namespaces = record<NamespacesIntent>({
  from: spelled('from', { all: 'All', same: 'Same', selector: 'Selector', none: 'None' }),
  selector: optional('selector', labelSelector),
});

const routeKind = record<RouteKindIntent>({ group: value('group'), kind: value('kind') });

const certificate = record<CertificateRefIntent>({ group: value('group'), kind: value('kind'), name: value('name'), namespace: value('namespace') });

const clients = record<ClientValidationIntent>({ authorities: at('caCertificateRefs', list(certificate)), mode: value('mode') });

const certificates = list(certificate);

/** A controller that takes one certificate of a listener: with more of them, no connection comes about. */
function firstAlone(because: string): typeof certificates {
  const gap: Gap = { feature: 'another certificate of a listener', level: 'no', isIgnored: true, because };
  return { ...certificates, gaps: [gap], lacks: all => Array.isArray(all) ? all.slice(1).map((_, i) => ({ gap, where: `[${i + 1}]` })) : [] };
}

type ListenerForms = Pick<GatewayForms, 'oneCertificate'>;

const listenerTls = (forms: ListenerForms) => record<ListenerTlsIntent>({
  mode: spelled('mode', { terminate: 'Terminate', passthrough: 'Passthrough' }),
  certificates: optional('certificateRefs', forms.oneCertificate === undefined ? certificates : firstAlone(forms.oneCertificate)),
  options: optional('options', dictionary),
});

/** One listener, of a Gateway or of a ListenerSet. */
export const listener = (forms: ListenerForms) => record<ListenerIntent>({
  name: value('name'),
  port: value('port'),
  protocol: value('protocol'),
  hostname: value('hostname'),
  tls: optional('tls', listenerTls(forms)),
  allowedRoutes: optional('allowedRoutes', record<AllowedRoutesIntent>({
    namespaces: optional('namespaces', namespaces),
    kinds: optional('kinds', list(routeKind)),
  })),
});

const LABELS = 'a label on everything that is made for a Gateway';
const ANNOTATIONS = 'an annotation on everything that is made for a Gateway';
const BY_KIND = 'give those of pods, Services and service accounts in parameters';

const made = <T>(codec: Codec<T>, feature: string, gap: Infrastructure | undefined): Codec<T> => gap === undefined ? codec
  : gap.level === 'no' ? ignored(codec, feature, `${gap.because}; ${BY_KIND}`) : partly(codec, feature, gap.because, BY_KIND);

const infrastructure = (gap: Infrastructure | undefined): Codec<InfrastructureIntent> => record<InfrastructureIntent>({
  labels: optional('labels', made(dictionary, LABELS, gap)),
  annotations: optional('annotations', made(dictionary, ANNOTATIONS, gap)),
  parameters: optional('parametersRef', record<NonNullable<InfrastructureIntent['parameters']>>({
    group: value('group'), kind: value('kind'), name: value('name'),
  })),
});

type ByPort = NonNullable<GatewayTlsIntent['clientsByPort']>[number];

/** The server wants the object that holds the validation, whether there is one or not. */
const within = <T extends object>(holder: string, codec: Codec<T>): Codec<T> => ({
  ...codec,
  encode: (said, to) => { to.at(holder).touch(); codec.encode(said, to); },
  decode: from => { from.at(holder).readIfEmpty(); return codec.decode(from); },
});

const tls: Field<GatewayTlsIntent> = optional('tls.frontend', within('default', record<GatewayTlsIntent>({
  clients: optional('default.validation', clients),
  clientsByPort: optional('perPort', list(within('tls', record<ByPort>({ port: value('port'), clients: optional('tls.validation', clients) })))),
})));

/** The Gateway API's Gateway. */
export const gateway = (forms: GatewayForms): ObjectKind<GatewayIntent> => ({
  group: 'gateway.networking.k8s.io',
  version: 'v1',
  kind: 'Gateway',
  codec: deferred(() => at('spec', fields<GatewayIntent>({
    className: value('gatewayClassName'),
    listeners: at('listeners', list(listener(forms))),
    addresses: optional('addresses', list(record<GatewayAddressIntent>({ type: value('type'), value: value('value') }))),
    infrastructure: optional('infrastructure', infrastructure(forms.infrastructure)),
    allowedListeners: forms.listenerSets ? optional('allowedListeners.namespaces', namespaces) : absent('listeners of ListenerSets', 'this release watches no ListenerSets'),
    tls: forms.tls ? tls : absent('certificates of clients', 'this release does not read them from the Gateway'),
    backendCertificate: forms.tls ? optional('tls.backend.clientCertificateRef', certificate) : absent('one certificate of the gateway for all backends', 'this release does not read one from the Gateway'),
  }))),
});
