import { headerChange } from './header-change';
import { HeaderChanges } from './header-changes';
import { HeaderModifiers } from './header-modifiers';
import { headerName } from '../input/header-name';
import { HeaderChangesIntent } from '../intent/policy/header-changes';
import { HeaderChangeIntent } from '../intent/route';
import { Binding } from '../synth/binding';

/** No release takes more. */
const MOST = 16;

/** Changes to headers in a policy, in the words of the hub. @throws when a name is out of syntax */
export function headerModifiers({ request, response }: HeaderModifiers, binding: Binding): HeaderChangesIntent {
  if (!request && !response) { binding.refuse('ItemCount', 'headers changes nothing; give request, response or both'); }
  return { ...request && { request: changed('request', request, binding) }, ...response && { response: changed('response', response, binding) } };
}

function changed(which: string, changes: HeaderChanges, { refuse }: Binding): HeaderChangeIntent {
  const { set = {}, add = {}, remove = [] } = changes;
  for (const [list, names] of Object.entries({ set: Object.keys(set), add: Object.keys(add), remove })) {
    names.forEach(headerName);
    if (names.length > MOST) { refuse('ItemCount', `headers.${which}.${list} takes at most ${MOST} headers, got ${names.length}`); }
  }
  return headerChange(changes);
}
