import { spelledOut } from '../credential/spelled-out';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { CredentialIntent } from '../intent/credential';
import { GuardCallIntent } from '../intent/policy/guard';
import { Binding } from '../synth/binding';

/** How a service is called with a credential; the proxy's own identity is what it uses when nothing is said. */
export function called(credential: CredentialIntent | undefined, binding: Binding): GuardCallIntent | undefined {
  const isOwn = credential?.kind === 'awsImplicit' || credential?.kind === 'gcpImplicit' && credential.idToken === undefined;
  return credential && !isOwn ? { credential: spelledOut(credential, binding) } : undefined;
}

/** @throws when one of the texts of a guard is empty */
export function requireTexts(texts: { readonly [name: string]: string }): void {
  const empty = Object.keys(texts).find(name => isBlank(texts[name]));
  if (empty !== undefined) { throw new CodedError('InvalidGuard', `${empty} of a guard must not be empty; give it`); }
}
