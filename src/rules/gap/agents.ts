import { no, yes } from './answers';
import { GapRule } from './gap-rule';

const NO_AGENT_CORE = no('there is no AgentCore backend');

/** What the kind of a credential means for what agents call. */
export const AGENTS: readonly GapRule[] = [
  {
    feature: 'the AWS identity of the proxy for AgentCore',
    answers: {
      'gloo-1.20': no('this gateway knows nothing of tools and agents'),
      'kgateway-2.0': NO_AGENT_CORE,
      'kgateway-2.1-envoy': NO_AGENT_CORE,
      'kgateway-2.1': NO_AGENT_CORE,
      'agentgateway-0.12': no('give AWS keys'),
      'agentgateway-1.3': yes,
    },
    inBackend: backend => backend.kind === 'agentCore' && IDENTITIES.includes(backend.credential?.kind) ? ['credential'] : [],
  },
];

const IDENTITIES: readonly unknown[] = ['awsImplicit', 'awsAssumeRole'];
