import { AuthorizationIntent } from '../../intent/policy/authorization';
import { Expression, from, literal } from '../code/expression';

/** Rules of one action. */
export const authorization = ({ action = 'allow', expressions }: AuthorizationIntent): Expression => from('Authorization', action, ...expressions.map(literal));
