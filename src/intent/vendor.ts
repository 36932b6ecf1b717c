/** A vendor whose API is compatible with OpenAI's: its host, and what its paths begin with. */
export interface Vendor {
  readonly host: string;
  /** Empty where the API is at the root. */
  readonly base: string;
  /** Other APIs at the same host, or other names of the same. */
  readonly others?: readonly string[];
}

/** Those that are well known; the facts of `crates/llm/src/custom.rs` of agentgateway v1.4.1 and of its documentation. */
export const VENDORS = {
  baseten: { host: 'inference.baseten.co', base: '/v1' },
  cerebras: { host: 'api.cerebras.ai', base: '/v1' },
  cohere: { host: 'api.cohere.ai', base: '/compatibility/v1', others: ['/v1', '/v2'] },
  deepinfra: { host: 'api.deepinfra.com', base: '/v1/openai', others: ['/anthropic/v1', '/v1/inference'] },
  deepseek: { host: 'api.deepseek.com', base: '/v1', others: ['/anthropic/v1', '/beta', ''] },
  fireworks: { host: 'api.fireworks.ai', base: '/inference/v1' },
  groq: { host: 'api.groq.com', base: '/openai/v1' },
  huggingFace: { host: 'router.huggingface.co', base: '/v1' },
  mistral: { host: 'api.mistral.ai', base: '/v1' },
  openRouter: { host: 'openrouter.ai', base: '/api/v1' },
  perplexity: { host: 'api.perplexity.ai', base: '' },
  togetherAi: { host: 'api.together.xyz', base: '/v1' },
  xAi: { host: 'api.x.ai', base: '/v1' },
} as const satisfies { readonly [name: string]: Vendor };

/** Others that no preset is for, by their own documentation. */
const OTHERS: readonly Vendor[] = [
  { host: 'api.openai.com', base: '/v1' },
  { host: 'api.anthropic.com', base: '/v1' },
  { host: 'generativelanguage.googleapis.com', base: '/v1beta/openai' },
  { host: 'dashscope.aliyuncs.com', base: '/compatible-mode/v1' },
  { host: 'dashscope-intl.aliyuncs.com', base: '/compatible-mode/v1' },
  { host: 'open.bigmodel.cn', base: '/api/paas/v4' },
  { host: 'api.z.ai', base: '/api/paas/v4' },
  { host: 'ark.cn-beijing.volces.com', base: '/api/v3' },
  { host: 'api.venice.ai', base: '/api/v1' },
];

/** What an OpenAI client would be given. */
export const baseUrlOf = ({ host, base }: Vendor): string => `https://${host}${base}`;

const byHost = new Map<string, Vendor>([...Object.values(VENDORS), ...OTHERS].map(vendor => [vendor.host, vendor]));

/** The vendor at a host. */
export const vendorAt = (host: string): Vendor | undefined => byHost.get(host);
