import { ModelVendor } from '../../intent/model';

/** Hosts and base paths of vendors that speak OpenAI's API; recordings 173 and 186. Ollama is where it is installed. */
export const VENDORS: { readonly [V in ModelVendor]: { readonly host: string | undefined; readonly base: string } } = {
  baseten: { host: 'inference.baseten.co', base: '/v1' },
  cerebras: { host: 'api.cerebras.ai', base: '/v1' },
  cohere: { host: 'api.cohere.ai', base: '/compatibility/v1' },
  deepinfra: { host: 'api.deepinfra.com', base: '/v1/openai' },
  deepseek: { host: 'api.deepseek.com', base: '/v1' },
  fireworks: { host: 'api.fireworks.ai', base: '/inference/v1' },
  groq: { host: 'api.groq.com', base: '/openai/v1' },
  huggingFace: { host: 'router.huggingface.co', base: '/v1' },
  mistral: { host: 'api.mistral.ai', base: '/v1' },
  ollama: { host: undefined, base: '/v1' },
  openRouter: { host: 'openrouter.ai', base: '/api/v1' },
  togetherAi: { host: 'api.together.xyz', base: '/v1' },
  xAi: { host: 'api.x.ai', base: '/v1' },
};
