import { ApiKey } from '../credential/api-key';
import { AuthHeader } from '../credential/auth-header';
import { checked } from '../input/checked';
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
    return new ExtraCredential(header, secret);
  }

  private constructor(private readonly header: AuthHeader, private readonly value: ApiKey) {}

  /** @internal */
  public _bind(binding: Binding): ExtraCredentialIntent | undefined {
    const bound = this.value._bind(binding);
    if (bound?.kind !== 'secret') {
      binding.refuse('ConflictingOptions', 'what is sent besides the credential of the provider is read from a Secret; use ApiKey.fromSecretName() or another that makes one');
      return undefined;
    }
    return { secret: { name: bound.name, ...bound.key !== undefined && { key: bound.key } }, location: this.header._toIntent() };
  }
}
