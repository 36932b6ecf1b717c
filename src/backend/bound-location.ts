import { AuthHeader } from '../credential/auth-header';
import { AuthLocationIntent } from '../intent/credential';
import { CredentialLocation } from '../policy/credential-location';
import { Binding } from '../synth/binding';

/** Where a credential is to travel; undefined where nothing is said. Two places are refused. */
export function boundLocation(
  { authHeader, authLocation }: { readonly authHeader?: AuthHeader; readonly authLocation?: CredentialLocation }, { refuse }: Binding,
): AuthLocationIntent | undefined {
  if (authHeader && authLocation) { refuse('ConflictingOptions', 'authHeader and authLocation both say where the credential travels; give one'); }
  return authHeader?._toIntent() ?? authLocation?._toIntent();
}
