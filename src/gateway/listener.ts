import { AllowedRoutes } from './allowed-routes';
import { TlsCertificate } from './tls-certificate';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { ListenerIntent } from '../intent/gateway';

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
}

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const HOSTNAME = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const ADDRESS = /^\d+(\.\d+){3}$/;

/**
 * A port that a Gateway listens on, for one host or for all.
 */
@checked
export class Listener {
  /**
   * Plain HTTP: clients send prompts and keys unencrypted, unless something in front of the gateway ends TLS.
   *
   * @param options port, hostname, routes
   * @throws when port, hostname or name are none
   */
  public static http(options: HttpListenerOptions = {}): Listener {
    return new Listener('HTTP', { listenerName: 'http', port: 80, ...given(options) }, options.hostname, []);
  }

  /**
   * HTTPS for one host, or all below one.
   *
   * @param hostname host in small letters; `*.example.com` for all below
   * @param certificate certificate for that host
   * @param options port, routes, further certificates
   * @throws when port, hostname or name are none
   */
  public static https(hostname: string, certificate: TlsCertificate, options: HttpsListenerOptions = {}): Listener {
    return new Listener('HTTPS', { listenerName: 'https', port: 443, ...given(options) }, hostname, [certificate, ...options.moreCertificates ?? []]);
  }

  /**
   * HTTPS for every host that the certificate is for.
   *
   * @param certificate the certificate
   * @param options port, routes, further certificates
   * @throws when port or name are none
   */
  public static httpsForEveryHost(certificate: TlsCertificate, options: HttpsListenerOptions = {}): Listener {
    return new Listener('HTTPS', { listenerName: 'https', port: 443, ...given(options) }, undefined, [certificate, ...options.moreCertificates ?? []]);
  }

  private readonly intent: Omit<ListenerIntent, 'tls'>;

  private constructor(
    protocol: string, { listenerName, port, allowedRoutes }: Named, hostname: string | undefined,
    private readonly certificates: readonly TlsCertificate[]) {
    if (!NAME.test(listenerName) || listenerName.length > 253) {
      throw new CodedError('InvalidName', `the name of a listener has lower-case letters, digits, '-' and '.' only, at most 253, got '${listenerName}'`);
    }
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new CodedError('InvalidPort', `the port of the listener '${listenerName}' is a whole number from 1 to 65535, got ${port}`);
    }
    if (hostname !== undefined && (!HOSTNAME.test(hostname) || hostname.length > 253 || ADDRESS.test(hostname))) {
      throw new CodedError('InvalidHostname', `the hostname of the listener '${listenerName}' is a name in small letters, or *. and a name, without scheme and port, ` +
        `got '${hostname}'; ${protocol === 'HTTPS' ? 'use httpsForEveryHost()' : 'leave it out'} for every host`);
    }
    if (certificates.length > 64) { throw new CodedError('InvalidListener', `a listener has at most 64 certificates, got ${certificates.length}`); }
    this.intent = {
      name: listenerName,
      port,
      protocol,
      ...hostname !== undefined && { hostname },
      ...allowedRoutes && { allowedRoutes: allowedRoutes._toIntent() },
    };
  }

  /** @internal */
  public _bind(): { readonly intent: Omit<ListenerIntent, 'tls'>; readonly certificates: readonly TlsCertificate[] } {
    return { intent: this.intent, certificates: this.certificates };
  }
}

interface Named extends Required<Pick<ListenerOptions, 'listenerName' | 'port'>> {
  readonly allowedRoutes?: AllowedRoutes;
}

/** What was said; undefined does not stand in the way of a default. */
const given = ({ listenerName, port, allowedRoutes }: ListenerOptions): Partial<Named> =>
  ({ ...listenerName !== undefined && { listenerName }, ...port !== undefined && { port }, ...allowedRoutes && { allowedRoutes } });
