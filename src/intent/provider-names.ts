import { ProviderKind } from './provider';

/** What people call each provider, in words that fit "X cannot express …". */
export const PROVIDER_NAMES: { readonly [K in ProviderKind]: string } = {
  openai: 'the OpenAI provider',
  anthropic: 'the Anthropic provider',
  gemini: 'the Gemini provider',
  mistral: 'a provider of its own for Mistral',
  vertex: 'the Vertex AI provider',
  bedrock: 'the AWS Bedrock provider',
  azureOpenai: 'the Azure OpenAI provider',
  azureResource: 'Azure by resource name',
  custom: 'a provider with its own list of API formats',
};

/** The other type of Azure by resource name. */
export const FOUNDRY = 'the Azure AI Foundry provider';
