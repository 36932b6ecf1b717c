import { addExtraCredentials, authenticate, CredentialSite, put } from './credential';
import { AuthLocationIntent } from '../../intent/credential';
import { Followed, Holding } from '../followed';
import { source } from '../ground';
import { Passing } from '../request';
import { Walking } from '../walking';

/** Puts whatever shows who calls into a request to a backend; returns where it is said to travel. */
export function authenticateCall(
  walking: Walking, request: Passing, followed: Followed, site: Omit<CredentialSite, 'location'> = {},
): AuthLocationIntent | undefined {
  const made = madeToken(walking, followed);
  const location = made ? made.location : followed.value('authLocation');
  if (made) {
    put(request, made.token, location);
    walking.tell('send', made.how, source('http/auth/mod.rs'), made.place);
  } else {
    authenticate(walking, request, followed.one('credential'), { ...site, location });
  }
  addExtraCredentials(walking, request, followed);
  return location;
}

interface MadeToken {
  readonly token: string;
  readonly how: string;
  readonly location: AuthLocationIntent | undefined;
  readonly place: Holding<'jwtSign'>['place'];
}

/** A token that is signed or fetched for the request, in the place of a credential. */
function madeToken(walking: Walking, followed: Followed): MadeToken | undefined {
  const { vault } = walking.site;
  const signed = followed.one('jwtSign');
  if (signed) {
    const { value: { signingKey: { name }, location }, place } = signed;
    return { token: vault.hide(`token signed by Secret ${name}/signingKey`, undefined), how: `the gateway signs a token with the key of Secret ${name}`, location, place };
  }
  const exchanged = followed.one('tokenExchange') ?? followed.one('crossAppAccess');
  if (exchanged === undefined) { return undefined; }
  walking.leaveOpen('whether the authorization server gives a token for that of the caller; it is taken to');
  const location = 'audience' in exchanged.value ? undefined : exchanged.value.location;
  return { token: vault.hide('token exchanged for that of the caller', undefined), how: 'a token is fetched for that of the caller', location, place: exchanged.place };
}
