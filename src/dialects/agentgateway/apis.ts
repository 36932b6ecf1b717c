import { ProviderIntent, ProviderKind } from '../../intent/provider';
import { ApiTable, AsksIn } from '../definition';

const AZURE: readonly ProviderKind[] = ['azureOpenai', 'azureResource'];
const LIKE_OPENAI: readonly ProviderKind[] = ['openai', ...AZURE];
const CLAUDE_HOSTS: readonly ProviderKind[] = ['anthropic', 'vertex', 'bedrock'];

const nobody: AsksIn = () => false;
const these = (...kinds: readonly ProviderKind[]): AsksIn => ({ kind }) => kinds.includes(kind);

/** A provider that lists what it speaks is asked in one of these; the gateway translates between a few. */
const orListed = (speaks: AsksIn, ...formats: readonly string[]): AsksIn => provider =>
  provider.kind === 'custom' ? provider.formats.some(({ type }) => formats.includes(type)) : speaks(provider);

/** From the source of 0.12.0. The list of models is answered with 501 in every release. */
export const APIS_0_12: ApiTable = {
  Messages: these(...CLAUDE_HOSTS),
  Responses: these(...LIKE_OPENAI, 'bedrock'),
  Embeddings: these(...LIKE_OPENAI),
  AnthropicTokenCount: these(...CLAUDE_HOSTS),
  Models: nobody,
};

/** From the source of 1.0.1 and 1.1.0: Messages to anyone, and embeddings of the clouds. */
export const APIS_1_0: ApiTable = {
  ...APIS_0_12,
  Messages: provider => provider.kind !== 'custom',
  Embeddings: these(...LIKE_OPENAI, 'gemini', 'bedrock', 'vertex'),
};

/** From the source of 1.2.1: Gemini takes Responses. */
export const APIS_1_2: ApiTable = { ...APIS_1_0, Responses: these(...LIKE_OPENAI, 'bedrock', 'gemini') };

/** From the source of 1.3.1: reranking, and providers that list what they speak. */
export const APIS_1_3: ApiTable = {
  Completions: orListed(() => true, 'Completions', 'Messages'),
  Messages: orListed(APIS_1_2.Messages, 'Messages', 'Completions'),
  Responses: orListed(APIS_1_2.Responses, 'Responses', 'Completions'),
  Embeddings: orListed(APIS_1_2.Embeddings, 'Embeddings'),
  Rerank: orListed(these(...LIKE_OPENAI, 'bedrock', 'vertex'), 'Rerank'),
  AnthropicTokenCount: orListed(these(...CLAUDE_HOSTS), 'AnthropicTokenCount'),
  Models: nobody,
};

/** From the source of 1.4.1, where the model counts too. Seen on 1.4.1: Anthropic with Responses, Embeddings and Rerank, and the list of models. */
export const APIS_1_4: ApiTable = {
  ...APIS_1_3,
  Responses: orListed(provider => provider.kind === 'bedrock' || isClaude(provider) !== true, 'Responses', 'Completions'),
  AnthropicTokenCount: orListed(provider => isClaude(provider) !== false, 'AnthropicTokenCount'),
};

/** Whether a provider serves Claude, as the gateway sees it: undefined where each request decides. */
function isClaude(provider: ProviderIntent): boolean | undefined {
  switch (provider.kind) {
    case 'anthropic': return true;
    case 'bedrock': return named(provider.model, /anthropic\.claude/i);
    case 'vertex': return named(provider.model, /^claude-|^anthropic\/|publishers\/anthropic\/models\//);
    case 'azureResource': return provider.type === 'Foundry' && named(provider.model, /^claude/i);
    default: return false;
  }
}

const named = (model: string | undefined, claude: RegExp): boolean | undefined => model === undefined ? undefined : claude.test(model);
