import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const MANIFESTS = { level: Severity.ERROR, topic: 'manifests' } as const;

const text = (lines: readonly string[]): string => `'${lines.join('\\n')}'`;

const OPENAI = text([
  'apiVersion: agentgateway.dev/v1alpha1',
  'kind: AgentgatewayBackend',
  'metadata: {name: openai, namespace: ai}',
  'spec: {ai: {provider: {openai: {model: gpt-4o}}}}',
]);

/** What another release has no words for. */
const CACHED = text([
  'apiVersion: agentgateway.dev/v1alpha1',
  'kind: AgentgatewayPolicy',
  'metadata: {name: cached, namespace: ai}',
  'spec:',
  '  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]',
  '  backend: {ai: {promptCaching: {cacheSystem: true}, prompt: {prepend: [{role: system, content: Be brief.}]}}}',
]);

/** A default that changed. */
const AZURE = text([
  'apiVersion: agentgateway.dev/v1alpha1',
  'kind: AgentgatewayBackend',
  'metadata: {name: azure, namespace: ai}',
  'spec: {ai: {provider: {azureopenai: {endpoint: ours.openai.azure.com, deploymentName: chat, apiVersion: "2024-10-21"}}}}',
]);

const AZURE_WITH_KEY = `${AZURE.slice(0, -2)}, policies: {auth: {secretRef: {name: azure-key}}}}'`;

const MISTRAL = text([
  'apiVersion: gloo.solo.io/v1',
  'kind: Upstream',
  'metadata: {name: mistral, namespace: ai}',
  'spec: {ai: {mistral: {model: mistral-large-latest, authToken: {secretRef: {name: key, namespace: ai}}}}}',
]);

const include = (yaml: string, more = ''): string => `new LlmInclude(chart, 'existing', { yaml: ${yaml}${more} })`;

const FROM_1_4 = ', from: Dialect.AGENTGATEWAY_1_4';
const FROM_1_0 = ', from: Dialect.AGENTGATEWAY_1_0';

/** What is said where existing manifests are read, moved and included. */
export const MANIFEST_CODES: readonly FedCode[] = [
  {
    ...MANIFESTS,
    code: 'CannotRead',
    title: 'manifests cannot be read as a whole',
    reason: 'a file is missing or breaks off, a template is not rendered, a kustomization not built, or no release takes all of it; half of them would be worse than none',
    fix: 'mend the places that the message names; say the dialect where none is recognised',
    examples: statements(`${include('\'kind: [\'')};`, `${include(OPENAI)};`),
  },
  {
    ...MANIFESTS,
    code: 'CannotWrite',
    title: 'files cannot be written',
    reason: 'the system refuses one of them, so none is written',
    fix: 'name another folder, or mend what the system names',
    examples: statements(`Manifests.fromText(${OPENAI}).migrateTo(Dialect.KGATEWAY_2_1).write('/dev/null/moved');`,
      `Manifests.fromText(${OPENAI}).migrateTo(Dialect.KGATEWAY_2_1).files;`),
  },
  {
    ...MANIFESTS,
    code: 'InvalidInclude',
    title: 'an include has no source, or several',
    reason: 'one include is of one file or folder, one download, one Helm chart or one text',
    fix: 'give one of path, url, helm and yaml',
    examples: statements('new LlmInclude(chart, \'existing\', {});', `${include(OPENAI)};`),
  },
  {
    ...MANIFESTS,
    code: 'UnknownIncluded',
    title: 'something is asked for that is not among the included manifests',
    reason: 'a reference to what is not there would lead nowhere; a backend that could not move is not there in the dialect of the app',
    fix: 'take one of the names that the message lists, and give the namespace where several have it',
    examples: statements(`${include(OPENAI)}.backend('opnai');`, `${include(OPENAI)}.backend('openai');`),
  },
  {
    ...MANIFESTS,
    code: 'IncludeLoss',
    title: 'something of an included manifest is lost',
    reason: 'the dialect of the app has no words for it, so it is left out; the message names the releases that have',
    fix: 'say it in another way, or accept it with a reason in acceptedLosses',
    examples: statements(`${include(CACHED, FROM_1_4)};`, `${include(CACHED, `${FROM_1_4}, acceptedLosses: { 'AgentgatewayPolicy/cached': 'it saves little' }`)};`, ['kgateway-2.1']),
  },
  {
    ...MANIFESTS,
    level: Severity.WARNING,
    code: 'IncludeByHand',
    title: 'something of an included manifest is left to people',
    reason: 'it means something else in the dialect of the app although it is spelled as before, or could not be read',
    fix: 'do what the message says, or accept it with a reason in acceptedLosses',
    examples: statements(`${include(AZURE, FROM_1_0)};`, `${include(AZURE_WITH_KEY, FROM_1_0)};`),
  },
  {
    ...MANIFESTS,
    level: Severity.INFO,
    code: 'IncludeApproximate',
    title: 'something of an included manifest arrives a little otherwise',
    reason: 'the dialect of the app says it in other words, which are not quite the same',
    fix: 'read it, and acknowledge it',
    examples: statements(
      `Acknowledgement.of(chart).add('PartialSupport', 'clients call its path');\n${include(MISTRAL, ', from: Dialect.GLOO_1_20')};`, `${include(OPENAI)};`),
  },
];
