import { HeaderChangeIntent } from '../../intent/route';
import { HeaderMap } from '../header-map';

/** Sets, adds and removes headers. */
export function changeHeaders(headers: HeaderMap, { set = [], add = [], remove = [] }: HeaderChangeIntent): void {
  for (const { name, value } of set) { headers.set(name, value); }
  for (const { name, value } of add) { headers.add(name, value); }
  for (const name of remove) { headers.remove(name); }
}
