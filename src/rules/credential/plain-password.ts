import { plaintextKey } from './plaintext-key';
import { isHtpasswdLine } from '../../intent/policy/htpasswd';
import { agentgateway } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const USERS = path('spec.traffic.basicAuthentication.users.*');

const manifest = (user: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: users
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    basicAuthentication:
      users:
      - '${user}'
`;

/** Lines of htpasswd hold a hash; what has none is likely the password. */
export const plainPassword: ObjectRule = {
  ...plaintextKey,
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['users'],
  examples: { language: 'yaml', bad: manifest('alice:wonderland'), good: manifest('alice:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=') },
  find: object => placesOf(object.manifest, USERS).flatMap(({ value, keys }) => typeof value !== 'string' || isPlaceholder(value) || isHtpasswdLine(value) ? []
    : [{ message: 'a user without the hash of a password, which may be the password in the clear; make the line with htpasswd -B, and rather put it into a Secret', keys }]),
};
