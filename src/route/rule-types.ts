import { HeaderChanges } from './header-changes';
import { Rewrite } from './rewrite';
import { RouteMatch } from './route-match';
import { RouteRetry } from './route-retry';
import { LlmRouteRule } from './route-rule';
import { RouteTimeout } from './route-timeout';
import { IRouteTarget } from '../backend/route-target';
import { isOf, wrongType } from '../input/wrong-type';
import { Finding } from '../intent/finding';

/** What callers without types gave in the place of a value; without this, some of it would be overlooked. */
export function ruleTypeFindings(rule: LlmRouteRule, where: string): Finding[] {
  const { matches, targets, mirrors, rewrite, requestTimeout, retry, requestHeaders, responseHeaders } = rule;
  const messages = [
    ...listed(matches, 'matches', match => isOf(match, RouteMatch) ? [] : [wrongType('a match', RouteMatch, match)]),
    ...listed(targets, 'targets', target => isTarget(target) ? [] : [NO_TARGET]),
    ...listed(mirrors, 'mirrors', mirror => isTarget(mirror?.target) ? [] : [`the target of a mirror: ${NO_TARGET}`]),
    ...rewrite && !isOf(rewrite, Rewrite) ? [wrongType('rewrite', Rewrite, rewrite)] : [],
    ...requestTimeout && !isOf(requestTimeout, RouteTimeout) ? [wrongType('requestTimeout', RouteTimeout, requestTimeout)] : [],
    ...headerTypes(requestHeaders, 'requestHeaders'),
    ...headerTypes(responseHeaders, 'responseHeaders'),
    ...retry && !isOf(retry, RouteRetry) ? [wrongType('retry', RouteRetry, retry)] : [],
  ];
  return messages.map(message => ({ code: 'WrongType', message, where }));
}

const NO_TARGET = 'a target is a backend of this library, or made by RouteTarget; for a backend that exists, see LlmBackend.fromBackendName()';

const isTarget = (target: IRouteTarget | undefined): boolean => typeof target?.toRouteTarget === 'function';

/** What a header says is not shown: it may be a credential. */
function headerTypes(changes: HeaderChanges | undefined, property: string): string[] {
  return (['set', 'add'] as const).filter(key => changes?.[key] && !isTexts(changes[key]))
    .map(key => `${property}.${key} must be texts by the names of headers, such as { 'x-team': 'ai' }`);
}

const isTexts = (map: object): boolean => !Array.isArray(map) && Object.values(map).every(text => typeof text === 'string');

function listed<T>(list: readonly T[] | undefined, property: string, messages: (item: T) => string[]): string[] {
  if (list === undefined || list === null) { return []; }
  return Array.isArray(list) ? list.flatMap(messages) : [`${property} must be a list; put it in brackets`];
}
