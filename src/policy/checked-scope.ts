import { GuardScope } from './guard-scope';
import { CodedError } from '../diagnostic/coded-error';

/** Checks what of a request a guard is to look at. @throws when it is nothing, or something twice */
export function checkedScope(scope: readonly GuardScope[]): readonly GuardScope[] {
  if (scope.length === 0) { throw new CodedError('InvalidGuard', 'a guard looks at something; name a part of the request, such as GuardScope.MESSAGES'); }
  const twice = scope.find((part, i) => scope.indexOf(part) < i);
  if (twice !== undefined) { throw new CodedError('InvalidGuard', `a guard looks at '${twice}' once; name it once`); }
  return [...scope];
}
