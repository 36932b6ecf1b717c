import { PARTIAL_SUPPORT } from './partial-support-entry';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { gapWords } from '../gap/features';
import { gapsIn } from '../gap/gaps-in';
import { BACKEND_KINDS } from '../llm-backend';
import { ObjectRule } from '../rule';

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

/** What a release does only partly. Where nothing can be done about it, it is only good to know. */
export const partialSupport: ObjectRule = {
  ...PARTIAL_SUPPORT,
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/Gateway'],
  examples: { language: 'yaml', bad: backend('        apiVersion: "2023-06-01"\n'), good: backend(''), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  isAskedOfOurs: false,
  find: object => gapsIn(object).filter(({ gap }) => gap.level === 'partly').map(({ gap, keys }) => ({
    message: object.dialect ? gapWords(object.dialect)(gap, []) : '', keys: keys(), ...gap.advice === undefined && { level: Severity.INFO },
  })),
};
