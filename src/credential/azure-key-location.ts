import { AzureCredential } from './azure-credential';
import { AuthLocationIntent } from '../intent/credential';
import { AUTH_HEADER } from '../intent/credential-names';
import { PROVIDER_NAMES } from '../intent/provider-names';
import { Binding } from '../synth/binding';

/**
 * Azure documents keys in the header `api-key`. agentgateway sends every key as a bearer token unless told otherwise; Gloo and kgateway on
 * Envoy send it as Azure wants by themselves.
 */
export function azureKeyLocation(credential: AzureCredential, { dialect }: Binding): AuthLocationIntent | undefined {
  const tells = !dialect._cannot(AUTH_HEADER) && !dialect._cannot(PROVIDER_NAMES.azureResource);
  return credential?._isKey && tells ? { kind: 'header', name: 'api-key' } : undefined;
}
