import { tellAllowedRoutes } from './allowed-routes';
import { tellAuthorization } from './authorization';
import { tellClientAuth } from './client-auth';
import { tellCors } from './cors';
import { tellGuards } from './guards';
import { tellJwt } from './jwt';
import { tellKey } from './key';
import { tellLimit } from './limit';
import { tellMatches } from './matches';
import { minded } from './off';
import { tellParents } from './parents';
import { tellTargets } from './targets';
import { tellTls } from './tls';
import { tellWithout } from './without';
import { Area } from '../area';
import { Telling, tellLeaves } from '../statement';

/** Facts that have words of their own. */
const BY_KEY: { readonly [key: string]: Telling } = {
  authorization: tellAuthorization,
  networkAuthorization: tellAuthorization,
  mcpAuthorization: tellAuthorization,
  apiKeys: tellClientAuth,
  jwt: tellJwt,
  basic: tellClientAuth,
  mcpAuthentication: tellClientAuth,
  allowedRoutes: tellAllowedRoutes,
  cors: tellCors,
  credential: tellKey,
  guards: tellGuards,
  matches: tellMatches,
  parents: tellParents,
  rateLimit: tellLimit,
  targets: tellTargets,
  tls: tellTls,
  without: tellWithout,
};

/** How a change of a fact is told; a phase or a number after the name of a capability makes no difference. */
export function tellOf(key: string, area: Area): Telling {
  const name = key.replace(/[ #].*$/, '');
  return area !== 'cosmetics' && area !== 'other' && Object.prototype.hasOwnProperty.call(BY_KEY, name) ? minded(BY_KEY[name]) : minded(tellLeaves);
}
