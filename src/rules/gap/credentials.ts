import { no, partly, yes } from './answers';
import { GapRule, inPolicies } from './gap-rule';
import { CREDENTIAL_NAMES } from '../../intent/credential-names';

const NO_AWS = no('there is no Bedrock provider that works on this data plane');
const NO_ROLE = no('there is no role to assume; give the proxy\'s own identity the rights');
const TOKENS_ONLY = no('the provider is called with a key or token; no identity of the proxy is used');
const KEYS_ONLY = no('this release authenticates to the provider with a key in the Authorization header only');

/** Which credentials a release knows; whether it can be asked for one, or only finds it by itself, goes by provider and host. */
export const CREDENTIALS: readonly GapRule[] = [
  {
    feature: CREDENTIAL_NAMES.passthrough,
    answers: {
      'gloo-1.20': yes,
      'kgateway-2.0': yes,
      'kgateway-2.1-envoy': yes,
      'kgateway-2.1': partly('only a JWT that the gateway validated is put back'),
      'agentgateway-0.12': partly(
        'only a credential that a client authentication policy took is put back; without such a policy the header passes by itself',
      ),
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'passthrough'),
  },
  {
    feature: CREDENTIAL_NAMES.awsSecret,
    answers: {
      'gloo-1.20': partly('what the closed plugin does with the keys is not documented'),
      'kgateway-2.0': NO_AWS,
      'kgateway-2.1-envoy': NO_AWS,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'awsSecret'),
  },
  {
    feature: CREDENTIAL_NAMES.awsImplicit,
    answers: {
      'gloo-1.20': partly('whether the plugin uses the proxy\'s AWS identity is not documented', 'give AWS keys to be sure'),
      'kgateway-2.0': NO_AWS,
      'kgateway-2.1-envoy': NO_AWS,
      'kgateway-2.1': yes,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'awsImplicit'),
  },
  {
    feature: CREDENTIAL_NAMES.awsAssumeRole,
    answers: {
      'gloo-1.20': no('there is no role to assume'),
      'kgateway-2.0': NO_AWS,
      'kgateway-2.1-envoy': NO_AWS,
      'kgateway-2.1': NO_ROLE,
      'agentgateway-0.12': NO_ROLE,
      'agentgateway-1.3': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'awsAssumeRole'),
  },
  {
    feature: CREDENTIAL_NAMES.azureSecret,
    answers: {
      'gloo-1.20': TOKENS_ONLY,
      'kgateway-2.0': TOKENS_ONLY,
      'kgateway-2.1-envoy': TOKENS_ONLY,
      'kgateway-2.1': TOKENS_ONLY,
      'agentgateway-0.12': KEYS_ONLY,
      'agentgateway-1.0': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'azureSecret'),
  },
  {
    feature: CREDENTIAL_NAMES.azureManagedIdentity,
    answers: {
      'gloo-1.20': TOKENS_ONLY,
      'kgateway-2.0': TOKENS_ONLY,
      'kgateway-2.1-envoy': TOKENS_ONLY,
      'kgateway-2.1': TOKENS_ONLY,
      'agentgateway-0.12': KEYS_ONLY,
      'agentgateway-1.0': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'azureManagedIdentity'),
  },
  {
    feature: CREDENTIAL_NAMES.azureWorkloadIdentity,
    answers: {
      'gloo-1.20': TOKENS_ONLY,
      'kgateway-2.0': TOKENS_ONLY,
      'kgateway-2.1-envoy': TOKENS_ONLY,
      'kgateway-2.1': TOKENS_ONLY,
      'agentgateway-0.12': KEYS_ONLY,
      'agentgateway-1.0': no('this release only knows managed identities and service principals'),
      'agentgateway-1.1': partly('it is found by the default chain, which also tries other identities of the proxy'),
      'agentgateway-1.4': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'azureWorkloadIdentity'),
  },
  {
    feature: CREDENTIAL_NAMES.azureImplicit,
    answers: {
      'gloo-1.20': TOKENS_ONLY,
      'kgateway-2.0': TOKENS_ONLY,
      'kgateway-2.1-envoy': TOKENS_ONLY,
      'kgateway-2.1': TOKENS_ONLY,
      'agentgateway-0.12': KEYS_ONLY,
      'agentgateway-1.0': no('without a credential nothing is sent to Azure; give a key, a service principal or a managed identity'),
      'agentgateway-1.1': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'azureImplicit'),
  },
  {
    feature: CREDENTIAL_NAMES.gcpImplicit,
    answers: {
      'gloo-1.20': TOKENS_ONLY,
      'kgateway-2.0': TOKENS_ONLY,
      'kgateway-2.1-envoy': TOKENS_ONLY,
      'kgateway-2.1': TOKENS_ONLY,
      'agentgateway-0.12': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'gcpImplicit'),
  },
  {
    feature: CREDENTIAL_NAMES.gcpSecret,
    answers: {
      'gloo-1.20': TOKENS_ONLY,
      'kgateway-2.0': TOKENS_ONLY,
      'kgateway-2.1-envoy': TOKENS_ONLY,
      'kgateway-2.1': TOKENS_ONLY,
      'agentgateway-0.12': no('only the proxy\'s own Google Cloud identity can be used'),
      'agentgateway-1.2': yes,
    },
    inBackend: inPolicies('credential', ({ credential }) => credential?.kind === 'gcpSecret'),
  },
];
