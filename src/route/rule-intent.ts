import { LlmRouteRule } from './route-rule';
import { absolutePath } from '../input/absolute-path';
import { gatewayDuration } from '../input/gateway-duration';
import { Capabilities } from '../intent/policy/policy';
import { FilterIntent, TargetIntent, TimeoutIntent } from '../intent/route';
import { RuleDefaultName, StatedRuleIntent } from '../intent/stated-route';
import { routeCapabilities } from '../policy/capabilities-of';
import { headerChange } from '../policy/header-change';
import { RoutePolicies } from '../policy/policy-groups';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';
import { withoutFilters } from '../target/target-filters';

/** A rule as a user states it, which is the same in every dialect. */
export function ruleIntent(rule: LlmRouteRule, refer: (target: IRouteTarget) => TargetIntent, binding: () => Binding): StatedRuleIntent {
  const said = rule.policies ? saidOnce(rule, rule.policies, binding()) : NOTHING;
  const { filters: more, policies: stated } = rule.policies ? withFilters(said, binding()) : { filters: [], policies: said };
  const { retry: alsoRetry, requestTimeout: alsoTimeout, ...policies } = stated;
  const filters = [...filtersOf(rule, refer), ...more];
  const retry = rule.retry?._toIntent() ?? alsoRetry;
  const timeouts = { ...alsoTimeout !== undefined && { request: alsoTimeout }, ...timeoutsOf(rule) };
  const without = withoutOf(rule);
  return {
    ...rule.ruleName !== undefined && { name: rule.ruleName },
    ...rule.policyName !== undefined && { policyName: rule.policyName },
    ...rule.matches && rule.matches.length > 0 && { matches: rule.matches.map(match => match._toIntent()) },
    ...filters.length > 0 && { filters },
    ...rule.targets && rule.targets.length > 0 && { targets: rule.targets.map(refer) },
    ...Object.keys(timeouts).length > 0 && { timeouts },
    ...retry && { retry },
    ...rule.streaming && { streaming: true },
    ...without.length > 0 && { without },
    ...Object.keys(policies).length > 0 && { policies },
  };
}

const NOTHING: Capabilities = {};

/** What the policies of a rule say, unless the rule says it as well. */
function saidOnce(rule: LlmRouteRule, policies: RoutePolicies, binding: Binding): Capabilities {
  for (const name of ['retry', 'requestTimeout'] as const) {
    if (rule[name] === undefined || policies[name] === undefined) { continue; }
    binding.refuse('SaidTwice', `the rule says ${name}, and so do its policies; say it once`);
  }
  return routeCapabilities(policies, binding);
}

/** What of the policies of a rule is a filter of the route, where the dialect follows no other. */
function withFilters(policies: Capabilities, { dialect }: Binding): { readonly filters: readonly FilterIntent[]; readonly policies: Capabilities } {
  const { cors, ...rest } = policies;
  if (!cors || dialect._definition.placement.cors !== 'route' || cors.off || cors.originPatterns) { return { filters: [], policies }; }
  const { off: _off, originPatterns: _patterns, ...filter } = cors;
  return { filters: [{ kind: 'cors', ...filter }], policies: rest };
}

/** The defaults of the dialect that a user turns off. */
function withoutOf({ requestTimeout, retry, keepAuthorization, keepPrefix, keepHost }: LlmRouteRule): readonly RuleDefaultName[] {
  return [
    ...requestTimeout && requestTimeout._duration === undefined ? ['streamTimeout' as const] : [],
    ...retry && !retry._toIntent() ? ['failoverRetry' as const] : [],
    ...retry?._isImmediate ? ['retryBackoff' as const] : [],
    ...keepAuthorization ? ['authorization' as const] : [],
    ...keepPrefix ? ['prefix' as const] : [],
    ...keepHost ? ['host' as const] : [],
  ];
}

function timeoutsOf({ requestTimeout, backendRequestTimeout }: LlmRouteRule): TimeoutIntent {
  const request = requestTimeout?._duration;
  return { ...request !== undefined && { request }, ...backendRequestTimeout && { backendRequest: gatewayDuration(backendRequestTimeout) } };
}

function filtersOf(rule: LlmRouteRule, refer: (target: IRouteTarget) => TargetIntent): readonly FilterIntent[] {
  const filters: FilterIntent[] = [];
  const { requestHeaders, responseHeaders, rewrite, redirect, mirrors = [], policyRefs = [] } = rule;
  if (requestHeaders) { filters.push({ kind: 'requestHeaders', ...headerChange(requestHeaders) }); }
  if (responseHeaders) { filters.push({ kind: 'responseHeaders', ...headerChange(responseHeaders) }); }
  if (rewrite) { filters.push({ kind: 'rewrite', ...rewrite._toIntent() }); }
  if (redirect) {
    const { path, ...rest } = redirect;
    filters.push({ kind: 'redirect', ...rest, ...path !== undefined && { path: { type: 'full', value: absolutePath(path) } } });
  }
  for (const { target, percent, fraction } of mirrors) {
    const { weight: _, ...ref } = refer(withoutFilters(target));
    filters.push({ kind: 'mirror', target: ref, ...percent !== undefined && { percent }, ...fraction && { fraction: { ...fraction } } });
  }
  return [...filters, ...policyRefs.flatMap(ref => ref._filters)];
}
