import { inEndpoints } from './endpoints';
import { PARTIAL_SUPPORT } from '../dialect/partial-support-entry';
import { dialects } from '../dialect-range';
import { IntentRule } from '../rule';

const backend = (token: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec:
  type: AI
  ai:
    llm:
      openai:
        authToken: ${token}
`;

/** The schema insists on a token, so one without meaning is written; only a host of one's own is likely to take it. */
export const noCredential: IntentRule = {
  ...PARTIAL_SUPPORT,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
  stage: 'placed',
  isAskedOfRead: true,
  examples: {
    language: 'yaml',
    bad: backend('{kind: Inline, inline: none}'),
    good: backend('{kind: Passthrough}'),
    dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'],
  },
  inBackend: inEndpoints(({ name, credential, host, provider }) => credential || host !== undefined || provider.kind === 'bedrock' ? undefined : {
    message: `a credential${name === undefined ? '' : ` of '${name}'`} is required by this release, so a meaningless one is sent in place of ` +
      'the caller\'s; give an API key, or pass on the caller\'s',
  }),
};
