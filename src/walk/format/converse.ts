import { Fields, fieldsOf, listOf, textOf, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** What Bedrock keeps an eye on an answer with. */
export interface Guardrail {
  readonly identifier: string;
  readonly version: string;
}

/** Parts of a request for Bedrock's Converse, which every API is translated to by; `types/bedrock.rs` of agentgateway v1.4.1. */
export interface Converse {
  readonly model: JsonValue | undefined;
  readonly messages: readonly Fields[];
  readonly system: readonly JsonValue[];
  readonly limits: { readonly [limit in 'maxTokens' | 'temperature' | 'topP' | 'topK' | 'stops']?: JsonValue };
  /** Undefined where the client names none at all. */
  readonly tools: readonly JsonValue[] | undefined;
  readonly choice?: JsonValue;
  readonly guardrail: Guardrail | undefined;
  readonly more?: Fields;
  readonly outputFormat?: Fields;
}

/** The request as Bedrock gets it; some names are not as Bedrock has them, which is how this gateway writes them. */
export function converseRequest({ model, messages, system, limits, tools, choice, guardrail, more, outputFormat }: Converse): Fields {
  const { maxTokens, temperature, topP, topK, stops } = limits;
  return without({
    modelId: model,
    messages,
    system: system.length === 0 ? undefined : system,
    inferenceConfig: without({ maxTokens, temperature, top_p: topP, topK, stopSequences: stops }),
    outputConfig: outputFormat && { textFormat: { type: 'json_schema', structure: { jsonSchema: outputFormat } } },
    toolConfig: tools === undefined ? unasked(messages) : without({ tools, tool_choice: choice }),
    guardrailConfig: guardrail && { guardrailIdentifier: guardrail.identifier, guardrailVersion: guardrail.version, trace: 'enabled' },
    additionalModelRequestFields: more === undefined || Object.keys(more).length === 0 ? undefined : more,
  });
}

/** Bedrock wants tools to be named where a conversation has used some. */
function unasked(messages: readonly Fields[]): JsonValue | undefined {
  const blocks = messages.flatMap(({ content }) => listOf(content)).map(fieldsOf);
  const used = blocks.some(({ toolUse, toolResult: result }) => toolUse !== undefined || result !== undefined);
  return used ? { tools: [toolSpec('agentgateway_dummy_do_not_call', undefined, { type: 'object' })] } : undefined;
}

/** A tool; Bedrock takes fewer signs in its name. */
export const toolSpec = (name: JsonValue | undefined, description: JsonValue | undefined, schema: JsonValue | undefined): JsonValue =>
  ({ toolSpec: { name: toolName(name), description: description ?? null, inputSchema: schema === undefined ? null : { json: schema } } });

export const toolName = (name: JsonValue | undefined): string => (textOf(name) || 'tool').replace(/[^A-Za-z0-9_-]/g, '_');

export const toolResult = (id: JsonValue, texts: readonly JsonValue[], status: JsonValue = null): JsonValue =>
  ({ toolResult: { toolUseId: id, content: texts, status } });

/** A picture in the request itself; undefined for one elsewhere. */
export function imageBlock(url: string): JsonValue | undefined {
  const data = /^data:([^;,]+);base64,(.*)$/s.exec(url);
  return data ? { image: { format: data[1].replace(/^image\//, ''), source: { bytes: data[2] } } } : undefined;
}

export const withContent = (role: string, content: readonly JsonValue[]): readonly Fields[] => content.length === 0 ? [] : [{ role, content }];

/** Messages of one side that follow each other are one. */
export const merged = (messages: readonly Fields[]): readonly Fields[] => messages.reduce<Fields[]>((before, message) => {
  const last = before[before.length - 1];
  if (last?.role !== message.role) { return [...before, message]; }
  return [...before.slice(0, -1), { ...last, content: [...listOf(last.content), ...listOf(message.content)] }];
}, []);

/** How many tokens may be spent on thinking, as Bedrock is told. */
export const thinkingOf = (budget: number | undefined): Fields => budget === undefined ? {} : { thinking: { type: 'enabled', budget_tokens: budget } };

/** The schema of an answer, as a text. */
export function schemaOf(type: JsonValue | undefined, { name, description, schema }: Fields): Fields | undefined {
  if (type === 'json_object') { return { schema: JSON.stringify({ type: 'object', additionalProperties: true }) }; }
  return type === 'json_schema' ? without({ schema: JSON.stringify(schema ?? null), name, description }) : undefined;
}
