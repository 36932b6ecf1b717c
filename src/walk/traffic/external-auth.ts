import { call } from '../call';
import { ownRequest, placeOfCalled } from '../called';
import { evaluate, headerText } from '../evaluate';
import { Holding } from '../followed';
import { recorded, source } from '../ground';
import { Walking } from '../walking';
import { chosenOf } from './conditional';
import { AskedAuthIntent, AuthorizerIntent, CallAuthorizationIntent } from '../../intent/policy/external-auth';
import { KnownObject } from '../../rules/known-object';

/** Asks a service whether the request may go on. */
export function askAuthorizer(walking: Walking, held: Holding<'externalAuth'>): void {
  const { value, place, source: from } = held;
  if ('off' in value) { return; }
  const asked = chosenOf(walking, value);
  if (asked === undefined) { return; }
  const { authorizer } = asked.policy;
  if (!('service' in authorizer)) {
    walking.leaveOpen('what the external authorization says: it is kept in an object that is not followed here; it is taken to let the request pass');
    return;
  }
  ask(walking, { ...asked.policy, authorizer }, from, place);
}

/** The same before a backend is called. */
export const askBeforeCall = (walking: Walking, { value, place, source: from }: Holding<'callAuthorization'>): void =>
  ask(walking, { ...value, authorizer: value, ...value.maxBody !== undefined && { body: { maxSize: value.maxBody } } }, from, place);

/** How long an authorizer is waited for, in seconds. */
const PATIENCE = 2;

interface Asking extends Omit<AskedAuthIntent, 'authorizer'> {
  readonly authorizer: AuthorizerIntent | CallAuthorizationIntent;
}

function ask(walking: Walking, { authorizer, protocol, body }: Asking, from: KnownObject, place: Holding<'externalAuth'>['place']): void {
  const { request } = walking;
  const where = placeOfCalled(walking, authorizer.service, from);
  const http = protocol?.kind === 'http' ? protocol : undefined;
  const outgoing = ownRequest(http ? request.method : 'POST', where?.authority ?? '', http ? pathOf(walking, http.path) : '/envoy.service.auth.v3.Authorization/Check');
  if (http) {
    for (const name of http.forwarded ?? ['authorization']) {
      const value = request.headers.get(name);
      if (value !== undefined) { outgoing.headers.set(name, value); }
    }
    if (body && request.body) {
      outgoing.body = request.body;
      outgoing.headers.set('x-envoy-auth-partial-body', 'false');
    }
    for (const [name, expression] of Object.entries(http.added ?? {})) {
      const value = headerText(walking, expression);
      if (value !== undefined) { outgoing.headers.set(name, value); }
    }
  } else {
    walking.leaveOpen('what exactly the authorizer is sent: it is asked in gRPC');
  }
  const outcome = where === undefined ? undefined : call(walking, { ...where, purpose: 'authorizer', request: outgoing, patience: PATIENCE });
  if (outcome?.kind !== 'answered') {
    if (authorizer.failOpen) {
      walking.tell('access', 'the authorizer cannot be reached, which lets the request pass', recorded('132'), place);
      return;
    }
    walking.tell('access', 'the authorizer cannot be reached', recorded('132'), place);
    walking.answer(('statusOnError' in authorizer ? authorizer.statusOnError : undefined) ?? 403, 'external authorization failed');
  }
  if (outcome.status < 200 || outcome.status >= 300) {
    const redirect = http?.redirect === undefined || ![401, 403].includes(outcome.status) ? undefined : headerText(walking, http.redirect);
    walking.tell('access', `the authorizer says ${outcome.status}`, redirect === undefined ? recorded('132') : source('ext_authz.rs'), place);
    if (redirect !== undefined) { walking.answer(302, '', { location: redirect }); }
    walking.answer(outcome.status, outcome.body?.shown ?? '', outcome.headers.toObject());
  }
  walking.tell('access', 'the authorizer lets it pass', recorded('132'), place);
  for (const name of http?.returned ?? []) {
    const value = outcome.headers.get(name);
    if (value !== undefined) { request.headers.set(name, value); }
  }
}

function pathOf(walking: Walking, expression: string | undefined): string {
  if (expression === undefined) { return walking.request.pathAndQuery; }
  const outcome = evaluate(walking, expression);
  return 'value' in outcome && typeof outcome.value === 'string' ? outcome.value : walking.request.pathAndQuery;
}

