import { no, yes } from './answers';
import { GapRule } from './gap-rule';

/** What plain hosts are asked for. */
export const PLAIN_HOSTS: readonly GapRule[] = [
  {
    feature: 'several hosts in a plain backend',
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': no('only the first host is used; make one backend per host and weight them in the route'),
      'agentgateway-0.12': no('a static backend has one host; make one backend per host and weight them in the route'),
    },
    inBackend: backend => backend.kind === 'static' && backend.hosts.length > 1 ? ['hosts'] : NOWHERE,
  },
];

const NOWHERE: readonly string[] = [];
