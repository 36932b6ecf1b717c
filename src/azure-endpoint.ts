/** The bare host of an Azure resource in small letters, from a host or an https URL. @throws when there is more in it */
export function azureHost(endpoint: string): string {
  const bare = endpoint.toLowerCase().replace(/^https:\/\//, '').replace(/\/$/, '');
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(bare)) {
    // What was given is not shown: it may hold a key.
    throw new Error('the endpoint of an Azure resource is its host, such as my-resource.openai.azure.com, without path, port or key');
  }
  return bare;
}

/** Path of the chat API of an Azure OpenAI resource, as agentgateway builds it; undefined where it needs a deployment that is not known. */
export function azureChatPath(deployment: string | undefined, apiVersion: string | undefined): string | undefined {
  if (apiVersion === undefined || apiVersion === 'v1') { return '/openai/v1/chat/completions'; }
  if (apiVersion === 'preview') { return '/openai/v1/chat/completions?api-version=preview'; }
  return deployment === undefined ? undefined : `/openai/deployments/${deployment}/chat/completions?api-version=${apiVersion}`;
}
