import { MemberState } from '../state';
import { Walking } from '../walking';

/** The states of the members of a pool. */
export function membersOf({ state }: Walking, key: string, count: number): MemberState[] {
  const known = state.pools.get(key);
  if (known !== undefined && known.length === count) { return known; }
  const members = Array.from({ length: count }, (): MemberState => ({ health: 1, failures: 0, timesEvicted: 0 }));
  state.pools.set(key, members);
  return members;
}

/** Whether a member is taken out. An eviction is not yet known to a retry that follows at once. */
export const isEvicted = ({ evicted }: MemberState, now: number): boolean => evicted !== undefined && now > evicted.from && now < evicted.until;

/** The share of each of several members, of which two are drawn and the healthier one is taken. */
export function sharesOf(members: readonly MemberState[]): readonly number[] {
  const n = members.length;
  return members.map(({ health }) => {
    const worse = members.filter(other => other.health < health).length;
    const alike = members.filter(other => other.health === health).length;
    return (2 * worse + alike) / (n * n);
  });
}
