import { isVirtual, MODEL_KIND, modelTargetsOf } from './model';
import { mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway } from '../dialect-range';
import { INEFFECTIVE } from '../ineffective/ineffective';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const model = (name: string, rest: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: ${name}
spec:
  parentRefs:
  - name: ai-gateway
${rest}`;
const manifests = (policies: string): string => `${model('safe', `  virtualModel:
    failover:
      targets:
      - modelRef:
          name: gpt
        priority: 0
`)}---
${model('gpt', `  provider: OpenAI\n${policies}`)}`;

/** From the source of 1.4.1 and of 1.5, which asks for the rules of access and calls Bedrock at the path of the model that was named last. */
export const failoverPolicies: ObjectRule = {
  ...INEFFECTIVE,
  dialects: agentgateway('1.4', '1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: {
    language: 'yaml',
    bad: manifests('  policies:\n    authorization:\n      action: Allow\n      policy:\n        matchExpressions:\n        - jwt.team == "ai"\n'),
    good: manifests(''),
  },
  find: (object, around) => modelTargetsOf(object).filter(({ routing }) => routing === 'failover').flatMap(({ name, index }) => {
    const there = isPlaceholder(name) ? undefined : around.find('AgentgatewayModel', settled(object.namespace), name, 'agentgateway.dev');
    const message = there && !isVirtual(there) ? lost(there) : undefined;
    return message === undefined ? [] : [{ message: `agentgateway 1.4: ${message}`, keys: ['spec', 'virtualModel', 'failover', 'targets', index] }];
  }),
};

/** What a model says that is lost where a failover leads to it. */
function lost({ name, manifest: { spec } }: KnownObject): string | undefined {
  const { provider, policies } = mapOf(spec);
  const { authorization, transformations } = mapOf(policies);
  if (authorization !== undefined) {
    return `the authorization of '${name}' is not asked where a failover leads to it, so that anybody may call it this way; say it in a policy on the Gateway as well`;
  }
  return provider === 'Bedrock' && Array.isArray(transformations) && transformations.some(change => mapOf(change).field === 'model')
    ? `Bedrock is called at the path of the target's own model, not of that which the transformations of '${name}' name; say it as model of the target` : undefined;
}
