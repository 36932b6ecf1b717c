import { ChatApi } from './api';

/** Why a model stopped, from one API to another: `translate_stop_reason` and the like in `crates/llm/src/conversion` of agentgateway v1.4.1. */
const ENDS: { readonly [spoken in ChatApi]?: { readonly Completions?: Words; readonly Messages?: Words } } = {
  Completions: {
    Messages: { stop: 'end_turn', length: 'max_tokens', tool_calls: 'tool_use', function_call: 'tool_use', content_filter: 'end_turn' },
  },
  Messages: {
    Completions: {
      end_turn: 'stop',
      max_tokens: 'length',
      stop_sequence: 'stop',
      tool_use: 'tool_calls',
      refusal: 'content_filter',
      pause_turn: 'stop',
      model_context_window_exceeded: 'length',
    },
  },
  Converse: {
    Completions: {
      end_turn: 'stop',
      max_tokens: 'length',
      stop_sequence: 'stop',
      content_filtered: 'content_filter',
      guardrail_intervened: 'content_filter',
      tool_use: 'tool_calls',
      model_context_window_exceeded: 'length',
    },
    Messages: { content_filtered: 'refusal', guardrail_intervened: 'refusal' },
  },
  Gemini: {
    Completions: Object.fromEntries([
      ['MAX_TOKENS', 'length'],
      ...['SAFETY', 'RECITATION', 'LANGUAGE', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'UNEXPECTED_TOOL_CALL', 'TOO_MANY_TOOL_CALLS', 'IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'IMAGE_RECITATION']
        .map(word => [word, 'content_filter'] as const),
    ]),
  },
};

interface Words { readonly [word: string]: string }

/** In chat completions; undefined where the answer says nothing, and nothing is made of that. */
export function finishReason(spoken: ChatApi, said: string | undefined, hasCalls: boolean): string | undefined {
  if (spoken === 'Gemini') {
    const word = ENDS.Gemini!.Completions![said ?? ''] ?? 'stop';
    return word === 'stop' && hasCalls ? 'tool_calls' : word;
  }
  return said === undefined ? spoken === 'Messages' ? undefined : 'stop' : ENDS[spoken]?.Completions?.[said] ?? said;
}

/** In messages. */
export const stopReason = (spoken: ChatApi, said: string | undefined): string => said === undefined ? 'end_turn' : ENDS[spoken]?.Messages?.[said] ?? said;
