import { Severity } from '../../diagnostic/diagnostic';
import { mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { ObjectRule } from '../rule';

const policy = (name: string, action: string, expression: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: ${name}
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    authorization:
      action: ${action}
      policy:
        matchExpressions:
        - '${expression}'
`;

const DENY = policy('no-deletes', 'Deny', 'request.method == "DELETE"');

/** From the source of 0.12: what no rule allows is refused as soon as there is any rule. From 1.0 on rules that only deny let all else pass. */
export const denyOnly: ObjectRule = {
  code: 'LintDenyAll',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'rules that only deny refuse every request',
  reason: 'this release lets pass what some rule allows, and nothing else where there is any rule',
  fix: 'add a rule that allows the rest, such as one of the expression true',
  dialects: agentgateway('0.12', '0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['authorization'],
  examples: { language: 'yaml', bad: DENY, good: `${DENY}---\n${policy('all-else', 'Allow', 'true')}` },
  find: (object, around) => {
    if (actionOf(object) !== 'Deny' || deniesAll(object)) { return []; }
    const isElsewhere = around.ofKind(object.kind).some(other => isNear(other.namespace, object.namespace) && actionOf(other) === 'Allow');
    return isElsewhere ? [] : [{
      message: 'agentgateway 0.12 refuses every request where rules only deny; add a policy that allows the rest, such as one of the expression true',
      keys: ['spec', 'traffic', 'authorization', 'action'],
    }];
  },
};

/** Whether that is what is meant. */
function deniesAll({ manifest }: KnownObject): boolean {
  const { matchExpressions } = mapOf(mapOf(mapOf(mapOf(manifest.spec).traffic).authorization).policy);
  return Array.isArray(matchExpressions) && matchExpressions.includes('true');
}

/** What the rules of a policy do; the server allows where nothing is said. */
function actionOf({ manifest }: KnownObject): unknown {
  const { authorization } = mapOf(mapOf(manifest.spec).traffic);
  return authorization === undefined ? undefined : mapOf(authorization).action ?? 'Allow';
}
