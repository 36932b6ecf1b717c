import { INEFFECTIVE } from './ineffective';
import { EXTENSION } from '../../dialects/http-route';
import { EVERYWHERE } from '../dialect-range';
import { gapsIn } from '../gap/gaps-in';
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

/** What a dialect says no to, though its server takes it. */
export const unsupportedFeature: ObjectRule = {
  ...INEFFECTIVE,
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/Gateway'],
  examples: {
    language: 'yaml', bad: backend('      authHeader:\n        headerName: x-key\n'), good: backend(''), dialects: ['kgateway-2.1'],
  },
  isAskedOfOurs: false,
  // With agentgateway, a reference to a policy takes the whole route down, which is told as such.
  find: object => gapsIn(object)
    .filter(({ gap: { level, feature } }) => level === 'no' && !(feature === EXTENSION && object.dialect?.id.startsWith('agentgateway')))
    .map(({ gap, keys }) => ({ message: `${object.dialect?.title}: ${gap.feature} has no effect: ${gap.because}`, keys: keys() })),
};
