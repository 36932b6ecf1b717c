import { INEFFECTIVE } from './ineffective';
import { backendFeatures } from '../../intent/feature';
import { Feature, FEATURES } from '../../intent/feature-names';
import { gatherBackend } from '../../intent/place';
import { EVERYWHERE } from '../dialect-range';
import { endpointAt } from '../endpoint-place';
import { BACKEND_KINDS } from '../llm-backend';
import { ObjectRule } from '../rule';

/** Features that, where a release has them only partly, do not do what their author thinks. */
const MISLEADING: readonly Feature[] = ['anthropicVersion', 'tlsOnOverriddenHost', 'failover', 'bedrock'];

const backend = (version: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: anthropic
spec:
  type: AI
  ai:
    llm:
      anthropic:
${version}        authToken:
          kind: Passthrough
`;

/** What a release does only partly, so that it is not what its author thinks. */
export const misleadingFeature: ObjectRule = {
  ...INEFFECTIVE,
  dialects: EVERYWHERE,
  kinds: BACKEND_KINDS,
  examples: { language: 'yaml', bad: backend('        apiVersion: "2023-06-01"\n'), good: backend(''), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  find: ({ backend: read, dialect, manifest }) => {
    if (!read || dialect === undefined) { return []; }
    const meant = gatherBackend({ backend: read.intent, tlsPolicies: [] }, dialect.placement);
    return backendFeatures(meant).filter(({ feature }) => MISLEADING.includes(feature)).flatMap(({ feature, where }) => {
      const support = dialect.support[feature];
      return support.level !== 'partly' ? []
        : { message: `${dialect.title}: ${FEATURES[feature]} works only partly: ${support.reason}`, keys: endpointAt(where, manifest) };
    });
  },
};
