import { HeaderChanges } from './header-changes';
import { HeaderChangeIntent } from '../intent/route';

/** Changes to headers, in the words of the hub. */
export function headerChange({ set, add, remove }: HeaderChanges): HeaderChangeIntent {
  const pairs = (headers: { [name: string]: string }) => Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { ...set && { set: pairs(set) }, ...add && { add: pairs(add) }, ...remove && { remove } };
}
