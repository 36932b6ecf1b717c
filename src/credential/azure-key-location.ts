import { AzureCredential } from './azure-credential';
import { AuthLocationIntent } from '../intent/credential';
import { Binding } from '../synth/binding';

/**
 * Azure documents keys in the header `api-key`. agentgateway sends every key as a bearer token unless told otherwise; Gloo and kgateway on
 * Envoy send it as Azure wants by themselves.
 */
export function azureKeyLocation(credential: AzureCredential, { dialect }: Binding): AuthLocationIntent | undefined {
  const { support } = dialect._definition;
  const tells = support.authHeader.level !== 'no' && support.azureResource.level !== 'no';
  return credential?._isKey && tells ? { kind: 'header', name: 'api-key' } : undefined;
}
