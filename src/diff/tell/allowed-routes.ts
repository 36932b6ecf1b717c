import { mapOf } from '../../schema/json-type';
import { FactChange, kindOf, Statement, tellLeaves } from '../statement';

/** Says of which namespaces routes may hang on a listener. */
export function tellAllowedRoutes(change: FactChange): readonly Statement[] {
  if (kindOf(change) !== 'changed') { return tellLeaves(change); }
  const from = (said: unknown): string => String(mapOf(mapOf(said).namespaces).from ?? 'same');
  const [was, is] = [from(change.before), from(change.after)];
  const others = change.leaves.filter(({ path }) => path.join('.') !== 'namespaces.from');
  return [
    ...was === is ? [] : [{ kind: 'changed' as const, message: `routes of ${NAMESPACES[is] ?? is} may hang on it, not of ${NAMESPACES[was] ?? was}`, before: was, after: is }],
    ...others.length === 0 ? [] : tellLeaves({ ...change, leaves: others }),
  ];
}

const NAMESPACES: { readonly [from: string]: string } = { same: 'its own namespace alone', all: 'all namespaces', selector: 'namespaces with certain labels', none: 'no namespace' };
