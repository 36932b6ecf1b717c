import { inHeader, inNamed } from './location-intent';
import { checked } from '../input/checked';
import { AuthLocationIntent } from '../intent/credential';

/**
 * Where a credential travels in what the backend is sent (`location`).
 */
@checked
export class CredentialLocation {
  /**
   * In a header (`header`).
   *
   * @param name name of the header
   * @param prefix what stands before the credential, with its space, such as `Bearer `; none if it is left out
   * @throws when it is no name of a header, or the prefix is empty
   */
  public static header(name: string, prefix?: string): CredentialLocation {
    return new CredentialLocation(inHeader(name, prefix));
  }

  /**
   * As a parameter of the query (`queryParameter`).
   *
   * @param name name of the parameter
   * @throws when the name is empty
   */
  public static queryParameter(name: string): CredentialLocation {
    return new CredentialLocation(inNamed('query', name));
  }

  /**
   * As a cookie (`cookie`).
   *
   * @param name name of the cookie
   * @throws when the name is empty
   */
  public static cookie(name: string): CredentialLocation {
    return new CredentialLocation(inNamed('cookie', name));
  }

  private constructor(private readonly intent: AuthLocationIntent) {}

  /** @internal */
  public _toIntent(): AuthLocationIntent {
    return this.intent;
  }
}
