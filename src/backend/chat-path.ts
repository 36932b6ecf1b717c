import { azureChatPath } from '../intent/azure-chat-path';
import { EndpointIntent } from '../intent/backend';
import { ProviderIntent, ProviderKind } from '../intent/provider';
import { Binding } from '../synth/binding';

type Path = Pick<EndpointIntent, 'path' | 'pathPrefix'>;

/** What a prefix takes the place of, for the providers that every release with prefixes has them for. */
const BASES: { readonly [K in ProviderKind]?: string } = { openai: '/v1', anthropic: '/v1' };

/**
 * The path of an endpoint on another host when the user gave none. Some gateways call the provider's own path there too; others send on the
 * path of the client's request, which only happens to be right, and have to be told.
 */
export function pathElsewhere({ provider, host, path, pathPrefix }: EndpointIntent, { dialect }: Binding): Path {
  const { placement, pathPrefix: prefixes } = dialect._definition;
  if (!placement.forwardsPath || host === undefined || path !== undefined || pathPrefix !== undefined) { return {}; }
  // Its formats have paths of their own.
  if (provider.kind === 'custom') { return {}; }
  const base = BASES[provider.kind];
  const prefixed = prefixes !== undefined && (base !== undefined || prefixes === 'all');
  if (prefixed) { return { pathPrefix: base ?? '/' }; }
  const chat = chatPath(provider);
  return chat === undefined ? {} : { path: chat };
}

/** Path of a provider's chat API, as agentgateway builds it; undefined where it depends on the model of each request. */
function chatPath(provider: ProviderIntent): string | undefined {
  switch (provider.kind) {
    case 'openai': return '/v1/chat/completions';
    case 'anthropic': return '/v1/messages';
    case 'gemini': return '/v1beta/openai/chat/completions';
    case 'azureOpenai': return azureChatPath(provider.deployment, provider.apiVersion);
    case 'azureResource': return provider.type === 'OpenAI' ? azureChatPath(provider.model, provider.apiVersion)
      : `/api/projects/${provider.projectName}/openai/v1/chat/completions`;
    default: return undefined;
  }
}
