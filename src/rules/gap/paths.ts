import { no, partly, yes } from './answers';
import { GapRule, inEndpoints } from './gap-rule';

const OVERWRITTEN = no('a path without host is overwritten by the default path; give host and port too');

const OPENAI_ONLY = no('a path prefix works for OpenAI and Anthropic only; give the full path');

/** What people call them. */
export const PATH_ALONE = 'another upstream path on the provider\'s own host';
export const PREFIX_ALONE = 'another upstream path prefix on the provider\'s own host';
export const PREFIX_BEYOND_OPENAI = 'another upstream path prefix for a provider other than OpenAI and Anthropic';

/** Paths of one's own, where it counts whose host or which provider they are for. */
export const PATHS: readonly GapRule[] = [
  {
    feature: PATH_ALONE,
    answers: {
      'gloo-1.20': partly('a custom host without host has not been seen to work', 'give host and port too'),
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': OVERWRITTEN,
      'agentgateway-0.12': OVERWRITTEN,
      'agentgateway-1.1': yes,
    },
    inBackend: inEndpoints(({ host, path }) => path !== undefined && host === undefined),
  },
  {
    feature: PREFIX_BEYOND_OPENAI,
    answers: ({ pathPrefix }) => pathPrefix === 'openaiAndAnthropic' ? OPENAI_ONLY : yes,
    inBackend: inEndpoints(({ provider, pathPrefix }) => pathPrefix !== undefined && provider.kind !== 'openai' && provider.kind !== 'anthropic'),
  },
  {
    feature: PREFIX_ALONE,
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
      'agentgateway-1.1': no('the prefix is used on another host only; give host and port too'),
    },
    inBackend: inEndpoints(({ host, pathPrefix }) => pathPrefix !== undefined && host === undefined),
  },
];
