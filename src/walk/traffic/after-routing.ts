import { admit } from './before-routing';
import { buffer, holdAtMost } from './buffer';
import { changeAnswerHeaders, changeRequestHeaders } from './change-headers';
import { checkCsrf } from './csrf';
import { answerDirectly } from './direct-response';
import { limit } from './rate-limit';
import { redirect } from './redirect';
import { rewritten } from './rewrite';
import { transform } from './transformation';
import { secondsIn } from '../../dialects/duration';
import { filterOf } from '../../intent/filters';
import { evaluate } from '../evaluate';
import { Followed, Holding } from '../followed';
import { recorded, source } from '../ground';
import { TableEntry } from '../route-table';
import { Walking } from '../walking';

/** What is done with a request once its rule is known, in the order of agentgateway. */
export function afterRouting(walking: Walking, followed: Followed, entry: TableEntry | undefined): void {
  admit(walking, followed);
  const limits = followed.one('rateLimit');
  if (limits) { walking.tokenLimit = limit(walking, limits); }
  const http = followed.one('frontendHttp');
  if (http) { holdAtMost(walking, http); }
  const buffered = followed.one('buffer');
  if (buffered) { buffer(walking, buffered); }
  if (followed.one('externalProcessing')) { walking.leaveOpen('what the external processor makes of the request: it is taken to leave it as it is'); }
  const transformation = followed.one('transformation');
  if (transformation) { transform(walking, transformation.value, 'transformation', recorded('125', '142'), transformation.place); }
  const csrf = followed.one('csrf');
  if (csrf) { checkCsrf(walking, csrf); }
  modifyHeaders(walking, followed);
  rewriteHost(walking, followed);
  if (entry) { applyFilters(walking, entry); }
  const delay = followed.one('delay');
  if (delay) { hold(walking, delay); }
  const direct = followed.one('directResponse');
  if (direct) { answerDirectly(walking, direct, entry); }
}

/** Of a filter and a policy the filter counts, for requests and for answers apart. */
function modifyHeaders(walking: Walking, followed: Followed): void {
  const ofRequest = followed.oneWith('headerChanges', 'request');
  if (ofRequest) {
    changeRequestHeaders(walking.request, ofRequest.value.request!);
    walking.tell('change', 'headers of the request are changed', recorded('23', '124'), ofRequest.place);
  }
  const ofAnswer = followed.oneWith('headerChanges', 'response');
  if (ofAnswer) { changeAnswerHeaders(walking, 'headers', ofAnswer.value.response!); }
}

function rewriteHost(walking: Walking, followed: Followed): void {
  const said = followed.value('rewriteHost');
  if (said !== undefined) { walking.hostRewrite = said ? 'always' : 'never'; }
}

function applyFilters(walking: Walking, { route, rule, match }: TableEntry): void {
  const { request } = walking;
  const filters = route.route?.intent.rules[rule].filters;
  const place = [route, ['spec', 'rules', rule, 'filters']] as const;
  const rewrite = filterOf(filters, 'rewrite');
  if (rewrite) {
    if (rewrite.hostname !== undefined) {
      request.host = rewrite.hostname;
      request.explicitHost = rewrite.hostname;
      walking.hostRewrite = 'never';
    }
    if (rewrite.path) { request.path = rewritten(rewrite.path, match, request); }
    walking.tell('change', `the request becomes one for ${request.host}${request.pathAndQuery}`, recorded('21', '22'), place);
  }
  const redirecting = filterOf(filters, 'redirect');
  if (redirecting) { redirect(walking, redirecting, match, place); }
}

function hold(walking: Walking, { value, place }: Holding<'delay'>): void {
  const worked = secondsIn(value.duration) === undefined ? evaluate(walking, value.duration) : undefined;
  const seconds = secondsIn(value.duration) ?? (worked && 'value' in worked && typeof worked.value === 'string' ? secondsIn(worked.value) : undefined);
  if (seconds === undefined) {
    walking.leaveOpen(`how long the request is held back: ${value.duration} is not worked out here`);
    return;
  }
  const { percent = 100 } = value;
  if (percent < 100 && walking.choose([{ what: 'held back', share: percent / 100 }, { what: 'not held back', share: 1 - percent / 100 }]) === 1) { return; }
  walking.state.now += seconds;
  walking.tell('limit', `is held back for ${value.duration}`, percent < 100 ? source('delay.rs') : recorded('128'), place);
}
