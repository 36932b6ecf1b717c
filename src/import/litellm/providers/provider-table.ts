/** How a provider of LiteLLM is asked here. */
export type ProviderKind =
  'openai' | 'anthropic' | 'gemini' | 'vertex' | 'bedrock' | 'azure' | 'azureAi' | 'ollama'
  /** An API compatible with OpenAI's, at a host of its own. */
  | 'compatible'
  /** One that nothing but its `api_base` tells the host of. */
  | 'server';

/** A provider by what `litellm_params.model` begins with. */
export interface LitellmProvider {
  readonly kind: ProviderKind;
  /** Where its API is, unless `api_base` says otherwise. */
  readonly base?: string;
  /** The variable that LiteLLM takes the key from, unless `api_key` says otherwise. */
  readonly key?: string;
  /** The variable that LiteLLM takes `api_base` from. */
  readonly baseVariable?: string;
  /** What differs from what LiteLLM does. */
  readonly note?: string;
}

const at = (base: string, key: string, baseVariable?: string): LitellmProvider => ({ kind: 'compatible', base, key, ...baseVariable !== undefined && { baseVariable } });
const server = (key: string, baseVariable?: string): LitellmProvider => ({ kind: 'server', key, ...baseVariable !== undefined && { baseVariable } });

const COHERE = {
  ...at('https://api.cohere.ai/compatibility/v1', 'COHERE_API_KEY'),
  note: 'LiteLLM speaks Cohere\'s own API; here it is asked by its API that is compatible with OpenAI\'s',
};
const VERTEX: LitellmProvider = { kind: 'vertex' };
const BEDROCK: LitellmProvider = { kind: 'bedrock' };
const OLLAMA: LitellmProvider = {
  kind: 'ollama', baseVariable: 'OLLAMA_API_BASE', note: 'LiteLLM speaks Ollama\'s own API; here it is asked by its API that is compatible with OpenAI\'s, at /v1',
};

