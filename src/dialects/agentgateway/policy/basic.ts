import { Codec, Field, fields, optional, value } from '../../../codec/codec';
import { oneOf } from '../../../codec/one-of';
import { onlyWhere } from '../../../codec/only-where';
import { BASIC, BasicIntent, BasicUsersIntent } from '../../../intent/policy/basic';
import { ClientSecretIntent } from '../../../intent/policy/client-auth';
import { AgentgatewayRelease, since } from '../release';
import { clientAuth, clientSecret, unlessPermissive } from './client-auth';

/** Which users may call. */
export function basic(release: AgentgatewayRelease): Field<BasicIntent> {
  const users = basicUsers(release);
  return optional('basicAuthentication', onlyWhere(users, fields<BasicIntent>({
    users,
    realm: value('realm'),
    ...clientAuth(release, unlessPermissive(BASIC, 'only their absence can be let pass')),
  })));
}

const basicUsers = (release: AgentgatewayRelease): Codec<BasicUsersIntent> => oneOf({
  secret: {
    key: 'secretRef',
    codec: fields<{ readonly secret: ClientSecretIntent }>({ secret: clientSecret(release, since('1.4', release, 'another entry than .htaccess', value('key'))) }),
  },
  inline: { key: 'users', codec: fields<{ readonly lines: readonly string[] }>({ lines: value('users') as Codec<readonly string[]> }) },
});
