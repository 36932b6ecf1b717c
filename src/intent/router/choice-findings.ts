import { HowChosen } from './model-router';
import { Finding } from '../finding';

/** Targets that are chosen in ways that exclude each other, or never. */
export function choiceFindings(model: string, targets: readonly HowChosen[], where: string): readonly Finding[] {
  const said = (['when', 'priority', 'weight'] as const).filter(key => targets.some(target => target[key] !== undefined));
  if (said.length > 1) {
    return [{ code: 'ConflictingOptions', message: `the targets of '${model}' are chosen in one way, got ${said.join(' and ')}; leave one`, where }];
  }
  if (said[0] === 'priority' && targets.some(({ priority }) => priority === undefined)) {
    return [{ code: 'ConflictingOptions', message: `some targets of '${model}' have a priority and others have none; give each of them one`, where }];
  }
  if (said[0] !== 'when') { return []; }
  const unreached = targets.findIndex((target, t) => targets.slice(0, t).some(({ when }) => when === undefined || when === target.when));
  return unreached < 0 ? [] : [{
    code: 'UnreachableModel',
    message: `the target ${unreached + 1} of '${model}' is never chosen, since one before it takes all that it would; put conditions first, and each once`,
    where: `${where}[${unreached}]`,
  }];
}
