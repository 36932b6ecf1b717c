import { no } from './definition';

const KEYS_ONLY = no('the provider is called with a key or token; no identity of the proxy is used');

/** The cloud credentials that a gateway lacks which sends keys and nothing else to Azure and Google. */
export const AZURE_AND_GCP_KEYS_ONLY = {
  azureSecret: KEYS_ONLY,
  azureManagedIdentity: KEYS_ONLY,
  azureWorkloadIdentity: KEYS_ONLY,
  azureImplicit: KEYS_ONLY,
  gcpImplicit: KEYS_ONLY,
  gcpSecret: KEYS_ONLY,
};
