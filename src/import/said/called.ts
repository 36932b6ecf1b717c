import { Saying } from './saying';
import { CalledServiceIntent } from '../../intent/policy/called-service';
import { Expression, from, literal } from '../code/expression';

/** What a policy calls. */
export const called = (service: CalledServiceIntent, saying: Saying): Expression =>
  'url' in service ? from('CalledUrl', 'of', literal(service.url)) : saying.target(service);

/** The same where a path must be said by itself; a URL has it within. */
export function calledAt(service: CalledServiceIntent, path: string | undefined, saying: Saying): readonly [Expression, Expression] {
  if (!('url' in service)) { return [saying.target(service), literal(path ?? '/')]; }
  const [, host, rest] = /^(\w+:\/\/[^/]+)(.*)$/.exec(service.url)!;
  return [from('CalledUrl', 'of', literal(host)), literal(rest)];
}
