import { Api, ChatApi } from '../format/api';

/** What a provider is asked for. */
export interface Asked {
  /** In which API: that of the translated request, or one that is not translated. */
  readonly api: ChatApi | Api;
  readonly model: string;
  readonly isStream: boolean;
}

/** How a provider is asked. */
export interface ProviderConduct {
  /** The start of the path that a prefix takes the place of; a prefix stands before the whole path without one. */
  readonly base?: string;
  /** How credentials go to it unless said. */
  readonly identity?: 'aws' | 'azure' | 'gcp';
  /** Undefined where only an own host is asked. */
  host(asked: Asked): string | undefined;
  /** APIs of chats that it speaks, for a model. */
  chat(model: string | undefined): readonly ChatApi[];
  /** Other APIs that it speaks. */
  others(model: string | undefined): readonly Api[];
  /** Path and query of a request. */
  path(asked: Asked): string;
  /** A path that is stated for an API, which no prefix changes. */
  statedPath?(api: ChatApi | Api): string | undefined;
}

/** Ends of the paths of OpenAI. */
export function openAiEnding(api: ChatApi | Api): string {
  switch (api) {
    case 'Responses': return '/responses';
    case 'Embeddings': return '/embeddings';
    case 'Rerank': return '/rerank';
    case 'Realtime': return '/realtime';
    default: return '/chat/completions';
  }
}

export const anthropicEnding = (api: ChatApi | Api): string => api === 'AnthropicTokenCount' ? '/messages/count_tokens' : '/messages';
