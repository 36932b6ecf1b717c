import { CredentialIntent } from '../intent/credential';
import { Binding } from '../synth/binding';

/** A reference to a Secret as the release wants it, with its namespace or without. */
export function spelledOut<C extends CredentialIntent | undefined>(credential: C, { dialect, namespace }: Pick<Binding, 'dialect' | 'namespace'>): C {
  if (!dialect._definition.placement.secretNamespace || !credential || !('name' in credential) || namespace === undefined) { return credential; }
  return { ...credential, namespace };
}
