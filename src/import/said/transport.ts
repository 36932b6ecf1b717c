import { onConditions } from './conditional';
import { duration } from './duration';
import { maybe, maybeTexts, onlyTrue, pairs } from './optional';
import { externalProcessing } from './processing';
import { Saying } from './saying';
import { transformation } from './transformations';
import { DelayIntent } from '../../intent/policy/delay';
import { DirectResponseIntent } from '../../intent/policy/direct-response';
import { HeaderChangesIntent } from '../../intent/policy/header-changes';
import { RetryIntent } from '../../intent/policy/retry';
import { TrafficCapabilities } from '../../intent/policy/traffic-capabilities';
import { HeaderChangeIntent } from '../../intent/route';
import { RETRY_CODES } from '../../intent/route-retry';
import { Expression, from, list, literal, struct, structIfAny } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** How requests travel, as properties. */
export function transportFields(said: TrafficCapabilities, saying: Saying): Fields {
  const { requestTimeout, retry, headerChanges, delay, directResponse, rewriteHost, streamIdleTimeout } = said;
  const { transformation: transforms, externalProcessing: processing } = said;
  return {
    requestTimeout: routeTimeout(requestTimeout),
    retry: retry && routeRetry(retry),
    headers: headerChanges && headerModifiers(headerChanges),
    delay: delay && requestDelay(delay),
    ...directResponse && ('conditional' in directResponse
      ? { conditionalDirectResponses: onConditions('ConditionalDirectResponse', directResponse.conditional, policy => ({ response: directly(policy) })) }
      : { directResponse: directly(directResponse) }),
    rewriteHost: maybe(rewriteHost),
    transformation: transforms && transformation(transforms),
    externalProcessing: processing && externalProcessing(processing, saying),
    streamIdleTimeout: duration(streamIdleTimeout),
  };
}

export function routeTimeout(text: string | undefined): Expression | undefined {
  const time = duration(text);
  return time && (/^0+(h|m|s|ms)$/.test(text!) ? from('RouteTimeout', 'unlimited') : from('RouteTimeout', 'of', time));
}

/** Retries; undefined for those that say what constructs do not. */
export function routeRetry({ attempts, codes, backoff, condition }: RetryIntent, isImmediate = false): Expression | undefined {
  if (attempts === undefined) { return undefined; }
  const usual = codes !== undefined && codes.length === RETRY_CODES.length && codes.every((code, i) => code === RETRY_CODES[i]);
  return from('RouteRetry', 'of', struct('RouteRetryOptions', {
    attempts: literal(attempts),
    codes: usual ? undefined : list((codes ?? []).map(literal)),
    backoff: duration(backoff),
    immediate: onlyTrue(isImmediate || undefined),
    condition: maybe(condition),
  }));
}

export const headerModifiers = ({ request, response }: HeaderChangesIntent): Expression | undefined =>
  structIfAny('HeaderModifiers', { request: request && headerChanges(request), response: response && headerChanges(response) });

export const headerChanges = ({ set, add, remove }: HeaderChangeIntent): Expression | undefined =>
  structIfAny('HeaderChanges', { set: pairs(set), add: pairs(add), remove: maybeTexts(remove) });

function requestDelay({ duration: text, percent }: DelayIntent): Expression {
  const time = duration(text);
  return time ? from('RequestDelay', 'of', time, maybe(percent)) : from('RequestDelay', 'expression', literal(text));
}

const directly = ({ status, body, bodyExpression, headers }: DirectResponseIntent): Expression => from('DirectResponse', 'of', struct('DirectResponseOptions', {
  status: literal(status), body: maybe(body), bodyExpression: maybe(bodyExpression), headers: pairs(headers),
}));
