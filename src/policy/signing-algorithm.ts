/**
 * How a token is signed (`alg`).
 */
export enum SigningAlgorithm {
  /** ECDSA with P-256 and SHA-256. */
  ES256 = 'ES256',
  /** ECDSA with P-384 and SHA-384. */
  ES384 = 'ES384',
  /** RSA-PSS with SHA-256. */
  PS256 = 'PS256',
  /** RSA with SHA-256. */
  RS256 = 'RS256',
  /** RSA with SHA-384. */
  RS384 = 'RS384',
  /** RSA with SHA-512. */
  RS512 = 'RS512',
}
