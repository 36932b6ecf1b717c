import { checkApiKey } from './api-keys';
import { authorize } from './authorization';
import { checkBasic } from './basic';
import { applyCors } from './cors';
import { askAuthorizer } from './external-auth';
import { checkJwt } from './jwt';
import { transform } from './transformation';
import { Followed } from '../followed';
import { recorded } from '../ground';
import { Walking } from '../walking';

/** Who may call, in the order in which it is asked; the same before and after a route is chosen. */
export function admit(walking: Walking, followed: Followed): void {
  const cors = followed.one('cors');
  if (cors) { applyCors(walking, cors); }
  const jwt = followed.one('jwt');
  if (jwt) { checkJwt(walking, jwt); }
  const basic = followed.one('basic');
  if (basic) { checkBasic(walking, basic); }
  const keys = followed.one('apiKeys');
  if (keys) { checkApiKey(walking, keys); }
  const external = followed.one('externalAuth');
  if (external) { askAuthorizer(walking, external); }
  authorize(walking, followed.each('authorization'));
}

/** What is asked and changed before a route is chosen. */
export function beforeRouting(walking: Walking, followed: Followed): void {
  admit(walking, followed);
  if (followed.one('externalProcessing')) { walking.leaveOpen('what the external processor makes of the request: it is taken to leave it as it is'); }
  const transformation = followed.one('transformation');
  if (transformation) { transform(walking, transformation.value, 'transformation before routing', recorded('133', '133b', '133c', '144', '145'), transformation.place); }
}
