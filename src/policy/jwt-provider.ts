import { Jwks } from './jwks';

/**
 * An issuer whose tokens are taken.
 */
export interface JwtProvider {
  /**
   * Who issues the tokens: their claim `iss`, from 1 to 256 characters (`issuer`).
   */
  readonly issuer: string;

  /**
   * For whom the tokens may be: their claim `aud`, from 1 to 64 (`audiences`). Recorded on agentgateway 1.4.1: a token without the claim passes all
   * the same; from 1.5 on it is refused.
   *
   * @default - for anybody
   */
  readonly audiences?: string[];

  /**
   * The public keys of the issuer (`jwks`). The gateway finds the one for a token by its `kid`.
   */
  readonly jwks: Jwks;
}
