import { ProviderKind } from '../../intent/provider';
import { Api } from '../format/api';
import { Fields } from '../format/json';

const OPENAI: readonly ProviderKind[] = ['openai', 'azureOpenai', 'azureResource'];

/** Models of OpenAI only know the newer name of the limit of tokens: `normalize_openai_token_limit` of agentgateway v1.4.1. */
export function withTokenLimit(body: Fields, api: Api, provider: ProviderKind): Fields {
  if (api !== 'Completions' || !OPENAI.includes(provider) || typeof body.model !== 'string' || !body.model.startsWith('gpt-') || body.max_tokens === undefined) { return body; }
  const { max_tokens: limit, ...rest } = body;
  return { max_completion_tokens: limit, ...rest };
}
