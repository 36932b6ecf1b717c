import { RuleDefaultName } from '../../intent/stated-route';
import { FactChange, kindOf, Statement } from '../statement';

const USUAL: { readonly [K in RuleDefaultName]: string } = {
  streamTimeout: 'no time limit for streamed answers',
  failoverRetry: 'retries that reach the next tier',
  retryBackoff: 'a short wait before a retry',
  authorization: 'taking off the credential of the caller',
  prefix: 'a path that the provider knows',
  host: 'the host name of the provider',
};

/** Says that a rule does without something that rules of its kind usually have, or has it again. */
export const tellWithout = (change: FactChange): readonly Statement[] => {
  const usual = USUAL[(change.before ?? change.after) as RuleDefaultName];
  return kindOf(change) === 'added' ? [{ kind: 'removed', message: `does without ${usual}`, before: usual }] : [{ kind: 'added', message: `has ${usual}`, after: usual }];
};
