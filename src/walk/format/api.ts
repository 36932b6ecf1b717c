/** APIs that clients speak. */
export const APIS = ['Completions', 'Messages', 'Responses', 'Embeddings', 'Rerank', 'AnthropicTokenCount', 'Models', 'Passthrough', 'Detect', 'Realtime'] as const;

export type Api = typeof APIS[number];

/** APIs that providers are asked in. */
export type ChatApi = 'Completions' | 'Messages' | 'Responses' | 'Converse' | 'Gemini';

/** What a request is taken for, by the end of its path: the longest ending counts, and `*` last. */
export function apiOf(apis: { readonly [ending: string]: string } | undefined, path: string): Api {
  const endings = Object.keys(apis ?? {}).filter(ending => ending !== '*').sort((a, b) => b.length - a.length);
  const ending = endings.find(each => path.endsWith(each)) ?? (apis?.['*'] === undefined ? undefined : '*');
  const api = ending === undefined ? 'Completions' : apis![ending];
  return APIS.find(each => each === api) ?? 'Completions';
}

/** The first of these that a provider speaks is taken: `crates/agentgateway/src/llm/mod.rs` of v1.4.1. */
const TRANSLATIONS: readonly (readonly [from: Api, to: ChatApi])[] = [
  ['Responses', 'Responses'],
  ['Completions', 'Gemini'],
  ['Completions', 'Completions'],
  ['Messages', 'Messages'],
  ['Completions', 'Messages'],
  ['Completions', 'Converse'],
  ['Messages', 'Completions'],
  ['Messages', 'Converse'],
  ['Responses', 'Completions'],
  ['Responses', 'Converse'],
];

/** What a request of one API is sent as to a provider that speaks others; undefined where nothing translates. */
export const chatApiFor = (api: Api, spoken: readonly ChatApi[]): ChatApi | undefined =>
  TRANSLATIONS.find(([from, to]) => from === api && spoken.includes(to))?.[1];

export const isChat = (api: Api): boolean => api === 'Completions' || api === 'Messages' || api === 'Responses';
