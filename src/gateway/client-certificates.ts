import { CertificateAuthority } from './certificate-authority';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';

const MOST_AUTHORITIES = 16;

/**
 * Whom clients must be certified by, on listeners with TLS (`validation` of the Gateway's `tls.frontend`).
 */
@checked
export class ClientCertificates {
  /**
   * Clients must show a certificate that one of the authorities signed; others cannot connect (`AllowValidOnly`).
   *
   * @param authorities who signs them, from 1 to 16
   * @throws when there are none, or more than 16
   */
  public static required(...authorities: CertificateAuthority[]): ClientCertificates {
    return new ClientCertificates(authorities, undefined);
  }

  /**
   * Clients are asked for a certificate, but those without one, or with one that nobody knows, are let in as well: what they may do has to be decided
   * otherwise (`AllowInsecureFallback`).
   *
   * @param authorities who signs them, from 1 to 16
   * @throws when there are none, or more than 16
   */
  public static optional(...authorities: CertificateAuthority[]): ClientCertificates {
    return new ClientCertificates(authorities, 'AllowInsecureFallback');
  }

  private constructor(private readonly authorities: readonly CertificateAuthority[], private readonly mode: 'AllowInsecureFallback' | undefined) {
    if (authorities.length === 0 || authorities.length > MOST_AUTHORITIES) {
      throw new CodedError('InvalidListener', `certificates of clients are signed by 1 to ${MOST_AUTHORITIES} authorities, got ${authorities.length}`);
    }
  }

  /** @internal */
  public get _said(): { readonly authorities: readonly CertificateAuthority[]; readonly mode: string | undefined } {
    return { authorities: this.authorities, mode: this.mode };
  }
}

/**
 * What the listeners of one port ask of clients (an item of `tls.frontend.perPort`).
 */
export interface PortClientCertificates {
  /**
   * Port of the listeners, from 1 to 65535 (`port`).
   */
  readonly port: number;

  /**
   * Whom clients must be certified by (`tls.validation`).
   *
   * @default - nobody: no certificates are asked for on this port
   */
  readonly clientCertificates?: ClientCertificates;
}
