import { authHeader } from './credentials';
import { Saying } from './saying';
import { cannot } from '../../dialects/gaps';
import { EndpointIntent } from '../../intent/backend';
import { AUTH_HEADER } from '../../intent/credential-names';
import { PROVIDER_NAMES } from '../../intent/provider-names';
import { Expression, from, literal } from '../code/expression';

/** The header that a key travels in; undefined for what constructs say by themselves, and where the release follows nothing that is said of it. */
export function keyHeader({ provider: { kind }, credential, authLocation }: EndpointIntent, { dialect }: Saying): Expression | undefined {
  if (cannot(dialect, AUTH_HEADER)) { return undefined; }
  if (kind !== 'azureOpenai' && kind !== 'azureResource') { return authHeader(authLocation); }
  const isKey = ['secret', 'inline', 'passthrough'].includes(credential?.kind ?? '');
  // Constructs put a key of Azure where its API would have it.
  if (isKey && authLocation === undefined && !cannot(dialect, PROVIDER_NAMES.azureResource)) {
    return from('AuthHeader', 'prefixed', literal('Authorization'), literal('Bearer '));
  }
  return authLocation?.kind === 'header' && authLocation.name === 'api-key' ? undefined : authHeader(authLocation);
}
