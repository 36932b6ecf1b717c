import { BASE_URL_KEYS, baseUrlIn } from './base-url';
import { MODEL_KIND } from './model';
import { vendorAt } from '../../intent/vendor';
import { BASE_PATH, isUsualBase } from '../backend/base-path';
import { agentgateway } from '../dialect-range';
import { ObjectRule } from '../rule';

const manifest = (base: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: llama
spec:
  parentRefs:
  - name: ai-gateway
  provider: OpenAI
  baseURL: https://api.groq.com${base}
`;

/** The providers that are vendors have their base by themselves, as long as the URL has no path. */
export const modelBasePath: ObjectRule = {
  ...BASE_PATH,
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: { language: 'yaml', bad: manifest('/v1'), good: manifest('/openai/v1'), dialects: ['agentgateway-1.4'] },
  find: object => {
    const url = baseUrlIn(object);
    const vendor = url && vendorAt(url.host);
    if (!url || !vendor || (url.provider !== 'OpenAI' && url.base === '') || !isUsualBase(url.base, vendor)) { return []; }
    return [{ message: `the API of ${vendor.host} is below ${vendor.base}; end the URL with that`, keys: BASE_URL_KEYS }];
  },
};
