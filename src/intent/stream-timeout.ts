import { Placement } from './placement';
import { TimeoutIntent } from './route';
import { RuleDefault } from './rule-default';
import { StatedRuleIntent } from './stated-route';

/** The time that a request may take, where the gateway would cut streams otherwise; a redirect takes none. */
export const STREAM_TIMEOUT: RuleDefault = {
  name: 'streamTimeout',
  add: (rule, _facts, placement) => {
    const request = streamTimeout(rule, placement);
    return request === undefined || rule.timeouts?.request !== undefined ? rule : { ...rule, timeouts: { request, ...rule.timeouts } };
  },
  takeAway: (rule, _facts, placement) => {
    const { timeouts: { request, ...timeouts } = {} as TimeoutIntent, ...rest } = rule;
    if (request === undefined || request !== streamTimeout(rule, placement)) { return rule; }
    return { ...rest, ...Object.keys(timeouts).length > 0 && { timeouts } };
  },
};

const streamTimeout = ({ targets = [] }: StatedRuleIntent, placement: Placement): string | undefined =>
  targets.length > 0 ? placement.streamTimeout : undefined;
