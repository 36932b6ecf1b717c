import { CredentialLocation } from './credential-location';
import { ApiKey } from '../credential/api-key';
import { AuthHeader } from '../credential/auth-header';
import { checked } from '../input/checked';
import { AuthLocationIntent } from '../intent/credential';
import { ExtraCredentialIntent } from '../intent/policy/extra-credential';
import { Binding } from '../synth/binding';

/**
 * A secret that goes to the backend besides the credential of the provider, such as the id of a tenant (`auth.credentials`, agentgateway 1.4 and later).
 */
@checked
export class ExtraCredential {
  /**
   * In a header.
   *
   * @param header the header
   * @param secret where the value is: a Secret, or an ExternalSecret that fetches it
   */
  public static inHeader(header: AuthHeader, secret: ApiKey): ExtraCredential {
    return new ExtraCredential(header._toIntent(), secret);
  }

  /**
   * Wherever a credential can travel: a header, the query or a cookie.
   *
   * @param location where it travels
   * @param secret where the value is: a Secret, or an ExternalSecret that fetches it
   */
  public static at(location: CredentialLocation, secret: ApiKey): ExtraCredential {
    return new ExtraCredential(location._toIntent(), secret);
  }

  private constructor(private readonly location: AuthLocationIntent, private readonly value: ApiKey) {}

  /** @internal */
  public _bind(binding: Binding): ExtraCredentialIntent | undefined {
    const bound = this.value._bind(binding);
    if (bound?.kind !== 'secret') {
      binding.refuse('ConflictingOptions', 'what is sent besides the credential of the provider is read from a Secret; use ApiKey.fromSecretName() or another that makes one');
      return undefined;
    }
    return { secret: { name: bound.name, ...bound.key !== undefined && { key: bound.key } }, location: this.location };
  }
}
