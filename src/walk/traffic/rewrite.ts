import { MatchIntent, PathRewriteIntent } from '../../intent/route';
import { EVERYTHING } from '../match';
import { Passing } from '../request';

/** A path with a part or all of it replaced; what is behind a prefix is kept. */
export function rewritten({ type, value }: PathRewriteIntent, { path = EVERYTHING }: MatchIntent, { path: from }: Passing): string {
  if (type === 'full') { return value.replace(/\/$/, '') || '/'; }
  const prefix = path.type === 'prefix' ? path.value.replace(/\/+$/, '') : '';
  const rest = from.startsWith(prefix) ? from.slice(prefix.length) : from;
  const start = value.replace(/\/$/, '');
  return `${start}${rest === '' || rest.startsWith('/') ? rest : `/${rest}`}` || '/';
}
