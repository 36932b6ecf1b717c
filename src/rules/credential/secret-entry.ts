import { secretReferences } from './secret-reference';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { BACKEND_KINDS } from '../llm-backend';
import { ObjectRule } from '../rule';

const manifests = (entry: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec:
  type: AI
  ai:
    llm:
      openai:
        model: gpt-4o
        authToken:
          kind: SecretRef
          secretRef:
            name: openai-key
---
apiVersion: v1
kind: Secret
metadata:
  name: openai-key
stringData:
  ${entry}: $OPENAI_API_KEY
`;

export const secretEntry: ObjectRule = {
  code: 'LintSecretEntry',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'a Secret lacks the entry that the controller reads',
  reason: 'each release reads entries of fixed names, and takes a Secret without them for an empty one',
  fix: 'rename or add the entry, or name it in the reference where the release can',
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'agentgateway.dev/AgentgatewayPolicy', 'agentgateway.dev/AgentgatewayModel'],
  examples: { language: 'yaml', bad: manifests('api-key'), good: manifests('Authorization'), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  find: (object, { secrets }) => secretReferences(object).flatMap(({ name, wanted, keys }) => {
    const sources = secrets.named(name, object);
    if (sources.length === 0 || sources.some(({ entries }) => entries === undefined || wanted.every(entry => entries.includes(entry)))) { return []; }
    const has = sources[0].entries ?? [];
    const only = has.length > 0 ? `only ${quoted(has)}` : 'no entries';
    return { message: `the controller reads ${quoted(wanted)} of the Secret '${name}', which has ${only}; ${remedy(wanted, has, object.kind)}`, keys: keys() };
  }),
};

const quoted = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ');

function remedy(wanted: readonly string[], has: readonly string[], kind: string): string {
  const isAgentgateway = kind.startsWith('Agentgateway');
  if (isAgentgateway && wanted.length === 1 && has.includes('accessKey')) { return 'refer to it in auth.aws.secretRef'; }
  if (isAgentgateway && wanted.length > 1 && has.includes('Authorization')) { return 'add them, or, if it is an API key, refer to it in auth.secretRef'; }
  return wanted.length > 1 ? 'add them' : has.length === 1 ? 'rename the entry' : 'add or rename an entry';
}
