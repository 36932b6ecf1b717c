import { Expression, from, literal } from '../code/expression';
import { AuthorizationIntent } from '../../intent/policy/authorization';

/** Rules of one action. */
export const authorization = ({ action = 'allow', expressions }: AuthorizationIntent): Expression => from('Authorization', action, ...expressions.map(literal));
