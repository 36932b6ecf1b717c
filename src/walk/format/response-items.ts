import { Fields, fieldsOf, isFields, listOf, textOf } from './json';
import { JsonValue } from '../../intent/policy/body';

/** One item of what a Responses request is about. */
export type ResponseItem =
  /** `isPlain` where its text is no list of parts. */
  | { readonly kind: 'message'; readonly role: string; readonly texts: readonly string[]; readonly images: readonly string[]; readonly isPlain: boolean; readonly isStructured: boolean }
  | { readonly kind: 'call'; readonly id: JsonValue; readonly name: JsonValue; readonly input: string }
  | { readonly kind: 'result'; readonly id: JsonValue; readonly text: string };

/** The items of a request; a text alone is what the user says. */
export function itemsIn(input: JsonValue | undefined): readonly ResponseItem[] {
  if (typeof input === 'string') { return [{ kind: 'message', role: 'user', texts: [input], images: [], isPlain: false, isStructured: true }]; }
  return listOf(input).map(fieldsOf).flatMap((item): readonly ResponseItem[] => {
    switch (item.type) {
      case 'function_call': return [{ kind: 'call', id: item.call_id, name: item.name, input: textOf(item.arguments) ?? '' }];
      case 'function_call_output': return [{ kind: 'result', id: item.call_id, text: partsIn(item.output).join('\n') }];
      case 'message': case undefined: return messageOf(item);
      default: return [];
    }
  });
}

function messageOf({ role, content }: Fields): readonly ResponseItem[] {
  if (typeof role !== 'string' || content === undefined) { return []; }
  const images = listOf(content).map(fieldsOf).flatMap(({ type, image_url: url }) => type === 'input_image' && typeof url === 'string' ? [url] : []);
  return [{ kind: 'message', role, texts: partsIn(content), images, isPlain: typeof content === 'string', isStructured: Array.isArray(content) && role !== 'assistant' }];
}

const partsIn = (content: JsonValue | undefined): readonly string[] => typeof content === 'string' ? [content]
  : listOf(content).filter(isFields).flatMap(({ type, text }) => (type === 'input_text' || type === 'output_text') && typeof text === 'string' ? [text] : []);
