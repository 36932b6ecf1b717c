import { Report } from '../../codec/report';
import { BackendIntent, EndpointIntent, endpointsOf } from '../../intent/backend';

const whose = ({ name }: EndpointIntent): string => name === undefined ? '' : ` of '${name}'`;

/** What the schema wants of a provider beyond the hub. */
export function reportRequired(backend: BackendIntent, report: Report): void {
  for (const endpoint of endpointsOf(backend)) {
    const { provider } = endpoint;
    const missing = (field: string, what: string) =>
      report.error('ProviderFieldRequired', `${what}${whose(endpoint)} is required by this release; give ${field}`);
    if ((provider.kind === 'gemini' || provider.kind === 'vertex') && provider.model === undefined) { missing('model', 'the model'); }
    if (provider.kind === 'vertex' && provider.region === undefined) { missing('region', 'the region'); }
    if (provider.kind === 'azureOpenai' && provider.deployment === undefined) { missing('deployment', 'the deployment'); }
    if (provider.kind === 'azureOpenai' && provider.apiVersion === undefined) { missing('apiVersion', 'the API version'); }
  }
}

/** The schema insists on a token, so one without meaning is written; only a host of one's own is likely to take it. */
export function reportNoCredential(backend: BackendIntent, report: Report): void {
  for (const endpoint of endpointsOf(backend)) {
    if (endpoint.credential || endpoint.host !== undefined || endpoint.provider.kind === 'bedrock') { continue; }
    report.warn('PartialSupport', `a credential${whose(endpoint)} is required by this release, so a meaningless one is sent in place of ` +
      'the caller\'s; give an API key, or pass on the caller\'s');
  }
}

/** The agentgateway data plane knows how to call Anthropic on its own host only. */
export function reportAnthropicElsewhere(backend: BackendIntent, report: Report): void {
  for (const { provider, host } of endpointsOf(backend)) {
    if (provider.kind === 'anthropic' && host !== undefined) {
      report.warn('PartialSupport', `Anthropic on '${host}' is called with Authorization: Bearer and without anthropic-version; ` +
        'the host must take that');
    }
  }
}

/** Hosts whose chat path is not the one that kgateway 2.0 always calls. */
const OTHER_CHAT_PATHS = ['api.groq.com', 'openrouter.ai', 'api.cohere.ai', 'api.fireworks.ai', 'api.deepinfra.com', 'api.perplexity.ai'];

/** kgateway 2.0 always calls `/v1/chat/completions`, so only hosts with that very path can work. */
export function reportChatPath(backend: BackendIntent, report: Report): void {
  for (const { host, provider } of endpointsOf(backend)) {
    if (provider.kind === 'openai' && host !== undefined && OTHER_CHAT_PATHS.includes(host)) {
      report.error('UnsupportedFeature', `this release always calls /v1/chat/completions, which '${host}' does not have; ` +
        'use a later release for it');
    }
  }
}
