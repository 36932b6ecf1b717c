import { unprocessable } from './prepare-body';
import { ProviderIntent } from '../../intent/provider';
import { Api, ChatApi } from '../format/api';
import { completionsToConverse } from '../format/completions-to-converse';
import { completionsToGemini } from '../format/completions-to-gemini';
import { completionsToMessages } from '../format/completions-to-messages';
import { embeddingsToBedrock, embeddingsToVertex } from '../format/embeddings';
import { Fields } from '../format/json';
import { messagesToCompletions } from '../format/messages-to-completions';
import { betasIn, messagesToConverse } from '../format/messages-to-converse';
import { responsesToCompletions } from '../format/responses-to-completions';
import { responsesToConverse } from '../format/responses-to-converse';
import { Passing } from '../request';
import { Walking } from '../walking';

/** A request in the API that its provider speaks. */
export function translated(walking: Walking, api: Api, spoken: ChatApi, body: Fields, provider: ProviderIntent, request: Passing): Fields {
  if (api === spoken) {
    if (api === 'Messages' && provider.kind === 'vertex') { return forVertex(body); }
    return spoken === 'Completions' && body.stream === true && body.stream_options === undefined ? { ...body, stream_options: { include_usage: true } } : body;
  }
  if (api === 'Messages' && body.max_tokens === undefined) { unprocessable(walking, `failed to ${spoken === 'Converse' ? 'parse' : 'marshal'} request: missing field \`max_tokens\``); }
  const guardrail = provider.kind === 'bedrock' ? provider.guardrail : undefined;
  switch (spoken) {
    case 'Messages': return provider.kind === 'vertex' ? forVertex(completionsToMessages(body)) : completionsToMessages(body);
    case 'Converse': return api === 'Messages' ? messagesToConverse(body, guardrail, betasIn(request.headers.get('anthropic-beta')))
      : api === 'Responses' ? responsesToConverse(body, guardrail) : completionsToConverse(body, guardrail);
    case 'Gemini': return completionsToGemini(body);
    default: return api === 'Messages' ? messagesToCompletions(body) : api === 'Responses' ? responsesToCompletions(body) : body;
  }
}

/** The body of what is no chat; only embeddings are translated here. */
export function translatedOther(walking: Walking, api: Api, body: Fields, provider: ProviderIntent): Fields {
  const isTranslated = provider.kind === 'vertex' || provider.kind === 'bedrock';
  if (!isTranslated) { return body; }
  if (api === 'Embeddings') {
    return (provider.kind === 'vertex' ? embeddingsToVertex(body) : embeddingsToBedrock(body))
      ?? unprocessable(walking, 'failed to parse request: Titan requires a single string input');
  }
  if (api === 'AnthropicTokenCount' && provider.kind === 'vertex') { return { ...body, anthropic_version: 'vertex-2023-10-16' }; }
  walking.leaveOpen('what the provider is sent: it is translated in a way that is not worked out here');
  return body;
}

/** Google takes the model from the path, and a version of its own. */
const forVertex = ({ model: _, output_format: __, ...body }: Fields): Fields => ({ ...body, anthropic_version: 'vertex-2023-10-16' });