/** Providers, with the addresses and variables of LiteLLM's source (`get_llm_provider_logic.py`, `providers.json` and the classes of each). */
export const PROVIDERS: { readonly [prefix: string]: LitellmProvider } = {
  openai: { kind: 'openai', key: 'OPENAI_API_KEY', baseVariable: 'OPENAI_API_BASE' },
  anthropic: { kind: 'anthropic', key: 'ANTHROPIC_API_KEY', baseVariable: 'ANTHROPIC_API_BASE' },
  gemini: { kind: 'gemini', key: 'GEMINI_API_KEY' },
  vertex_ai: VERTEX,
  vertex_ai_beta: VERTEX,
  bedrock: BEDROCK,
  bedrock_converse: BEDROCK,
  azure: { kind: 'azure', key: 'AZURE_API_KEY', baseVariable: 'AZURE_API_BASE' },
  azure_ai: { kind: 'azureAi', key: 'AZURE_AI_API_KEY', baseVariable: 'AZURE_AI_API_BASE' },
  ollama: OLLAMA,
  ollama_chat: OLLAMA,
  cohere: COHERE,
  cohere_chat: COHERE,
  aiml: at('https://api.aimlapi.com/v1', 'AIML_API_KEY', 'AIML_API_BASE'),
  ai21: at('https://api.ai21.com/studio/v1', 'AI21_API_KEY', 'AI21_API_BASE'),
  ai21_chat: at('https://api.ai21.com/studio/v1', 'AI21_API_KEY', 'AI21_API_BASE'),
  aihubmix: at('https://aihubmix.com/v1', 'AIHUBMIX_API_KEY', 'AIHUBMIX_API_BASE'),
  anyscale: at('https://api.endpoints.anyscale.com/v1', 'ANYSCALE_API_KEY', 'ANYSCALE_API_BASE'),
  baseten: at('https://inference.baseten.co/v1', 'BASETEN_API_KEY', 'BASETEN_API_BASE'),
  cerebras: at('https://api.cerebras.ai/v1', 'CEREBRAS_API_KEY', 'CEREBRAS_API_BASE'),
  chutes: at('https://llm.chutes.ai/v1', 'CHUTES_API_KEY'),
  codestral: at('https://codestral.mistral.ai/v1', 'CODESTRAL_API_KEY', 'CODESTRAL_API_BASE'),
  dashscope: at('https://dashscope.aliyuncs.com/compatible-mode/v1', 'DASHSCOPE_API_KEY', 'DASHSCOPE_API_BASE'),
  deepinfra: at('https://api.deepinfra.com/v1/openai', 'DEEPINFRA_API_KEY', 'DEEPINFRA_API_BASE'),
  deepseek: { ...at('https://api.deepseek.com/v1', 'DEEPSEEK_API_KEY', 'DEEPSEEK_API_BASE'), note: 'LiteLLM calls /beta of DeepSeek; here it is /v1' },
  empower: at('https://app.empower.dev/api/v1', 'EMPOWER_API_KEY', 'EMPOWER_API_BASE'),
  fireworks_ai: at('https://api.fireworks.ai/inference/v1', 'FIREWORKS_API_KEY', 'FIREWORKS_API_BASE'),
  friendliai: at('https://api.friendli.ai/serverless/v1', 'FRIENDLIAI_API_KEY', 'FRIENDLI_API_BASE'),
  galadriel: at('https://api.galadriel.com/v1', 'GALADRIEL_API_KEY', 'GALADRIEL_API_BASE'),
  github: at('https://models.inference.ai.azure.com', 'GITHUB_API_KEY', 'GITHUB_API_BASE'),
  gmi: at('https://api.gmi-serving.com/v1', 'GMI_API_KEY'),
  groq: at('https://api.groq.com/openai/v1', 'GROQ_API_KEY', 'GROQ_API_BASE'),
  helicone: at('https://ai-gateway.helicone.ai', 'HELICONE_API_KEY'),
  huggingface: at('https://router.huggingface.co/v1', 'HF_TOKEN', 'HF_API_BASE'),
  hyperbolic: at('https://api.hyperbolic.xyz/v1', 'HYPERBOLIC_API_KEY', 'HYPERBOLIC_API_BASE'),
  lambda_ai: at('https://api.lambda.ai/v1', 'LAMBDA_API_KEY', 'LAMBDA_API_BASE'),
  meta_llama: at('https://api.llama.com/compat/v1', 'LLAMA_API_KEY', 'LLAMA_API_BASE'),
  minimax: at('https://api.minimax.io/v1', 'MINIMAX_API_KEY', 'MINIMAX_API_BASE'),
  mistral: at('https://api.mistral.ai/v1', 'MISTRAL_API_KEY', 'MISTRAL_API_BASE'),
  moonshot: at('https://api.moonshot.ai/v1', 'MOONSHOT_API_KEY', 'MOONSHOT_API_BASE'),
  nebius: at('https://api.studio.nebius.ai/v1', 'NEBIUS_API_KEY', 'NEBIUS_API_BASE'),
  novita: at('https://api.novita.ai/v3/openai', 'NOVITA_API_KEY', 'NOVITA_API_BASE'),
  nscale: at('https://inference.api.nscale.com/v1', 'NSCALE_API_KEY', 'NSCALE_API_BASE'),
  nvidia_nim: at('https://integrate.api.nvidia.com/v1', 'NVIDIA_NIM_API_KEY', 'NVIDIA_NIM_API_BASE'),
  openrouter: at('https://openrouter.ai/api/v1', 'OPENROUTER_API_KEY', 'OPENROUTER_API_BASE'),
  perplexity: at('https://api.perplexity.ai', 'PERPLEXITYAI_API_KEY', 'PERPLEXITY_API_BASE'),
  poe: at('https://api.poe.com/v1', 'POE_API_KEY'),
  publicai: at('https://api.publicai.co/v1', 'PUBLICAI_API_KEY', 'PUBLICAI_API_BASE'),
  sambanova: at('https://api.sambanova.ai/v1', 'SAMBANOVA_API_KEY', 'SAMBANOVA_API_BASE'),
  scaleway: at('https://api.scaleway.ai/v1', 'SCW_SECRET_KEY'),
  synthetic: at('https://api.synthetic.new/openai/v1', 'SYNTHETIC_API_KEY'),
  together_ai: at('https://api.together.xyz/v1', 'TOGETHER_API_KEY', 'TOGETHER_AI_API_BASE'),
  veniceai: at('https://api.venice.ai/api/v1', 'VENICE_AI_API_KEY'),
  volcengine: at('https://ark.cn-beijing.volces.com/api/v3', 'VOLCENGINE_API_KEY', 'VOLCENGINE_API_BASE'),
  wandb: at('https://api.inference.wandb.ai/v1', 'WANDB_API_KEY', 'WANDB_API_BASE'),
  xai: at('https://api.x.ai/v1', 'XAI_API_KEY', 'XAI_API_BASE'),
  zai: at('https://api.z.ai/api/paas/v4', 'ZAI_API_KEY', 'ZAI_API_BASE'),
  custom_openai: server('OPENAI_API_KEY'),
  databricks: server('DATABRICKS_API_KEY', 'DATABRICKS_API_BASE'),
  docker_model_runner: server('DOCKER_MODEL_RUNNER_API_KEY', 'DOCKER_MODEL_RUNNER_API_BASE'),
  hosted_vllm: server('HOSTED_VLLM_API_KEY', 'HOSTED_VLLM_API_BASE'),
  litellm_proxy: server('LITELLM_PROXY_API_KEY', 'LITELLM_PROXY_API_BASE'),
  llamafile: server('LLAMAFILE_API_KEY', 'LLAMAFILE_API_BASE'),
  lm_studio: server('LM_STUDIO_API_KEY', 'LM_STUDIO_API_BASE'),
  openai_like: server('OPENAI_LIKE_API_KEY', 'OPENAI_LIKE_API_BASE'),
  xinference: server('XINFERENCE_API_KEY', 'XINFERENCE_API_BASE'),
};

/** Providers that LiteLLM asks in an API of their own, which no gateway here speaks. */
export const FOREIGN: ReadonlySet<string> = new Set(('aleph_alpha anthropic_text assemblyai auto_router azure_text bytez clarifai cloudflare cometapi custom datarobot '
  + 'deepgram elevenlabs fal_ai featherless_ai gigachat github_copilot heroku infinity jina_ai langgraph lemonade maritalk nlp_cloud oci ovhcloud palm petals predibase ragflow '
  + 'recraft replicate runwayml sagemaker sagemaker_chat sap snowflake stability text-completion-codestral text-completion-openai topaz triton v0 vercel_ai_gateway vllm voyage watsonx '
  + 'watsonx_text').split(' '));

/** Whose a model is that LiteLLM knows by its name alone. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:gpt-|chatgpt-|o[134](?:-|$)|ft:gpt-|text-embedding-(?:3|ada)|codex-|omni-moderation|dall-e|whisper-1|tts-1)/, 'openai'],
  [/^claude-/, 'anthropic'],
  [/^(?:gemini-|text-embedding-00|gemini-embedding)/, 'vertex_ai'],
  [/^(?:(?:us|eu|apac|us-gov|global)\.)?(?:anthropic|amazon|meta|cohere|mistral|ai21|deepseek)\.[a-z]/, 'bedrock'],
  [/^(?:command|embed-(?:english|multilingual))/, 'cohere'],
];

export const providerByName = (model: string): string | undefined => BY_NAME.find(([pattern]) => pattern.test(model))?.[1];
