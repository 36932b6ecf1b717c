import { secondsIn } from '../../dialects/duration';
import { LocalLimitIntent, RateLimitIntent } from '../../intent/policy/rate-limit';
import { isObject } from '../../schema/json-type';
import { INTENT_LISTS } from '../intent-lists';
import { canonical, leavesBetween } from '../leaves';
import { brief, FactChange, Statement, tellLeaves } from '../statement';

const UNITS: { readonly [seconds: number]: string } = { 1: 'second', 60: 'minute', 3600: 'hour', 86400: 'day' };

/** Says what limits of requests and tokens became. */
export function tellLimit(change: FactChange): readonly Statement[] {
  const [before, after] = [change.before ?? {}, change.after ?? {}];
  if (!isPlain(before) || !isPlain(after)) { return tellLeaves(change); }
  const [was, is] = [before.local ?? [], after.local ?? []];
  const gone = was.filter(each => !is.some(other => canonical(other) === canonical(each)));
  const come = is.filter(each => !was.some(other => canonical(other) === canonical(each)));
  const told: Statement[] = [];
  for (const each of gone) {
    const at = come.findIndex(other => unitOf(other) === unitOf(each));
    if (at < 0) { told.push({ kind: 'removed', message: `${unitOf(each)} limit removed: ${limitShown(each)}`, before: limitShown(each) }); continue; }
    const [other] = come.splice(at, 1);
    told.push({ kind: 'changed', message: `${unitOf(each)} limit ${limitShown(each)} → ${limitShown(other)}`, before: limitShown(each), after: limitShown(other) });
  }
  return [
    ...told,
    ...come.map((each): Statement => ({ kind: 'added', message: `${unitOf(each)} limit added: ${limitShown(each)}`, after: limitShown(each) })),
    ...was.length + is.length === 0 && (before.local === undefined) !== (after.local === undefined)
      ? [{ kind: 'changed' as const, message: after.local === undefined ? 'outer limits hold again' : 'outer limits do not hold any more', before: brief(before), after: brief(after) }] : [],
    ...tellGlobal(change, before.global, after.global),
  ];
}

const isPlain = (said: unknown): said is RateLimitIntent => isObject(said) && !('conditional' in said);

/** One that came or went is one difference, however it is nested. */
function tellGlobal(change: FactChange, before: RateLimitIntent['global'], after: RateLimitIntent['global']): readonly Statement[] {
  const leaves = leavesBetween(before, after, INTENT_LISTS.below('global'));
  return leaves.length === 0 ? [] : tellLeaves({ ...change, words: 'global limit', before, after, leaves });
}

const unitOf = ({ tokens }: LocalLimitIntent): string => tokens === undefined ? 'request' : 'token';

/** `50,000 a minute, 10 at once`. */
function limitShown({ requests, tokens, per, burst }: LocalLimitIntent): string {
  const seconds = secondsIn(per);
  const time = seconds !== undefined && UNITS[seconds] !== undefined ? `a ${UNITS[seconds]}`.replace('a hour', 'an hour') : `each ${per}`;
  return `${counted(requests ?? tokens ?? 0)} ${time}${burst === undefined ? '' : `, ${counted(burst)} more at once`}`;
}

const counted = (count: number): string => count.toLocaleString('en-US');
