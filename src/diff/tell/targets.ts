import { INTENT_LISTS } from '../intent-lists';
import { leavesBetween } from '../leaves';
import { becomes, FactChange, spoken, Statement } from '../statement';

interface Target { readonly to: string; readonly share: number; readonly port?: number }

/** Says where a rule leads now. */
export function tellTargets({ before = [], after = [] }: FactChange): readonly Statement[] {
  const [was, is] = [before, after] as readonly (readonly Target[])[];
  const gone = was.filter(({ to }) => !is.some(other => other.to === to));
  const come = is.filter(({ to }) => !was.some(other => other.to === to));
  const said = { before: wayShown(was), after: wayShown(is) };
  if (gone.length > 0 || come.length > 0) {
    if (gone.length === 1 && come.length === 1 && was.length === is.length) { return [{ kind: 'changed', message: `leads to ${come[0].to} instead of ${gone[0].to}`, ...said }]; }
    return [{ kind: was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'changed', message: `leads to ${said.after} instead of ${said.before}`, ...said }];
  }
  const isMoved = was.some(({ to, share }) => is.find(other => other.to === to)!.share !== share);
  const shares: readonly Statement[] = isMoved ? [{ kind: 'changed', message: `shares are ${said.after} instead of ${said.before}`, ...said }] : [];
  const details = was.flatMap(target => {
    const { share: _, ...own } = target;
    const { share: _share, ...other } = is.find(({ to }) => to === target.to)!;
    return leavesBetween(own, other, INTENT_LISTS).map((leaf): Statement =>
      ({ kind: 'changed', message: `${spoken(leaf.path)} on the way to ${target.to} ${becomes(leaf)}`, before: leaf.before, after: leaf.after }));
  });
  return [...shares, ...details];
}

/** `backend a`, or `90 % backend a, 10 % backend b`. */
export function wayShown(targets: readonly Target[]): string {
  if (targets.length === 0) { return 'nowhere'; }
  return targets.map(({ to, share }) => targets.length === 1 && share === 1 ? to : `${Math.round(share * 1000) / 10} % ${to}`).join(', ');
}
