import { Change } from '../change';
import { wayShown } from './targets';
import { changedFact } from '../changed-fact';
import { ChangeKind, Risk, riskOf } from '../risk';
import { brief } from '../statement';
import { Fact, Subject, SubjectKind } from '../subject';

const RISK: { readonly [K in Exclude<SubjectKind, 'target'>]: Risk } = {
  gateway: 'routing-changed',
  listener: 'routing-changed',
  route: 'routing-changed',
  rule: 'routing-changed',
  model: 'routing-changed',
  backend: 'endpoint-changed',
  endpoint: 'endpoint-changed',
  policy: 'cosmetic',
  object: 'not-modelled',
};

/** Says that something came or went. */
export function tellAlone(before: Subject | undefined, after: Subject | undefined): readonly Change[] {
  const subject = (before ?? after)!;
  const kind: ChangeKind = before ? 'removed' : 'added';
  // What policies say of something is told each by itself.
  if (subject.kind === 'target') { return subject.facts.flatMap(fact => before ? changedFact(subject, fact, undefined) : changedFact(subject, undefined, fact)); }
  const summary = summaryOf(subject);
  return [{
    risk: subject.kind === 'object' ? riskOfObject(subject, kind) : RISK[subject.kind],
    kind,
    subject: subject.title,
    what: subject.kind,
    message: `${kind}${summary === '' ? '' : `: ${summary}`}`,
    ...before ? { before: summary } : { after: summary },
    places: before ? { before: subject.place() } : { after: subject.place() },
  }];
}

/** A Secret or a policy for TLS is known by what it says. */
function riskOfObject({ facts }: Subject, kind: ChangeKind): Risk {
  const [{ area }] = facts.filter(each => each.area !== 'cosmetics' && each.area !== 'other').concat(OTHER);
  return riskOf(area, kind);
}

const OTHER = [{ area: 'other' }] as unknown as readonly Fact[];

function summaryOf({ kind, facts, parts }: Subject): string {
  const of = (key: string): unknown => facts.find(fact => fact.key === key)?.value;
  switch (kind) {
    case 'rule': return [of('targets') === undefined ? '' : `leads to ${wayShown(of('targets') as Parameters<typeof wayShown>[0])}`, guardedBy(facts)].filter(text => text !== '').join(', ');
    case 'backend': return parts.length === 0 ? brief(of('kind')) : parts.map(part => [...part.id === '' ? [] : [`${part.id}:`], summaryOf(part)].join(' ')).join(', ');
    case 'route': return parts.map(part => `${part.title.replace(/ of route .*$/, '')} ${summaryOf(part)}`).join('; ');
    case 'endpoint': return [of('provider') ?? of('place'), of('model'), of('host')].filter(text => text !== undefined).map(brief).join(' ');
    case 'listener': return [of('protocol'), of('port'), of('hostname')].filter(text => text !== undefined).map(String).join(' ');
    case 'policy':
    case 'object': return '';
    default: return parts.map(part => part.title.replace(/ of .*$/, '')).join(', ');
  }
}

const guardedBy = (facts: readonly Fact[]): string => {
  const words = facts.filter(({ area }) => ['access', 'guards', 'limits'].includes(area)).map(each => each.words);
  return words.length === 0 ? '' : `with ${words.join(', ')}`;
};
