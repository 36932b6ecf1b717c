import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { dialects } from '../dialect-range';
import { FedCode } from '../rule';
import { manifests, statements } from './examples';

const route = (more: string): string => `
  apiVersion: gateway.networking.k8s.io/v1
  kind: HTTPRoute
  metadata:
    name: chat
  spec:
    parentRefs:
    - name: ai-gateway
    rules:
    - backendRefs:
      - name: web
        port: 80
${more}`;

const newer = (field: string): string => `
  apiVersion: gateway.kgateway.dev/v1alpha1
  kind: TrafficPolicy
  metadata:
    name: chat
  spec:
    targetRefs:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      name: chat
    ${field}
`;

/** The dialects whose server may be of either channel; the others are judged by one. */
const TWO_CHANNELS = DIALECTS.filter(({ releases }) => releases.filter(release => release.startsWith('gateway-api-')).length > 1).map(({ id }) => id);

/** What a release cannot do, or only some of its installations. */
export const DIALECT_CODES: readonly FedCode[] = [
  {
    code: 'UnsupportedFeature',
    level: Severity.ERROR,
    topic: 'dialects',
    title: 'the dialect cannot express something',
    reason: 'the release has no field for it, or does not act on it',
    fix: 'leave it out, or write for one of the dialects that the message names',
    examples: statements(`
      new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', modelAliases: { fast: 'gpt-4o-mini' }, apiKey: ApiKey.fromSecretName('openai-key') });
    `, `
      new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') });
    `, ['kgateway-2.1']),
  },
  {
    code: 'ExperimentalChannel',
    level: Severity.WARNING,
    topic: 'dialects',
    title: 'only the experimental channel of the Gateway API has all of this',
    reason: 'a cluster with the standard channel refuses the object, or drops the field where it does not validate strictly',
    dialects: dialects(...TWO_CHANNELS),
    fix: 'leave the field out, or install the experimental channel and acknowledge the warning',
    examples: manifests(route('      retry:\n        attempts: 2\n        codes: [503]\n        backoff: 25ms\n'), route(''), TWO_CHANNELS),
  },
  {
    code: 'DialectTooLate',
    level: Severity.ERROR,
    topic: 'dialects',
    title: 'a dialect is applied to a scope that has something in it already',
    reason: 'which objects a construct has is settled when it is made, and what is there was made for another dialect',
    fix: 'move applyTo() right after the constructor of the scope',
    examples: statements(`
      Dialect.AGENTGATEWAY_1_2.applyTo(app);
    `, `
      const legacy = new Chart(app, 'legacy', { namespace: 'ai' });
      Dialect.AGENTGATEWAY_1_2.applyTo(legacy);
    `),
  },
  {
    code: 'NewerRelease',
    level: Severity.INFO,
    topic: 'dialects',
    title: 'an object has a field that came after the releases that are known',
    reason: 'what else changed with it is not known either, so that the object was not judged',
    fix: 'judge it by the CRDs of your cluster, with crdsPath in an app and --crds in check',
    examples: manifests(newer('basicAuth: {users: ["reader:{SHA}x"]}'), newer('rbac: {policy: {matchExpressions: ["true"]}}'), []),
  },
];
