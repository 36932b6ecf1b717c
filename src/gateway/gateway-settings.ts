import { CertificateRefs } from './certificate-refs';
import { ClientCertificates } from './client-certificates';
import { LlmGatewayProps } from './gateway-props';
import { ClientValidationIntent, GatewayIntent, GatewayTlsIntent, InfrastructureIntent } from '../intent/gateway';
import { withoutUndefined } from '../intent/without-undefined';

/** What is said of a Gateway besides its class and its listeners. */
export function saidOfGateway(props: LlmGatewayProps, certificates: CertificateRefs): Omit<GatewayIntent, 'className' | 'listeners'> {
  const { addresses = [], allowedListeners, backendCertificate } = props;
  return withoutUndefined<Omit<GatewayIntent, 'className' | 'listeners'>>({
    addresses: addresses.length > 0 ? addresses.map(address => address._toIntent()) : undefined,
    infrastructure: infrastructureOf(props),
    allowedListeners: allowedListeners?._toIntent(),
    tls: tlsOf(props, certificates),
    backendCertificate: backendCertificate && certificates.referBeside(backendCertificate._secret, 'backendCertificate'),
  });
}

const isSaid = (texts: { readonly [key: string]: string } | undefined): boolean => texts !== undefined && Object.keys(texts).length > 0;

function infrastructureOf(props: LlmGatewayProps): InfrastructureIntent | undefined {
  const { infrastructureLabels: labels, infrastructureAnnotations: annotations } = props;
  const said = { ...isSaid(labels) && { labels }, ...isSaid(annotations) && { annotations } };
  return Object.keys(said).length > 0 ? said : undefined;
}

function tlsOf(props: LlmGatewayProps, certificates: CertificateRefs): GatewayTlsIntent | undefined {
  const { clientCertificates: all, clientCertificatesByPort: byPort = [] } = props;
  if (!all && byPort.length === 0) { return undefined; }
  return {
    ...all && { clients: validationOf(all, certificates, 'clientCertificates') },
    ...byPort.length > 0 && {
      clientsByPort: byPort.map(({ port, clientCertificates: own }, i) =>
        ({ port, ...own && { clients: validationOf(own, certificates, `clientCertificatesByPort[${i}]`) } })),
    },
  };
}

function validationOf({ _said: { authorities, mode } }: ClientCertificates, certificates: CertificateRefs, where: string): ClientValidationIntent {
  return { authorities: authorities.map(each => certificates.referToAuthority(each, where)), ...mode !== undefined && { mode } };
}
