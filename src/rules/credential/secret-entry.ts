import { secretReferences } from './secret-reference';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { BACKEND_KINDS } from '../llm-backend';
import { ObjectRule } from '../rule';
import { SecretSource } from '../secret-source';

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
  fields: ['auth', 'authToken'],
  examples: { language: 'yaml', bad: manifests('api-key'), good: manifests('Authorization'), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  find: (object, { secrets }) => secretReferences(object).flatMap(({ name, wanted, keys }) => {
    const sources = secrets.named(name, object);
    if (sources.length === 0 || sources.some(source => lacking(source, wanted).length === 0)) { return []; }
    const [{ entries = [], empty = [] }] = sources;
    const reads = `the controller reads ${quoted(wanted)} of the Secret '${name}'`;
    const blank = wanted.filter(entry => empty.includes(entry));
    if (blank.length > 0 && wanted.every(entry => entries.includes(entry))) {
      return { message: `${reads}, where ${quoted(blank)} ${blank.length === 1 ? 'is' : 'are'} empty; fill in what is to be sent, or a placeholder such as \${KEY}`, keys: keys() };
    }
    const only = entries.length > 0 ? `only ${quoted(entries)}` : 'no entries';
    return { message: `${reads}, which has ${only}; ${remedy(wanted, entries, object.kind)}`, keys: keys() };
  }),
};

/** The entries that are read and are not there, or empty; none where that is not to be seen. */
const lacking = ({ entries, empty }: SecretSource, wanted: readonly string[]): readonly string[] =>
  entries === undefined ? [] : wanted.filter(entry => !entries.includes(entry) || empty?.includes(entry));

const quoted = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ');

/** Headers that vendors take keys in. The gateway knows them. */
const VENDOR_HEADER = /^(x-api-key|api-key|x-goog-api-key)$/i;

function remedy(wanted: readonly string[], has: readonly string[], kind: string): string {
  const isAgentgateway = kind.startsWith('Agentgateway');
  if (isAgentgateway && wanted.length === 1 && has.includes('accessKey')) { return 'refer to it in auth.aws.secretRef'; }
  if (isAgentgateway && wanted.length > 1 && has.includes('Authorization')) { return 'add them, or, if it is an API key, refer to it in auth.secretRef'; }
  const header = wanted.length === 1 ? has.find(entry => VENDOR_HEADER.test(entry)) : undefined;
  if (header !== undefined) { return `name it '${wanted[0]}' instead of '${header}': entries are not headers, and do not say which one carries the key`; }
  return wanted.length > 1 ? 'add them' : has.length === 1 ? 'rename the entry' : 'add or rename an entry';
}
