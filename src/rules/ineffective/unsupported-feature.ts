import { INEFFECTIVE } from './ineffective';
import { FEATURES } from '../../intent/feature-names';
import { featuresIn } from '../dialect/features-in';
import { EVERYWHERE } from '../dialect-range';
import { BACKEND_KINDS } from '../llm-backend';
import { ObjectRule } from '../rule';

const backend = (more: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec:
  type: AI
  ai:
    llm:
      openai:
        authToken:
          kind: Passthrough
${more}`;

/** What the table of a dialect says no to, though its server takes it. */
export const unsupportedFeature: ObjectRule = {
  ...INEFFECTIVE,
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'gateway.networking.k8s.io/HTTPRoute'],
  examples: {
    language: 'yaml', bad: backend('      authHeader:\n        headerName: x-key\n'), good: backend(''), dialects: ['kgateway-2.1'],
  },
  isAskedOfOurs: false,
  find: object => featuresIn(object).flatMap(({ feature, keys }) => {
    const support = object.dialect?.support[feature];
    // There, it takes the whole route down, which is told as such.
    if (feature === 'extension' && object.dialect?.id.startsWith('agentgateway')) { return []; }
    return support?.level !== 'no' ? [] : { message: `${object.dialect?.title}: ${FEATURES[feature]} has no effect: ${support.reason}`, keys: keys() };
  }),
};
