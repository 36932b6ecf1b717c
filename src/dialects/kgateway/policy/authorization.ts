import { chosen } from '../../../codec/chosen';
import { Codec, Field, fields, spelled, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { AUTHORIZATION, AuthorizationActionIntent, AuthorizationIntent, MUST_ALL_HOLD } from '../../../intent/policy/authorization';
import { soleItem } from '../../sole-item';

const spelt = spelled<AuthorizationActionIntent>('action', { allow: 'Allow', deny: 'Deny', require: 'Require' });
const required = absent<AuthorizationActionIntent>(MUST_ALL_HOLD, 'join the expressions with &&, and allow');

/** Rules of who may do what, of one action. */
export const authorization: Field<readonly AuthorizationIntent[]> = soleItem('rbac', fields<AuthorizationIntent>({
  action: {
    ...chosen([required, spelt], v => v === 'require' ? required : spelt),
    decode: spelt.decode,
  },
  expressions: value('policy.matchExpressions') as Codec<readonly string[]>,
}), `${AUTHORIZATION} of several actions`, 'say them all with one action');
