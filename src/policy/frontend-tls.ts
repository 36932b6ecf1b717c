import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { FrontendTlsIntent } from '../intent/policy/frontend-tls';
import { withoutUndefined } from '../intent/without-undefined';
import { TlsKeyExchangeGroup } from '../target/tls-key-exchange-group';

/**
 * A version of TLS that agentgateway speaks with clients.
 */
export enum TlsVersion {
  /**
   * TLS 1.2.
   */
  V1_2 = '1.2',

  /**
   * TLS 1.3.
   */
  V1_3 = '1.3',
}

/**
 * A set of algorithms for TLS.
 */
export enum TlsCipherSuite {
  /**
   * AES with 128 bits, TLS 1.3.
   */
  TLS13_AES_128_GCM_SHA256 = 'TLS13_AES_128_GCM_SHA256',

  /**
   * AES with 256 bits, TLS 1.3.
   */
  TLS13_AES_256_GCM_SHA384 = 'TLS13_AES_256_GCM_SHA384',

  /**
   * ChaCha20, TLS 1.3.
   */
  TLS13_CHACHA20_POLY1305_SHA256 = 'TLS13_CHACHA20_POLY1305_SHA256',

  /**
   * AES with 128 bits and ECDSA certificates, TLS 1.2.
   */
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 = 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',

  /**
   * AES with 256 bits and ECDSA certificates, TLS 1.2.
   */
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 = 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',

  /**
   * ChaCha20 and ECDSA certificates, TLS 1.2.
   */
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 = 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',

  /**
   * AES with 128 bits and RSA certificates, TLS 1.2.
   */
  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',

  /**
   * AES with 256 bits and RSA certificates, TLS 1.2.
   */
  TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 = 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',

  /**
   * ChaCha20 and RSA certificates, TLS 1.2.
   */
  TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 = 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
}

/**
 * Options for `FrontendTls`.
 */
export interface FrontendTlsOptions {
  /**
   * How long a handshake may take (`handshakeTimeout`), at least 100 milliseconds. agentgateway 0.12 wants it said, so 15 seconds are written
   * there.
   *
   * @default - the gateway's own
   */
  readonly handshakeTimeout?: Duration;

  /**
   * Protocols to choose from, the best first (`alpnProtocols`), 16 at most.
   *
   * @default - the gateway's own
   */
  readonly alpnProtocols?: string[];

  /**
   * The oldest version that is spoken (`minProtocolVersion`).
   *
   * @default - the gateway's own
   */
  readonly minVersion?: TlsVersion;

  /**
   * The newest version that is spoken (`maxProtocolVersion`).
   *
   * @default - the gateway's own
   */
  readonly maxVersion?: TlsVersion;

  /**
   * Algorithms to choose from (`cipherSuites`).
   *
   * @default - the gateway's own
   */
  readonly cipherSuites?: TlsCipherSuite[];

  /**
   * Ways to agree upon keys, the best first (`keyExchangeGroups`, agentgateway 1.2 and later).
   *
   * @default - the gateway's own
   */
  readonly keyExchangeGroups?: TlsKeyExchangeGroup[];
}

/**
 * TLS between clients and a gateway (`frontend.tls` of an AgentgatewayPolicy); certificates belong to the listener.
 */
@checked
export class FrontendTls {
  /**
   * Settings.
   *
   * @param options the settings, at least one
   * @throws when there is none, the handshake is too short, or the oldest version is newer than the newest
   */
  public static of(options: FrontendTlsOptions): FrontendTls {
    const { alpnProtocols, minVersion, maxVersion, cipherSuites, keyExchangeGroups } = options;
    if (minVersion === TlsVersion.V1_3 && maxVersion === TlsVersion.V1_2) {
      throw new CodedError('ConflictingOptions', 'minVersion 1.3 and maxVersion 1.2 leave no version to speak; leave maxVersion out');
    }
    const intent = withoutUndefined<FrontendTlsIntent>({
      handshakeTimeout: durationFrom(100, 'handshakeTimeout', options.handshakeTimeout),
      alpnProtocols,
      minVersion,
      maxVersion,
      cipherSuites,
      keyExchangeGroups,
    });
    if (Object.keys(intent).length === 0) { throw new CodedError('InvalidConnection', 'settings of TLS towards clients need at least one, got none'); }
    return new FrontendTls(intent);
  }

  private constructor(private readonly intent: FrontendTlsIntent) {}

  /** @internal */
  public _toIntent(): FrontendTlsIntent {
    return this.intent;
  }
}
