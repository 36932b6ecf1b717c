import { no, partly, yes } from './answers';
import { GapRule, inEndpoints } from './gap-rule';

const NO_SUCH_HOST = no('the host that it builds for this region does not exist; name one like us-central1');
const GOOGLE_ONLY = no('only the publisher GOOGLE is known');

/** What regions and models of Vertex AI a release knows its way to. */
export const VERTEX_AI: readonly GapRule[] = [
  {
    feature: 'the Vertex AI region global',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': NO_SUCH_HOST,
      'kgateway-2.1-envoy': NO_SUCH_HOST,
      'kgateway-2.1': NO_SUCH_HOST,
      'agentgateway-0.12': NO_SUCH_HOST,
      'agentgateway-1.1': yes,
    },
    inBackend: inEndpoints(({ provider }) => provider.kind === 'vertex' && provider.region === 'global'),
  },
  {
    feature: 'the Vertex AI regions us and eu',
    answers: {
      'gloo-1.20': partly('whether the closed plugin knows the host of this region is not documented'),
      'kgateway-2.0': NO_SUCH_HOST,
      'kgateway-2.1-envoy': NO_SUCH_HOST,
      'kgateway-2.1': NO_SUCH_HOST,
      'agentgateway-0.12': NO_SUCH_HOST,
      'agentgateway-1.3': yes,
    },
    inBackend: inEndpoints(({ provider }) => provider.kind === 'vertex' && (provider.region === 'us' || provider.region === 'eu')),
  },
  {
    feature: 'Claude models on Vertex AI',
    answers: {
      'gloo-1.20': partly('the body format must be declared with jsonSchema'),
      'kgateway-2.0': GOOGLE_ONLY,
      'kgateway-2.1-envoy': GOOGLE_ONLY,
      'kgateway-2.1': GOOGLE_ONLY,
      'agentgateway-0.12': yes,
    },
    inBackend: inEndpoints(({ provider }) => provider.kind === 'vertex' && /(^|\/)claude-|^anthropic\//.test(provider.model ?? '')),
  },
];
