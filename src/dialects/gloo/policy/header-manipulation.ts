import { Codec, Field, optional, record, value } from '../../../codec/codec';
import { Reader } from '../../../codec/reader';
import { HeaderChangesIntent } from '../../../intent/policy/header-changes';
import { HeaderChangeIntent } from '../../../intent/route';

interface Item { readonly name: string; readonly value: string; readonly append: boolean }

const header = record<Item>({
  name: value('header.key') as Codec<string>,
  value: value('header.value') as Codec<string>,
  append: value('append') as Codec<boolean>,
});

const isAdded = (item: Reader): boolean => item.at('append').peek !== false;

/** What is set and what is added are one list; it is read where the former comes first, since nothing tells then what was between. */
function changes(prefix: 'request' | 'response'): Codec<HeaderChangeIntent> {
  const [added, removed] = [`${prefix}HeadersToAdd`, `${prefix}HeadersToRemove`];
  const remove = value<readonly string[]>(removed);
  return {
    encode: ({ set = [], add = [], remove: gone }, to) => {
      const items = [...set.map(item => ({ ...item, append: false })), ...add.map(item => ({ ...item, append: true }))];
      items.forEach((item, i) => header.encode(item, to.at(added).at(i)));
      remove.encode(gone, to);
    },
    decode: from => {
      const list = from.at(added);
      const items = Array.from({ length: list.length }, (_, i) => list.at(i));
      const firstAdded = items.findIndex(isAdded);
      const ordered = firstAdded < 0 || items.slice(firstAdded).every(isAdded);
      const said = ordered ? items.map(item => ({ ...header.decode(item), append: isAdded(item) }) as Item) : [];
      const part = (append: boolean) => said.filter(item => item.append === append).map(item => ({ name: item.name, value: item.value }));
      const [set, add, gone] = [part(false), part(true), remove.decode(from)];
      return { ...set.length > 0 && { set }, ...add.length > 0 && { add }, ...gone && { remove: gone } };
    },
  };
}

function half(prefix: 'request' | 'response'): Field<HeaderChangeIntent> {
  const codec = changes(prefix);
  return {
    encode: (v, to) => { if (v) { codec.encode(v, to); } },
    decode: from => from.at(`${prefix}HeadersToAdd`).exists || from.at(`${prefix}HeadersToRemove`).exists ? codec.decode(from) : undefined,
  };
}

/** `options.headerManipulation`. */
export const headerManipulation: Field<HeaderChangesIntent> =
  optional('options.headerManipulation', record<HeaderChangesIntent>({ request: half('request'), response: half('response') }));
