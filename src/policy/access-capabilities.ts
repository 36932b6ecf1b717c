import { AccessPolicies } from './access-policies';
import { Authorization } from './authorization';
import { ClientAuth } from './client-auth';
import { AuthorizationIntent } from '../intent/policy/authorization';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** Who may call, in the words of the hub. */
export function accessCapabilities(policies: AccessPolicies, binding: Binding): TrafficCapabilities {
  const { clientAuth = [], authorization = [], externalAuthorization, cors, csrf } = policies;
  return withoutUndefined({
    ...clientAuths(clientAuth, binding),
    authorization: authorization.length > 0 ? byAction(authorization) : undefined,
    externalAuth: externalAuthorization?._bind(binding),
    cors: cors?._toIntent(),
    csrf: csrf?._bind(binding),
  });
}

const WORDS = { apiKeys: 'API keys', jwt: 'tokens', basic: 'passwords' } as const;

function clientAuths(all: readonly ClientAuth[], binding: Binding): TrafficCapabilities {
  const twice = all.find((each, i) => all.findIndex(other => other._kind === each._kind) < i);
  if (twice) { binding.refuse('SaidTwice', `clientAuth has ${WORDS[twice._kind]} of clients twice; say all of them in one`); }
  return all.reduce<TrafficCapabilities>((said, each) => ({ ...each._bind(binding), ...said }), {});
}

/** Rules of one action are one rule, wherever they stand. */
function byAction(all: readonly Authorization[]): readonly AuthorizationIntent[] {
  const actions = new Map<AuthorizationIntent['action'], AuthorizationIntent>();
  for (const { action, expressions } of all.map(each => each._toIntent())) {
    actions.set(action, { action, expressions: [...actions.get(action)?.expressions ?? [], ...expressions] });
  }
  return [...actions.values()];
}
