import { Duration } from 'cdk8s';
import { ISecret } from 'cdk8s-plus-28';
import { BodyValue } from './body-value';
import { CredentialLocation } from './credential-location';
import { SigningAlgorithm } from './signing-algorithm';
import { existingSecretName } from '../credential/existing-secret';
import { secretNameIn } from '../credential/secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { JwtSignIntent } from '../intent/policy/token-exchange';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** Claims that the gateway sets by itself; its controller refuses others. */
const RESERVED: readonly string[] = ['iat', 'exp', 'nbf'];

/**
 * Options for `SignedToken`.
 */
export interface SignedTokenOptions {
  /**
   * How it is signed (`alg`).
   *
   * @default SigningAlgorithm.RS256
   */
  readonly algorithm?: SigningAlgorithm;

  /**
   * Id of the key (`kid`).
   *
   * @default - none
   */
  readonly keyId?: string;

  /**
   * What it says, by the names of claims (`claims`), such as `{ iss: BodyValue.text('gateway') }`. The times of `iat`, `exp` and `nbf` are the gateway's own.
   *
   * @default - nothing but the times
   */
  readonly claims?: { [claim: string]: BodyValue };

  /**
   * How long it is good for, at least a second (`ttl`).
   *
   * @default Duration.minutes(5)
   */
  readonly ttl?: Duration;

  /**
   * Where it travels to the backend (`location`).
   *
   * @default - `Authorization: Bearer …`
   */
  readonly location?: CredentialLocation;
}

/**
 * A token that the gateway signs itself for each request (`backend.auth.jwtSign`, agentgateway 1.5 and later), for providers that know the gateway by its
 * public key. The Secret is in the namespace of the policy or the backend and has the private key, RSA or EC in PEM, as `signingKey`. Not verified at run time.
 */
@checked
export class SignedToken {
  /**
   * Signed by the key of a Secret.
   *
   * @param secret the Secret
   * @param options what it says, and how it is signed
   * @throws when a claim is one that the gateway sets, or the time is too short
   */
  public static fromSecret(secret: ISecret, options: SignedTokenOptions = {}): SignedToken {
    return new SignedToken(binding => secretNameIn(binding, secret), options);
  }

  /**
   * Signed by the key of an existing Secret.
   *
   * @param secretName name of the Secret
   * @param options what it says, and how it is signed
   * @throws when the name is not that of a Secret, a claim is one that the gateway sets, or the time is too short
   */
  public static fromSecretName(secretName: string, options: SignedTokenOptions = {}): SignedToken {
    const name = existingSecretName(secretName);
    return new SignedToken(() => name, options);
  }

  private readonly said: Omit<JwtSignIntent, 'signingKey'>;

  private constructor(private readonly secretName: (binding: Binding) => string, options: SignedTokenOptions) {
    const { algorithm, keyId, claims, ttl, location } = options;
    const reserved = Object.keys(claims ?? {}).filter(claim => RESERVED.includes(claim));
    if (reserved.length > 0) { throw new CodedError('ConflictingOptions', `the gateway sets ${reserved.join(' and ')} by itself; leave it out, and say the time as ttl`); }
    const said = claims && Object.fromEntries(Object.entries(claims).map(([claim, value]) => [claim, value._toIntent()]));
    this.said = withoutUndefined({ alg: algorithm, kid: keyId, claims: said, ttl: durationFrom(1000, 'ttl', ttl), location: location?._toIntent() });
  }

  /** @internal */
  public _bind(binding: Binding): JwtSignIntent {
    return { signingKey: { name: this.secretName(binding) }, ...this.said };
  }
}
