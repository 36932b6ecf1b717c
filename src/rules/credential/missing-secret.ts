import { secretReferences } from './secret-reference';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { BACKEND_KINDS } from '../llm-backend';
import { ObjectRule } from '../rule';

const manifests = (secret: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    auth:
      secretRef:
        name: openai-key
---
apiVersion: v1
kind: Secret
metadata:
  name: ${secret}
stringData:
  Authorization: $OPENAI_API_KEY
`;

/** Secrets are often kept apart; only where one of a like name is at hand, and used by nobody, is the name wrong. */
export const missingSecret: ObjectRule = {
  code: 'LintMissingSecret',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'an object refers to a Secret that is not there, beside one of a like name that nothing refers to',
  reason: 'the controller does not find the credential, and the backend fails or is called without one',
  fix: 'correct one of the two names',
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'agentgateway.dev/AgentgatewayPolicy', 'agentgateway.dev/AgentgatewayModel'],
  examples: { language: 'yaml', bad: manifests('openai-keys'), good: manifests('openai-key'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (object, { secrets }) => secretReferences(object).filter(({ name }) => secrets.named(name, object).length === 0).flatMap(({ name, keys }) => {
    const meant = secrets.unusedLike(name, object);
    return meant === undefined ? [] : {
      message: `there is no Secret '${name}' among what was checked, but '${meant}', which nothing refers to; correct one of the names`,
      keys: keys(),
    };
  }),
};
