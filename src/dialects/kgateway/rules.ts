import { Report } from '../../codec/report';
import { BackendIntent, EndpointIntent, endpointsOf } from '../../intent/backend';

/** What the schema wants of a provider beyond the hub. */
export function reportRequired(backend: BackendIntent, report: Report): void {
  for (const { provider, name } of endpointsOf(backend)) {
    const missing = (field: string, what: string) =>
      report.error('ProviderFieldRequired', `${what}${name === undefined ? '' : ` of '${name}'`} is required by this release; give ${field}`);
    if ((provider.kind === 'gemini' || provider.kind === 'vertex') && provider.model === undefined) { missing('model', 'the model'); }
    if (provider.kind === 'vertex' && provider.region === undefined) { missing('region', 'the region'); }
    if (provider.kind === 'azureOpenai' && provider.deployment === undefined) { missing('deployment', 'the deployment'); }
    if (provider.kind === 'azureOpenai' && provider.apiVersion === undefined) { missing('apiVersion', 'the API version'); }
  }
}

/** Envoy sends an inline key as it is, after a `Bearer ` of its own. */
export function reportBearer(backend: BackendIntent, report: Report): void {
  for (const { credential } of endpointsOf(backend)) {
    if (credential?.kind === 'inline' && /^bearer\s/i.test(credential.value)) {
      report.error('BearerInKey', 'an inline key that starts with the word Bearer would be sent with that word twice; give the key alone');
    }
  }
}

/** Hosts whose chat path is not the one that kgateway 2.0 always calls. */
const OTHER_CHAT_PATHS = ['api.groq.com', 'openrouter.ai', 'api.cohere.ai', 'api.fireworks.ai', 'api.deepinfra.com', 'api.perplexity.ai'];

/** kgateway 2.0 always calls `/v1/chat/completions`, so only hosts with that very path can work. */
export function reportChatPath(backend: BackendIntent, report: Report): void {
  for (const { host, provider } of endpointsOf(backend).filter((e: EndpointIntent) => e.host !== undefined)) {
    if (provider.kind === 'openai' && OTHER_CHAT_PATHS.includes(host as string)) {
      report.error('UnsupportedFeature', `this release always calls /v1/chat/completions, which '${host}' does not have; use a later release for it`);
    }
  }
}
