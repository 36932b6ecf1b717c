import { Change } from './change';
import { DiffReport } from './diff-report';
import { UNSEEN } from './risk';

/** Requests that come out otherwise are a change even where no other explains them. */
export function withAnswers(changes: readonly Change[], walks: DiffReport['walks']): readonly Change[] {
  if (walks === undefined || walks.changed.length === 0 || changes.some(({ risk }) => !UNSEEN.includes(risk))) { return changes; }
  return [...changes, ...walks.changed.map(({ request, differences }): Change => ({
    risk: 'behaviour-changed', kind: 'changed', subject: `request ${request}`, what: 'answer', message: `comes out otherwise: ${differences.join('; ')}`, places: {},
  }))];
}
