import { ChatApi } from './api';
import { Fields, fieldsOf, isFields, listOf, parsedOr, textOf } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A tool that a model wants to be called. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly input: JsonValue;
}

/** The tools that an answer of an API asks for; those of Responses stay where they are. */
export function callsIn(api: ChatApi, body: Fields): readonly ToolCall[] {
  switch (api) {
    case 'Completions': return listOf(fieldsOf(fieldsOf(listOf(body.choices)[0]).message).tool_calls).map(fieldsOf).filter(each => isFields(each.function))
      .map(({ id, function: called }) => call(id, fieldsOf(called).name, inputOf(textOf(fieldsOf(called).arguments))));
    case 'Messages': return listOf(body.content).map(fieldsOf).filter(({ type }) => type === 'tool_use' || type === 'server_tool_use')
      .map(({ id, name, input }) => call(id, name, input));
    case 'Converse': return listOf(fieldsOf(fieldsOf(body.output).message).content).map(part => fieldsOf(part).toolUse).filter(isFields)
      .map(({ toolUseId, name, input }) => call(toolUseId, name, input));
    case 'Gemini': return listOf(fieldsOf(fieldsOf(listOf(body.candidates)[0]).content).parts).map(part => fieldsOf(part).functionCall).filter(isFields)
      .map(({ id, name, args }) => call(id, name, args ?? {}));
    default: return NONE;
  }
}

const NONE: readonly ToolCall[] = [];

const call = (id: JsonValue | undefined, name: JsonValue | undefined, input: JsonValue | undefined): ToolCall =>
  ({ id: textOf(id) ?? 'call_<id>', name: textOf(name) ?? '', input: input ?? null });

/** Arguments that are no JSON are none. */
function inputOf(text: string | undefined): JsonValue {
  const parsed = text === undefined ? null : parsedOr(text);
  return parsed === text ? null : parsed;
}
