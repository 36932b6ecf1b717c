import { BASE_URL_KEYS, baseUrlIn, saysTls, sendsKey } from './base-url';
import { MODEL_KIND } from './model';
import { PLAINTEXT_TRANSPORT } from '../credential/plaintext-transport';
import { agentgateway } from '../dialect-range';
import { isPublicHost } from '../public-host';
import { ObjectRule } from '../rule';

const manifest = (scheme: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: large
spec:
  parentRefs:
  - name: ai-gateway
  provider: OpenAI
  baseURL: ${scheme}://llm.vendor.example.com/v1
  policies:
    auth:
      secretRef:
        name: vendor-key
`;

/** The scheme alone decides about TLS, unless the policies of the model do. */
export const modelTransport: ObjectRule = {
  ...PLAINTEXT_TRANSPORT,
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: { language: 'yaml', bad: manifest('http'), good: manifest('https'), dialects: ['agentgateway-1.4'] },
  find: object => {
    const url = baseUrlIn(object);
    return !url?.isPlain || !isPublicHost(url.host) || !sendsKey(object) || saysTls(object) ? []
      : [{ message: `the credential goes to '${url.host}' in plain text; begin the URL with https://`, keys: BASE_URL_KEYS }];
  },
};
