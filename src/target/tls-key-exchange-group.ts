/**
 * How keys are agreed upon in TLS.
 */
export enum TlsKeyExchangeGroup {
  /**
   * The NIST curve P-256.
   */
  P_256 = 'P-256',

  /**
   * The NIST curve P-384.
   */
  P_384 = 'P-384',

  /**
   * Curve25519.
   */
  X25519 = 'X25519',

  /**
   * Curve25519 and ML-KEM-768 together, against quantum computers to come.
   */
  X25519_MLKEM768 = 'X25519_MLKEM768',
}
