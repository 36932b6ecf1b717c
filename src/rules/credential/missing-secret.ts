import { secretReferences } from './secret-reference';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { BACKEND_KINDS } from '../llm-backend';
import { Found, ObjectRule } from '../rule';

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

/** Secrets are often kept apart; only one of a like name that nobody uses, or one of this name in the next namespace of the same file, tells. */
export const missingSecret: ObjectRule = {
  code: 'LintMissingSecret',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'an object refers to a Secret that is not there, beside one that is probably meant',
  reason: 'the controller does not find the credential, and the backend fails or is called without one',
  fix: 'correct one of the two names, or put the Secret into the namespace of what refers to it',
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'agentgateway.dev/AgentgatewayPolicy', 'agentgateway.dev/AgentgatewayModel'],
  fields: ['auth', 'authToken'],
  examples: { language: 'yaml', bad: manifests('openai-keys'), good: manifests('openai-key'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (object, { secrets }) => secretReferences(object).flatMap(({ name, keys }) => {
    if (secrets.named(name, object).length > 0) { return NONE; }
    // Gloo's references say a namespace.
    const elsewhere = object.group === 'gloo.solo.io' ? undefined : secrets.elsewhere(name, object);
    if (elsewhere !== undefined) {
      return { message: `the Secret '${name}' is in namespace '${elsewhere}', and is looked for in '${String(object.namespace)}' only; put it there`, keys: keys() };
    }
    const meant = secrets.unusedLike(name, object);
    return meant === undefined ? NONE : {
      message: `there is no Secret '${name}' among what was checked, but '${meant}', which nothing refers to; correct one of the names`,
      keys: keys(),
    };
  }),
};

const NONE: readonly Found[] = [];
