import { Field, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { CorsIntent } from '../../../intent/policy/cors';
import { OFF_HERE } from '../../off';

export const cors: Field<CorsIntent> = optional('cors', record<CorsIntent>({
  allowOrigins: value('allowOrigins'),
  originPatterns: absent('regular expressions of origins', 'list the origins; a star stands for a part of a host name'),
  allowMethods: value('allowMethods'),
  allowHeaders: value('allowHeaders'),
  exposeHeaders: value('exposeHeaders'),
  allowCredentials: value('allowCredentials'),
  maxAge: value('maxAge'),
  off: absent('a policy that turns off CORS', OFF_HERE),
}));
