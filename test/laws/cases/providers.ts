import { Full } from './full';
import { CredentialIntent } from '../../../src/intent/credential';
import { ProviderIntents, ProviderKind } from '../../../src/intent/provider';

type Provider<K extends ProviderKind> = { readonly kind: K } & ProviderIntents[K];

/** One provider of each kind with every field set; a new provider does not compile until it is here. */
export const FULL_PROVIDERS: { readonly [K in ProviderKind]: { readonly kind: K } & Full<ProviderIntents[K]> } = {
  openai: { kind: 'openai', model: 'gpt-4o' },
  anthropic: { kind: 'anthropic', model: 'claude-sonnet-4-5', apiVersion: '2023-06-01' },
  gemini: { kind: 'gemini', model: 'gemini-2.5-pro', apiVersion: 'v1' },
  mistral: { kind: 'mistral', model: 'mistral-small' },
  vertex: {
    kind: 'vertex',
    projectId: 'project-1',
    region: 'us-central1',
    model: 'gemini-2.5-flash',
    apiVersion: 'v1',
    publisher: 'GOOGLE',
    modelPath: 'generateContent',
    jsonSchema: 'OPENAI',
  },
  bedrock: { kind: 'bedrock', region: 'eu-west-1', model: 'anthropic.claude-3-5-sonnet-20240620-v1:0', guardrail: { identifier: 'guard-1', version: '2' } },
  azureOpenai: { kind: 'azureOpenai', endpoint: 'resource.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21' },
  azureResource: {
    kind: 'azureResource',
    type: 'Foundry',
    resourceName: 'resource',
    projectName: 'project-2',
    model: 'gpt-4o-mini',
    apiVersion: '2025-01-01',
  },
  custom: {
    kind: 'custom',
    formats: [{ type: 'Completions', path: '/v1/chat/completions' }, { type: 'Embeddings', path: '/v1/embeddings' }],
    model: 'llama-3',
    server: { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'pool', port: 8000 },
  },
};

/** One provider of each kind that says only what it must. */
export const BARE_PROVIDERS: { readonly [K in ProviderKind]: Provider<K> } = {
  openai: { kind: 'openai' },
  anthropic: { kind: 'anthropic' },
  gemini: { kind: 'gemini' },
  mistral: { kind: 'mistral' },
  vertex: { kind: 'vertex', projectId: 'project-1' },
  bedrock: { kind: 'bedrock' },
  azureOpenai: { kind: 'azureOpenai', endpoint: 'resource.openai.azure.com' },
  azureResource: { kind: 'azureResource', type: 'OpenAI', resourceName: 'resource' },
  custom: { kind: 'custom', formats: [{ type: 'Completions' }] },
};

/** One provider of each kind with a model and what a real user gives. */
export const USUAL_PROVIDERS: { readonly [K in ProviderKind]: Provider<K> } = {
  openai: { kind: 'openai', model: 'gpt-4o' },
  anthropic: { kind: 'anthropic', model: 'claude-sonnet-4-5' },
  gemini: { kind: 'gemini', model: 'gemini-2.5-pro' },
  mistral: { kind: 'mistral', model: 'mistral-small' },
  vertex: { kind: 'vertex', projectId: 'project-1', region: 'us-central1', model: 'gemini-2.5-flash' },
  bedrock: { kind: 'bedrock', region: 'eu-west-1', model: 'amazon.nova-lite-v1:0' },
  azureOpenai: { kind: 'azureOpenai', endpoint: 'resource.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21' },
  azureResource: { kind: 'azureResource', type: 'OpenAI', resourceName: 'resource', model: 'gpt-4o' },
  custom: { kind: 'custom', formats: [{ type: 'Completions' }], model: 'llama-3', server: { name: 'vllm', port: 8000 } },
};

/** The credential that each provider is usually called with. */
export const USUAL_CREDENTIALS: { readonly [K in ProviderKind]: CredentialIntent } = {
  openai: { kind: 'secret', name: 'openai-secret' },
  anthropic: { kind: 'secret', name: 'anthropic-secret' },
  gemini: { kind: 'secret', name: 'gemini-secret' },
  mistral: { kind: 'secret', name: 'mistral-secret' },
  vertex: { kind: 'gcpImplicit' },
  bedrock: { kind: 'awsSecret', name: 'aws-secret' },
  azureOpenai: { kind: 'secret', name: 'azure-secret' },
  azureResource: { kind: 'secret', name: 'azure-secret' },
  custom: { kind: 'secret', name: 'custom-secret' },
};
