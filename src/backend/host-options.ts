import { ApiKey } from '../credential/api-key';
import { AuthHeader } from '../credential/auth-header';
import { CredentialLocation } from '../policy/credential-location';
import { BackendTls } from '../target/backend-tls';

/**
 * How a host that serves no models is called.
 */
export interface HostOptions {
  /**
   * The key that the gateway adds (`policies.auth`).
   *
   * @default - none of the gateway's own
   */
  readonly apiKey?: ApiKey;

  /**
   * The header that carries the key (`policies.auth.location`, agentgateway 1.2 and later).
   *
   * @default - `Authorization: Bearer …`
   */
  readonly authHeader?: AuthHeader;

  /**
   * Where the credential travels, if not in a header: in the query or in a cookie (`policies.auth.location`, agentgateway 1.2 and later). Not together with
   * `authHeader`.
   *
   * @default - in a header
   */
  readonly authLocation?: CredentialLocation;

  /**
   * TLS towards the host (`policies.tls`; a BackendTLSPolicy on kgateway 2.1).
   *
   * @default - plain text
   */
  readonly tls?: BackendTls;
}
