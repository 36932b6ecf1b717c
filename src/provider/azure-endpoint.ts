import { CodedError } from '../diagnostic/coded-error';

/** The bare host of an Azure resource in small letters, from a host or an https URL. @throws when there is more in it */
export function azureHost(endpoint: string): string {
  const bare = String(endpoint).toLowerCase().replace(/^https:\/\//, '').replace(/\/$/, '');
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(bare)) {
    // What was given is not shown: it may hold a key.
    throw new CodedError('InvalidHost', 'the endpoint of an Azure resource is its host, such as my-resource.openai.azure.com, without path, port or key');
  }
  return bare;
}
