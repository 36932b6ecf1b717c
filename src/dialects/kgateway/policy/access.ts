import { authorization } from './authorization';
import { externalAuth } from './external-auth';
import { TrafficPolicyForms } from './forms';
import { optional } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { API_KEYS } from '../../../intent/policy/api-keys';
import { AUTHORIZATION } from '../../../intent/policy/authorization';
import { BASIC } from '../../../intent/policy/basic';
import { JWT } from '../../../intent/policy/jwt';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';

const BY_SERVICE = 'have an authorization service check them';

/** Who may call. */
export const accessCapabilities = (forms: TrafficPolicyForms): Table<Pick<TrafficCapabilities, 'apiKeys' | 'jwt' | 'basic' | 'authorization' | 'externalAuth'>> => ({
  apiKeys: absent(API_KEYS, BY_SERVICE),
  jwt: absent(JWT, BY_SERVICE),
  basic: absent(BASIC, BY_SERVICE),
  authorization: forms.plane === '2.0' ? absent(AUTHORIZATION, 'it came with kgateway 2.1') : authorization,
  externalAuth: optional('extAuth', externalAuth(forms)),
});
