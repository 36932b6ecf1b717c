import { HeaderChanges } from './header-changes';
import { LlmRouteRule } from './route-rule';
import { RouteTargetConfig } from '../backend/route-target';
import { absolutePath } from '../input/absolute-path';
import { FilterIntent, HeaderChangeIntent, RuleIntent } from '../intent/route';

/** The part of a rule that is the same in every dialect. */
export function ruleIntent(rule: LlmRouteRule, refer: (target: RouteTargetConfig) => RouteTargetConfig): RuleIntent {
  const filters: FilterIntent[] = [];
  const { requestHeaders, responseHeaders, rewrite, redirect, mirrors = [] } = rule;
  if (requestHeaders) { filters.push({ kind: 'requestHeaders', ...headerChange(requestHeaders) }); }
  if (responseHeaders) { filters.push({ kind: 'responseHeaders', ...headerChange(responseHeaders) }); }
  if (rewrite) { filters.push({ kind: 'rewrite', ...rewrite._toIntent() }); }
  if (redirect) {
    const { path, ...rest } = redirect;
    filters.push({ kind: 'redirect', ...rest, ...path !== undefined && { path: { type: 'full', value: absolutePath(path) } } });
  }
  for (const { target, percent } of mirrors) {
    const { weight: _, ...ref } = refer(target.toRouteTarget());
    filters.push({ kind: 'mirror', target: ref, ...percent !== undefined && { percent } });
  }
  return {
    ...rule.ruleName !== undefined && { name: rule.ruleName },
    ...rule.matches && rule.matches.length > 0 && { matches: rule.matches.map(match => match._toIntent()) },
    ...filters.length > 0 && { filters },
    ...rule.targets && rule.targets.length > 0 && { targets: rule.targets.map(target => refer(target.toRouteTarget())) },
  };
}

function headerChange({ set, add, remove }: HeaderChanges): HeaderChangeIntent {
  const pairs = (headers: { [name: string]: string }) => Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { ...set && { set: pairs(set) }, ...add && { add: pairs(add) }, ...remove && { remove } };
}
