import { ApiObjectMetadata } from 'cdk8s';
import { AllowedListeners } from './allowed-listeners';
import { ClientCertificates, PortClientCertificates } from './client-certificates';
import { GatewayAddress } from './gateway-address';
import { LlmGatewayParameters } from './gateway-parameters';
import { Listener } from './listener';
import { TlsCertificate } from './tls-certificate';
import { Dialect } from '../synth/dialect';

/**
 * Properties for `LlmGateway`.
 */
export interface LlmGatewayProps {
  /**
   * The ports that the Gateway listens on, from 1 to 64 (`listeners`).
   */
  readonly listeners: Listener[];

  /**
   * Class of the Gateway, where someone renamed it (`gatewayClassName`).
   *
   * @default - that of the dialect: agentgateway, kgateway or gloo-gateway
   */
  readonly className?: string;

  /**
   * Addresses that are wanted, at most 16 (`addresses`).
   *
   * @default - the cluster gives one
   */
  readonly addresses?: GatewayAddress[];

  /**
   * Labels of everything that the controller makes for the Gateway, at most 8 (`infrastructure.labels`). Those of `parameters` are of one kind of object alone.
   *
   * @default - the controller's own
   */
  readonly infrastructureLabels?: { [label: string]: string };

  /**
   * Annotations of everything that the controller makes for the Gateway, at most 16 (`infrastructure.annotations`).
   *
   * @default - the controller's own
   */
  readonly infrastructureAnnotations?: { [annotation: string]: string };

  /**
   * The namespaces whose ListenerSets add listeners (`allowedListeners`).
   *
   * @default - none
   */
  readonly allowedListeners?: AllowedListeners;

  /**
   * Whom clients must be certified by on listeners with TLS, those of ListenerSets among them (`tls.frontend.default`; agentgateway 1.0 and later).
   *
   * @default - nobody: clients need no certificate
   */
  readonly clientCertificates?: ClientCertificates;

  /**
   * The same for the listeners of single ports, each port once; nothing of `clientCertificates` holds there (`tls.frontend.perPort`).
   *
   * @default - `clientCertificates` on every port
   */
  readonly clientCertificatesByPort?: PortClientCertificates[];

  /**
   * The certificate that the gateway shows to servers whose TLS a BackendTLSPolicy asks for, in a Secret of the Gateway's own namespace
   * (`tls.backend.clientCertificateRef`; agentgateway 1.0 and later).
   *
   * @default - none
   */
  readonly backendCertificate?: TlsCertificate;

  /**
   * What the proxy is made of. They become an object beside the Gateway: GatewayParameters or AgentgatewayParameters.
   *
   * @default - those that LLM traffic needs: the AI extension where the data plane is Envoy, none elsewhere
   */
  readonly parameters?: LlmGatewayParameters;

  /**
   * Name of parameters in the Gateway's namespace that someone else made; none are made then.
   *
   * @default - those of `parameters`
   */
  readonly parametersName?: string;

  /**
   * Whether the class has all the parameters that are needed, so that none are made here.
   *
   * @default false
   */
  readonly parametersOfClass?: boolean;

  /**
   * Metadata of the Gateway.
   *
   * @default - a generated name, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Metadata of the parameters. Their namespace is that of the Gateway.
   *
   * @default - a name made of the Gateway's, the chart's labels
   */
  readonly parametersMetadata?: ApiObjectMetadata;

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}
