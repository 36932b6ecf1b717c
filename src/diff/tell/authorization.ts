import { AuthorizationActionIntent, AuthorizationIntent } from '../../intent/policy/authorization';
import { Risk } from '../risk';
import { FactChange, Statement } from '../statement';

type Expressions = { readonly [A in AuthorizationActionIntent]: readonly string[] };

const ACTIONS: readonly AuthorizationActionIntent[] = ['allow', 'deny', 'require'];

/** What more of it does: whoever an `allow` names may call, but the first of them shuts everybody else out. */
const MORE: { readonly [A in AuthorizationActionIntent]: Risk } = { allow: 'access-widened', deny: 'access-narrowed', require: 'access-narrowed' };
const LESS: { readonly [A in AuthorizationActionIntent]: Risk } = { allow: 'access-narrowed', deny: 'access-widened', require: 'access-widened' };

/** Says which rules of who may do what came and went. */
export function tellAuthorization({ words, before, after }: FactChange): readonly Statement[] {
  const [was, is] = [expressionsOf(before), expressionsOf(after)];
  return ACTIONS.flatMap((action): readonly Statement[] => {
    const gone = was[action].filter(each => !is[action].includes(each));
    const come = is[action].filter(each => !was[action].includes(each));
    const isFirst = action === 'allow' && was.allow.length === 0;
    const isLast = action === 'allow' && is.allow.length === 0;
    if (gone.length === 1 && come.length === 1) {
      return [{ kind: 'changed', risk: 'access-changed', message: `${words}: ${action} is ${come[0]} instead of ${gone[0]}`, before: gone[0], after: come[0] }];
    }
    return [
      ...gone.map((each): Statement => ({
        kind: 'removed', risk: come.length > 0 ? 'access-changed' : isLast ? 'access-widened' : LESS[action], message: `${words}: ${action} ${each} removed`, before: each,
      })),
      ...come.map((each): Statement => ({
        kind: 'added', risk: gone.length > 0 ? 'access-changed' : isFirst ? 'access-narrowed' : MORE[action], message: `${words}: ${action} ${each} added`, after: each,
      })),
    ];
  });
}

function expressionsOf(said: unknown): Expressions {
  const rules = (said === undefined ? [] : Array.isArray(said) ? said : [said]) as readonly AuthorizationIntent[];
  const of = (action: AuthorizationActionIntent): readonly string[] => rules.filter(rule => (rule.action ?? 'allow') === action).flatMap(({ expressions = [] }) => expressions);
  return { allow: of('allow'), deny: of('deny'), require: of('require') };
}
