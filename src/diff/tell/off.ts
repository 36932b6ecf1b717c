import { isObject } from '../../schema/json-type';
import { INTENT_LISTS } from '../intent-lists';
import { leavesBetween } from '../leaves';
import { riskOf } from '../risk';
import { FactChange, kindOf, Telling } from '../statement';

/** What is switched off is there no more; where nothing was said, it may have been said further out. */
export function minded(tell: Telling): Telling {
  return change => {
    const [isOff, wasOff] = [isSwitchedOff(change.after), isSwitchedOff(change.before)];
    if (!isOff && !wasOff) { return tell(change); }
    const [before, after] = [wasOff ? undefined : change.before, isOff ? undefined : change.after];
    if (before === undefined && after === undefined) { return switched(change); }
    return tell({ ...change, before, after, leaves: leavesBetween(before, after, INTENT_LISTS) });
  };
}

const isSwitchedOff = (said: unknown): boolean => isObject(said) && said.off === true;

const switched: Telling = ({ words, area, before, after }: FactChange) => [{
  kind: kindOf({ before, after }),
  risk: riskOf(area, 'changed'),
  message: before === undefined ? `${words} switched off, whatever is said further out` : `${words} is not switched off any more`,
  ...before === undefined ? { after: 'off' } : { before: 'off' },
}];
