import { Codec, Field, fields, optional } from '../../../codec/codec';
import { absent, absentArm } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { onlyWhere } from '../../../codec/only-where';
import { API_KEYS, ApiKeysIntent, ClientKeysIntent, LabelsIntent } from '../../../intent/policy/api-keys';
import { ClientSecretIntent } from '../../../intent/policy/client-auth';
import { AgentgatewayRelease, isSince } from '../release';
import { clientAuth, clientAuthMode, clientSecret, selected, unlessPermissive } from './client-auth';

/** Which keys clients may call with. */
export function apiKeys(release: AgentgatewayRelease): Field<ApiKeysIntent> {
  const keys = clientKeys(release);
  return optional('apiKeyAuthentication', onlyWhere(keys, fields<ApiKeysIntent>({
    keys,
    ...clientAuth(release, isSince(release, '1.3') ? clientAuthMode : unlessPermissive(API_KEYS, 'it came with agentgateway 1.3')),
  })));
}

const clientKeys = (release: AgentgatewayRelease): Codec<ClientKeysIntent> => oneOf({
  secret: {
    key: 'secretRef',
    codec: fields<{ readonly secret: ClientSecretIntent }>({ secret: clientSecret(release, absent('one entry of a Secret with API keys of clients', 'all of them are read')) }),
  },
  secrets: { key: 'secretSelector', codec: selected('secretSelector') },
  configMaps: isSince(release, '1.4') ? { key: 'configMapSelector', codec: selected('configMapSelector') }
    : absentArm<{ readonly labels: LabelsIntent }>('API keys of clients in ConfigMaps', 'it came with agentgateway 1.4'),
});
