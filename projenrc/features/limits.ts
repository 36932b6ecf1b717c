import { FeatureGroup } from './feature';

/** What dialects lack of it. */
const GLOBAL = [
  'what happens while the rate-limit service fails', 'answers that tell what is left',
  'how long a call to the rate-limit service takes', 'how long the rate-limit service is waited for', 'the authority of the rate-limit service',
  'what a global limit counts', 'what a request costs', 'a limit in the request',
];

export const LIMITS: FeatureGroup = {
  title: 'How much',
  features: [
    {
      id: 'rate-limits',
      title: 'limits of requests, for each replica',
      capability: 'rateLimit',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], rateLimits: [RateLimit.requests(100).perMinute()] });',
    },
    {
      id: 'token-limits',
      title: 'limits of tokens, for each replica',
      whole: ['a local limit of tokens'],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], rateLimits: [RateLimit.tokens(50_000).perMinute()] });',
    },
    {
      id: 'global-rate-limit',
      title: 'limits that all replicas share',
      whole: ['a global rate limit'],
      parts: GLOBAL,
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  globalRateLimit: GlobalRateLimit.of({ service, domain: 'ai', descriptors: [LimitDescriptor.requests([LimitEntry.header('x-user')])] }),
});`,
    },
    {
      id: 'buffer',
      title: 'the longest bodies that are taken',
      capability: 'buffer',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], buffer: { request: { maxBytes: 1_048_576 } } });',
    },
  ],
};
