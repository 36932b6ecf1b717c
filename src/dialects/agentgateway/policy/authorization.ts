import { chosen } from '../../../codec/chosen';
import { Codec, Field, fields, spelled, value } from '../../../codec/codec';
import { AUTHORIZATION, AuthorizationActionIntent, AuthorizationIntent, MUST_ALL_HOLD } from '../../../intent/policy/authorization';
import { soleItem } from '../../sole-item';
import { AgentgatewayRelease, since } from '../release';

/** Rules of who may do what, of one action; what several policies say adds up. */
export const authorization = (release: AgentgatewayRelease): Field<readonly AuthorizationIntent[]> => soleItem(
  'authorization', authorizationRule(release), `${AUTHORIZATION} of several actions in one object`, 'make an LlmPolicy for each action, or one for all of them',
);

export const authorizationRule = (release: AgentgatewayRelease): Codec<AuthorizationIntent> => fields<AuthorizationIntent>({
  action: action(release),
  expressions: value('policy.matchExpressions') as Codec<readonly string[]>,
});

function action(release: AgentgatewayRelease): Field<AuthorizationActionIntent> {
  const spelt = spelled<AuthorizationActionIntent>('action', { allow: 'Allow', deny: 'Deny', require: 'Require' });
  const required = since('1.1', release, MUST_ALL_HOLD, spelt);
  return { ...chosen([required, spelt], v => v === 'require' ? required : spelt), decode: spelt.decode };
}
