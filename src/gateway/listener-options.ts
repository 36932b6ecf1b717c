import { AllowedRoutes } from './allowed-routes';
import { TlsCertificate } from './tls-certificate';

/**
 * What every listener can be told.
 */
export interface ListenerOptions {
  /**
   * Name of the listener, by which routes and policies find it (`name`).
   *
   * @default - http or https
   */
  readonly listenerName?: string;

  /**
   * Port, from 1 to 65535 (`port`).
   *
   * @default - 80, or 443 for HTTPS
   */
  readonly port?: number;

  /**
   * The routes that it takes (`allowedRoutes`).
   *
   * @default - routes of the Gateway's own namespace, of every kind that fits the protocol
   */
  readonly allowedRoutes?: AllowedRoutes;
}

/**
 * Options for a listener in plain text.
 */
export interface HttpListenerOptions extends ListenerOptions {
  /**
   * Host that it is for, in small letters; `*.example.com` for all below (`hostname`).
   *
   * @default - every host
   */
  readonly hostname?: string;
}

/**
 * Options for a listener with TLS.
 */
export interface HttpsListenerOptions extends ListenerOptions {
  /**
   * Further certificates, which are chosen by the name that the client asks for (`tls.certificateRefs`).
   *
   * @default - none
   */
  readonly moreCertificates?: TlsCertificate[];

  /**
   * Settings of TLS by the names that the gateway reads, such as `agentgateway.dev/tls-certificate-source` (`tls.options`). What a gateway does not know,
   * it passes over.
   *
   * @default - none
   */
  readonly tlsOptions?: { [key: string]: string };
}

/**
 * Options for a listener that passes TLS on.
 */
export interface TlsPassthroughOptions extends ListenerOptions {
  /**
   * Name that clients ask for, in small letters; `*.example.com` for all below (`hostname`).
   *
   * @default - every name
   */
  readonly hostname?: string;
}
