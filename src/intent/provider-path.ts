import { EndpointIntent, LlmBackendIntent } from './backend';
import { ProviderIntent } from './provider';

/** The APIs of a provider that requests are passed on to as they are. */
const PASSED_ON: readonly string[] = ['Passthrough', 'Detect'];

/**
 * Where the API of a provider begins, if an endpoint sends on the path of the request to it; undefined if it does not. A path of one's own
 * is called whatever the API, and a prefix of one's own takes the place of `/v1`.
 */
export function forwardedRoots(endpoint: EndpointIntent, backend: LlmBackendIntent): readonly string[] | undefined {
  const apis = endpoint.apis ?? backend.apis ?? {};
  if (endpoint.path !== undefined || !Object.values(apis).some(api => PASSED_ON.includes(api))) { return undefined; }
  return endpoint.pathPrefix !== undefined ? ['/v1'] : apiRoots(endpoint.provider);
}

function apiRoots(provider: ProviderIntent): readonly string[] {
  switch (provider.kind) {
    case 'gemini': return ['/v1beta', '/v1'];
    case 'vertex': return ['/v1', '/v1beta1'];
    case 'bedrock': return ['/model'];
    case 'azureOpenai': return ['/openai'];
    case 'azureResource': return provider.type === 'OpenAI' ? ['/openai'] : ['/openai', '/anthropic', '/models', '/api'];
    default: return ['/v1'];
  }
}
