import { CheckedDocument } from './document';
import { lintCredentials } from './lint-credential';
import { Lint, Surroundings, warning } from './lint-finding';
import { lintOverriddenHosts } from './lint-upstream';
import { readBackend } from './reading';
import { BackendIntent, LlmBackendIntent } from '../intent/backend';
import { backendFeatures, Feature, FEATURES } from '../intent/feature';
import { isObject } from '../schema/json-type';

/** Features that, where a release has them only partly, do not do what their author thinks. */
const MISLEADING: readonly Feature[] = ['anthropicVersion', 'tlsOnOverriddenHost', 'failover', 'bedrock'];

/** What no schema sees in a backend: Secrets without the entry that is read, failover that cannot happen, fields that are ignored. */
export function lintBackend(document: CheckedDocument, surroundings: Surroundings): readonly Lint[] {
  const reading = readBackend(document.manifest, surroundings.dialect);
  if (!reading) { return []; }
  const { intent, dialect } = reading;
  return [
    ...lintCredentials(intent, document, surroundings, dialect.secretEntries),
    ...lintEviction(intent, document, surroundings),
    ...lintOverriddenHosts(document, surroundings),
    ...surroundings.dialect ? backendFeatures(intent).flatMap(({ feature, where }) => {
      const support = dialect.support[feature];
      if (support.level === 'yes' || (support.level === 'partly' && !MISLEADING.includes(feature))) { return []; }
      const effect = support.level === 'no' ? 'has no effect' : 'works only partly';
      return [warning('LintIneffective', `${dialect.title}: ${FEATURES[feature]} ${effect} (${where}): ${support.reason}`, ['spec'])];
    }) : [],
  ];
}

/** From agentgateway 1.0 on, nothing is ever evicted without a health rule, so later groups are never reached. */
function lintEviction(intent: BackendIntent, document: CheckedDocument, { dialect, policiesOn }: Surroundings): readonly Lint[] {
  const applies = dialect ? dialect.placement.failover.health : document.manifest.kind === 'AgentgatewayBackend';
  if (!applies || intent.kind !== 'llm' || intent.tiers.length < 2 || hasHealth(intent)) { return []; }
  const besides = policiesOn(document).some(({ spec }) => isObject(spec) && isObject(spec.backend) && spec.backend.health !== undefined);
  return besides ? [] : [warning('LintNoEviction',
    'there are several groups but no health rule: from agentgateway 1.0 on nothing is ever evicted, so the later groups are never used; add policies.health',
    ['spec', 'ai', 'groups'], 'spec.ai.groups')];
}

const hasHealth = (intent: LlmBackendIntent): boolean =>
  intent.health !== undefined || intent.tiers.flat().every(({ health }) => health !== undefined);
