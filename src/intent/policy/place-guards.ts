import { GuardIntent } from './guard';

type PatternGuard = GuardIntent & { readonly kind: 'regex' };

/** Makes one guard of those that follow each other and differ in nothing but what they look for, for gateways that have one of each kind. */
export function mergedGuards(guards: readonly GuardIntent[]): readonly GuardIntent[] {
  return guards.reduce<readonly GuardIntent[]>((merged, guard) => {
    const last = merged[merged.length - 1];
    if (guard.kind !== 'regex' || last?.kind !== 'regex' || !doesTheSame(guard, last)) { return [...merged, guard]; }
    return [...merged.slice(0, -1), both(last, guard)];
  }, []);
}

const doesTheSame = (a: PatternGuard, b: PatternGuard): boolean =>
  JSON.stringify([a.action, a.rejection, a.scope]) === JSON.stringify([b.action, b.rejection, b.scope]);

function both(a: PatternGuard, b: PatternGuard): PatternGuard {
  const detectors = [...new Set([...a.detectors ?? [], ...b.detectors ?? []])];
  const patterns = [...a.patterns ?? [], ...b.patterns ?? []];
  return { ...a, ...detectors.length > 0 && { detectors }, ...patterns.length > 0 && { patterns } };
}
