import { Subject } from './subject';
import { MatchIntent } from '../intent/route';

/** The matches of a rule; one that says none takes everything. */
export const matchesOf = ({ facts }: Subject): readonly MatchIntent[] => {
  const said = facts.find(({ key }) => key === 'matches')?.value as readonly MatchIntent[] | undefined;
  return said === undefined || said.length === 0 ? [{}] : said;
};
