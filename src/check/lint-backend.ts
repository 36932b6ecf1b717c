import { CheckedDocument } from './document';
import { Lint, namespaceOf, Surroundings, warning } from './lint-finding';
import { readBackend } from './reading';
import { isSops } from './sops';
import { BackendIntent, EndpointPolicyIntent, LlmBackendIntent } from '../intent/backend';
import { backendFeatures, Feature, FEATURES } from '../intent/feature';
import { isObject } from '../schema/json-type';

/** Features that, where a release has them only partly, do not do what their author thinks. */
const MISLEADING: readonly Feature[] = ['anthropicVersion', 'tlsOnOverriddenHost', 'failover', 'bedrock'];

/** What no schema sees in a backend: keys in the clear, Secrets without the entry that is read, failover that cannot happen, fields that are ignored. */
export function lintBackend(document: CheckedDocument, surroundings: Surroundings): readonly Lint[] {
  const reading = readBackend(document.manifest, surroundings.dialect);
  if (!reading) { return []; }
  const { intent, dialect } = reading;
  return [
    ...credentials(intent).flatMap(credential => lintCredential(credential, document, surroundings, dialect.secretEntries.apiKey)),
    ...lintEviction(intent, document, surroundings),
    ...surroundings.dialect ? backendFeatures(intent).flatMap(({ feature, where }) => {
      const support = dialect.support[feature];
      if (support.level === 'yes' || (support.level === 'partly' && !MISLEADING.includes(feature))) { return []; }
      return [warning('LintIneffective', `${dialect.title}: ${FEATURES[feature]} ${support.level === 'no' ? 'has no effect' : 'works only partly'} (${where}): ${support.reason}`, ['spec'])];
    }) : [],
  ];
}

type Credential = NonNullable<EndpointPolicyIntent['credential']>;

const credentials = (intent: BackendIntent): readonly Credential[] =>
  [intent, ...intent.kind === 'llm' ? intent.tiers.flat() : []].flatMap(({ credential }) => credential ?? []);

function lintCredential(credential: Credential, { manifest }: CheckedDocument, { find }: Surroundings, entry: string): readonly Lint[] {
  if (credential.kind === 'inline') {
    if (/^\$\{?[A-Za-z_]|\{\{/.test(credential.value)) { return []; }
    return [warning('LintPlaintextKey', 'the credential stands in the backend in the clear; put it into a Secret and refer to that', ['spec'])];
  }
  if (credential.kind !== 'secret') { return []; }
  const secret = find('Secret', namespaceOf(manifest), credential.name)?.manifest;
  if (!secret || isSops(secret)) { return []; }
  const wanted = credential.key ?? entry;
  const entries = [secret.data, secret.stringData].flatMap(part => isObject(part) ? Object.keys(part) : []);
  if (entries.includes(wanted)) { return []; }
  return [warning('LintSecretEntry',
    `the controller reads the entry '${wanted}' of the Secret '${credential.name}', which has ${entries.length > 0 ? entries.map(e => `'${e}'`).join(', ') : 'none'}; rename the entry`,
    ['spec'])];
}

/** From agentgateway 1.0 on, nothing is ever evicted without a health rule, so later groups are never reached. */
function lintEviction(intent: BackendIntent, { manifest }: CheckedDocument, { dialect, documents }: Surroundings): readonly Lint[] {
  const applies = dialect ? dialect.placement.failover.health : manifest.kind === 'AgentgatewayBackend';
  if (!applies || intent.kind !== 'llm' || intent.tiers.length < 2 || hasHealth(intent)) { return []; }
  const { name } = manifest.metadata as { readonly name?: unknown };
  const besides = documents.some(({ manifest: { kind, spec } }) => kind === 'AgentgatewayPolicy' && isObject(spec) && isObject(spec.backend)
    && spec.backend.health !== undefined && Array.isArray(spec.targetRefs) && spec.targetRefs.some(ref => isObject(ref) && ref.name === name));
  return besides ? [] : [warning('LintNoEviction',
    'there are several groups but no health rule: from agentgateway 1.0 on nothing is ever evicted, so the later groups are never used; add policies.health',
    ['spec', 'ai', 'groups'], 'spec.ai.groups')];
}

const hasHealth = (intent: LlmBackendIntent): boolean =>
  intent.health !== undefined || intent.tiers.flat().every(({ health }) => health !== undefined);
