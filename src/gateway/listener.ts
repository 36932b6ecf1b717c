import { AllowedRoutes } from './allowed-routes';
import { HttpListenerOptions, HttpsListenerOptions, ListenerOptions, TlsPassthroughOptions } from './listener-options';
import { TlsCertificate } from './tls-certificate';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { ListenerIntent, ListenerTlsIntent } from '../intent/gateway';

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
    return new Listener('HTTPS', { listenerName: 'https', port: 443, ...given(options) }, hostname, [certificate, ...options.moreCertificates ?? []], withOptions(options));
  }

  /**
   * HTTPS for every host that the certificate is for.
   *
   * @param certificate the certificate
   * @param options port, routes, further certificates
   * @throws when port or name are none
   */
  public static httpsForEveryHost(certificate: TlsCertificate, options: HttpsListenerOptions = {}): Listener {
    return new Listener('HTTPS', { listenerName: 'https', port: 443, ...given(options) }, undefined, [certificate, ...options.moreCertificates ?? []], withOptions(options));
  }

  /**
   * TLS that is passed on as it is (mode `Passthrough`), for TLSRoutes to servers that end it themselves. The gateway sees no requests there, only the name that
   * the client asks for: no model is chosen, no prompt is guarded, no key is added. Routes of this library need a listener made by `https()`.
   *
   * @param options name of the server, port, kinds of routes
   * @throws when port, hostname or name are none
   */
  public static tlsPassthrough(options: TlsPassthroughOptions = {}): Listener {
    return new Listener('TLS', { listenerName: 'tls', port: 443, ...given(options) }, options.hostname, [], { mode: 'passthrough' });
  }

  private readonly intent: Omit<ListenerIntent, 'tls'>;

  private constructor(
    protocol: string, { listenerName, port, allowedRoutes }: Named, hostname: string | undefined,
    private readonly certificates: readonly TlsCertificate[], private readonly tls?: Omit<ListenerTlsIntent, 'certificates'>) {
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
  public _bind(): BoundListener {
    return { intent: this.intent, certificates: this.certificates, tls: this.tls };
  }
}

interface BoundListener {
  readonly intent: Omit<ListenerIntent, 'tls'>;
  readonly certificates: readonly TlsCertificate[];
  /** What is said of TLS beside them. */
  readonly tls: Omit<ListenerTlsIntent, 'certificates'> | undefined;
}

interface Named extends Required<Pick<ListenerOptions, 'listenerName' | 'port'>> {
  readonly allowedRoutes?: AllowedRoutes;
}

const withOptions = ({ tlsOptions }: HttpsListenerOptions): Omit<ListenerTlsIntent, 'certificates'> | undefined => tlsOptions && { options: tlsOptions };

/** What was said; undefined does not stand in the way of a default. */
const given = ({ listenerName, port, allowedRoutes }: ListenerOptions): Partial<Named> =>
  ({ ...listenerName !== undefined && { listenerName }, ...port !== undefined && { port }, ...allowedRoutes && { allowedRoutes } });
