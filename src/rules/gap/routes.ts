import { no, partly, yes } from './answers';
import { GapRule, inRules } from './gap-rule';

const REQUEST_ONLY = partly('only the request timeout of a route is known to be translated', 'give requestTimeout');

/** What routes lead to, and what they say of tries, which dialects keep in the route or beside it. */
export const ROUTES: readonly GapRule[] = [
  {
    feature: 'a route on a ListenerSet',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': no('there are no ListenerSets; attach the route to the Gateway'),
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inRoute: ({ parents }) => parents.some(({ kind }) => kind === 'ListenerSet') ? ['parents'] : [],
  },
  {
    feature: 'a route to an InferencePool',
    answers: {
      'gloo-1.20': no('there are no InferencePools; call the model server as a backend'),
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inRoute: inRules(({ targets = [] }) => targets.some(({ kind }) => kind === 'InferencePool')),
  },
  {
    feature: 'a timeout of each try, without retries',
    answers: {
      'gloo-1.20': no('timeouts of a route are not translated; give the request timeout, which is written beside it'),
      'kgateway-2.0': REQUEST_ONLY,
      'kgateway-2.1-envoy': partly('the gateway takes it for the timeout of the whole request', 'give requestTimeout'),
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inRoute: inRules(({ timeouts, retry }) => timeouts?.backendRequest !== undefined && !retry, '.timeouts.backendRequest'),
  },
  {
    feature: 'a timeout of each try, with retries',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': REQUEST_ONLY,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inRoute: inRules(({ timeouts, retry }) => timeouts?.backendRequest !== undefined && retry, '.timeouts.backendRequest'),
  },
  {
    feature: 'retries of a route',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': no('neither the HTTPRoute nor any policy of this release translates retries'),
      'kgateway-2.1-envoy': partly('a retry stays within one tier'),
      'kgateway-2.1': partly(
        'it needs the experimental channel of the Gateway API; whether a retry with backoff reaches the next tier is ' +
        'not verified here, and requests over 64 KiB are sent once',
      ),
      'agentgateway-0.12': partly(
        'a failed try counts only once the request is over, so that a retry may meet the same provider; requests over 64 KiB are sent once',
      ),
      'agentgateway-1.3': partly('requests over 64 KiB are sent once; that a retry with backoff reaches the next tier was seen on 1.4 only'),
      'agentgateway-1.4': partly('requests over 64 KiB are sent once'),
    },
    inRoute: inRules(({ retry }) => retry, '.retry'),
  },
];
