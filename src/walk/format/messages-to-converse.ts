import { converseRequest, Guardrail, toolName, toolResult, toolSpec } from './converse';
import { Fields, fieldsOf, listOf, textOf, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for Anthropic's Messages as one for Bedrock's Converse; `betas` are what the client wants to try. */
export function messagesToConverse(request: Fields, guardrail: Guardrail | undefined, betas: readonly string[]): Fields {
  const messages = listOf(request.messages).map(fieldsOf);
  const thinks = fieldsOf(request.thinking).type === 'enabled';
  const { effort, format } = fieldsOf(request.output_config);
  const tools = listOf(request.tools).map(fieldsOf);
  return converseRequest({
    model: request.model,
    messages: messages.filter(({ role }) => role !== 'system').map(({ role, content }): Fields => ({ role, content: blocksOf(content).flatMap(blockOf) })),
    system: [...blocksOf(request.system).flatMap(systemBlock), ...messages.filter(({ role }) => role === 'system').flatMap(({ content }) => blocksOf(content).flatMap(systemBlock))],
    limits: {
      maxTokens: request.max_tokens,
      ...!thinks && { temperature: request.temperature, topP: request.top_p, topK: request.top_k },
      stops: listOf(request.stop_sequences).length === 0 ? undefined : request.stop_sequences,
    },
    tools: tools.length === 0 ? undefined : tools.flatMap(({ name, description, input_schema: schema, cache_control: kept }) =>
      [toolSpec(name, description, schema), ...point(kept)]),
    choice: choiceOf(fieldsOf(request.tool_choice), thinks),
    guardrail,
    more: without({
      thinking: request.thinking,
      output_config: effort === undefined ? undefined : { effort },
      anthropic_beta: betas.length === 0 ? undefined : betas,
      metadata: Object.keys(fieldsOf(request.metadata)).length === 0 ? undefined : request.metadata,
    }),
    outputFormat: fieldsOf(format).type === 'json_schema' ? { schema: JSON.stringify(fieldsOf(format).schema) } : undefined,
  });
}

const blocksOf = (content: JsonValue | undefined): readonly Fields[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : listOf(content).map(fieldsOf);

/** Where the provider may keep what stands before. */
const point = (kept: JsonValue | undefined): readonly JsonValue[] => kept === undefined || kept === null ? [] : [{ cachePoint: { type: 'default' } }];

const systemBlock = ({ type, text, cache_control: kept }: Fields): readonly JsonValue[] => type === 'text' ? [{ text }, ...point(kept)] : [];

function blockOf(block: Fields): readonly JsonValue[] {
  const made = madeOf(block);
  return made === undefined ? [] : [made, ...point(block.cache_control)];
}

function madeOf(block: Fields): JsonValue | undefined {
  switch (block.type) {
    case 'text': return { text: block.text };
    case 'image': return imageOf(fieldsOf(block.source));
    case 'tool_use': return { toolUse: { toolUseId: block.id, name: toolName(block.name), input: block.input } };
    case 'tool_result': return toolResult(block.tool_use_id, resultsIn(block.content), block.is_error === undefined ? null : block.is_error === true ? 'error' : 'success');
    case 'thinking': return { reasoningContent: { reasoningText: without({ text: block.thinking, signature: block.signature }) } };
    default: return undefined;
  }
}

const imageOf = ({ media_type: type, data }: Fields): JsonValue | undefined =>
  textOf(data) === undefined ? undefined : { image: { format: String(type).replace(/^image\//, ''), source: { bytes: data } } };

const resultsIn = (content: JsonValue | undefined): readonly JsonValue[] => blocksOf(content).flatMap(part => {
  const made = part.type === 'text' ? { text: part.text } : part.type === 'image' ? imageOf(fieldsOf(part.source)) : undefined;
  return made === undefined ? [] : [made];
});

/** Whoever thinks must not be told which tool to use. */
function choiceOf({ type, name }: Fields, thinks: boolean): JsonValue | undefined {
  if (type === 'any' || thinks) { return 'any'; }
  return type === 'auto' ? 'auto' : type === 'tool' ? { tool: { name: toolName(name) } } : undefined;
}

/** Betas that Bedrock is told of. */
const BETAS: readonly string[] = [
  'computer-use-2025-01-24', 'token-efficient-tools-2025-02-19', 'interleaved-thinking-2025-05-14', 'output-128k-2025-02-19', 'dev-full-thinking-2025-05-14',
  'context-1m-2025-08-07', 'context-management-2025-06-27', 'effort-2025-11-24', 'tool-search-tool-2025-10-19', 'tool-examples-2025-10-29',
];

/** Of the betas that a header names, those that Bedrock is told of. */
export const betasIn = (header: string | undefined): readonly string[] => (header ?? '').split(',').map(beta => beta.trim()).filter(beta => BETAS.includes(beta));
