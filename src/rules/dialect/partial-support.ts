import { featuresIn } from './features-in';
import { PARTIAL_SUPPORT } from './partial-support-entry';
import { Severity } from '../../diagnostic/diagnostic';
import { FEATURES } from '../../intent/feature-names';
import { EVERYWHERE } from '../dialect-range';
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
  kinds: [...BACKEND_KINDS, 'gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: backend('        apiVersion: "2023-06-01"\n'), good: backend(''), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  isAskedOfOurs: false,
  find: object => featuresIn(object).flatMap(({ feature, keys }) => {
    const support = object.dialect?.support[feature];
    if (support?.level !== 'partly') { return []; }
    const { reason, advice } = support;
    const message = `${object.dialect?.title} expresses ${FEATURES[feature]} only partly: ${reason}${advice === undefined ? '' : `; ${advice}`}`;
    return { message, keys: keys(), ...advice === undefined && { level: Severity.INFO } };
  }),
};
