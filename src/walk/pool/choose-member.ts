import { Member } from './member';
import { isEvicted, membersOf, sharesOf } from './members';
import { LlmBackendIntent } from '../../intent/backend';
import { recorded } from '../ground';
import { Place, Walking } from '../walking';

/** Chooses an endpoint: of the first tier that has one which is not evicted, or of the first tier where all are. */
export function chooseMember(walking: Walking, key: string, { tiers }: LlmBackendIntent, place: Place): Member {
  const states = membersOf(walking, key, tiers.reduce((sum, tier) => sum + tier.length, 0));
  let first = 0;
  const all = tiers.flatMap((tier, t) => tier.map((endpoint): Member => ({ endpoint, tier: t, state: states[first++] })));
  const healthy = all.filter(({ state }) => !isEvicted(state, walking.state.now));
  const left = healthy.length > 0 ? healthy : all;
  const tier = Math.min(...left.map(member => member.tier));
  const candidates = left.filter(member => member.tier === tier);
  const shares = sharesOf(candidates.map(({ state }) => state));
  const member = candidates[walking.choose(candidates.map(({ endpoint }, i) => ({ what: endpoint.name ?? '', share: shares[i] })))];
  if (all.length > 1) { walking.tell('endpoint', told(member, all, candidates, healthy.length > 0), recorded('72', '84', '85'), place); }
  if (candidates.length > 1) { walking.leaveOpen('the shares of endpoints of one tier: faster ones get more'); }
  return member;
}

function told({ endpoint, tier }: Member, all: readonly Member[], candidates: readonly Member[], anyHealthy: boolean): string {
  const among = candidates.length > 1 ? `, one of ${candidates.map(each => each.endpoint.name).join(', ')}` : '';
  const skipped = all.filter(each => each.tier < tier).map(each => each.endpoint.name);
  const why = !anyHealthy ? ', since all are evicted' : skipped.length > 0 ? `, since ${skipped.join(', ')} ${skipped.length > 1 ? 'are' : 'is'} evicted` : '';
  return `endpoint ${endpoint.name} of tier ${tier + 1}${among}${why}`;
}
