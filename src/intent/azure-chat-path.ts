/** Path of the chat API of an Azure OpenAI resource; undefined where it needs a deployment that is not known. */
export function azureChatPath(deployment: string | undefined, apiVersion: string | undefined): string | undefined {
  if (apiVersion === undefined || apiVersion === 'v1') { return '/openai/v1/chat/completions'; }
  if (apiVersion === 'preview') { return '/openai/v1/chat/completions?api-version=preview'; }
  return deployment === undefined ? undefined : `/openai/deployments/${deployment}/chat/completions?api-version=${apiVersion}`;
}
