import { JsonValue } from '../../intent/policy/body';

/** A JSON object that is being made. */
export type Fields = { [name: string]: JsonValue };

export const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => isFields(value) ? value : {};
export const listOf = (value: unknown): readonly JsonValue[] => Array.isArray(value) ? value as readonly JsonValue[] : [];
export const textOf = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;

/** Without fields that are null or not there. */
export const without = (fields: { readonly [name: string]: JsonValue | undefined }): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as Fields;

/** Texts of a message: itself, or those of its parts. */
export const textsIn = (content: JsonValue | undefined): readonly string[] =>
  typeof content === 'string' ? [content] : listOf(content).flatMap(part => textOf(fieldsOf(part).text) ?? []);

/** JSON in a text, or the text where it is none. */
export function parsedOr(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
