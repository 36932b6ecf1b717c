import { holds } from '../evaluate';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { Walking } from '../walking';

/** Refuses what rules of any level refuse. */
export function authorize(walking: Walking, held: readonly Holding<'authorization'>[]): void {
  if (held.length === 0) { return; }
  const rules = held.flatMap(({ value, place }) => value.map(rule => ({ ...rule, place })));
  const deny = rules.find(({ action, expressions }) => action === 'deny' && expressions.some(each => holds(walking, each)));
  const unmet = rules.find(({ action, expressions }) => action === 'require' && !expressions.every(each => holds(walking, each)));
  const allows = rules.filter(({ action = 'allow' }) => action === 'allow');
  const allowed = allows.length === 0 || allows.some(({ expressions }) => expressions.some(each => holds(walking, each)));
  const ground = recorded('119', '119b', '120');
  if (deny === undefined && unmet === undefined && allowed) {
    walking.tell('access', 'the rules of who may do what let it pass', ground, rules[0].place);
    return;
  }
  const why = deny ? 'a rule that denies holds' : unmet ? 'a rule that is required does not hold' : 'no rule that allows holds';
  walking.tell('access', why, ground, (deny ?? unmet ?? allows[0]).place);
  walking.answer(403, 'authorization failed');
}
