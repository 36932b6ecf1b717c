import { cors } from './access';
import { duration } from './duration';
import { maybe, maybeTexts, onlyTrue } from './optional';
import { ruleFields } from './policies';
import { Saying, Unsayable } from './saying';
import { headerChanges, routeRetry, routeTimeout } from './transport';
import { referenceGaps } from '../../dialects/policy-references';
import { Capabilities } from '../../intent/policy/policy';
import { FilterIntent, MatchIntent, ObjectRefIntent, TargetIntent, ValueMatchIntent } from '../../intent/route';
import { RuleDefaultName, StatedRouteIntent, StatedRuleIntent } from '../../intent/stated-route';
import { Expression, from, list, literal, make, struct, structIfAny, textMap, texts } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** A construct for a route. @throws Unsayable where there is none */
export function route(said: StatedRouteIntent, id: string, metadata: Expression | undefined, saying: Saying): Expression {
  const { parents: [first, ...more], hostnames, overflowNames, grantNames, ungranted, rules } = said;
  if (first === undefined) { throw new Unsayable('a route without a Gateway is nothing that constructs say'); }
  return make('LlmRoute', saying.chart, literal(id), struct('LlmRouteProps', {
    metadata,
    gateway: saying.parent(first),
    moreGateways: more.length > 0 ? list(more.map(parent => saying.parent(parent))) : undefined,
    hostnames: maybeTexts(hostnames),
    rules: list(rules.map(each => rule(each, saying))),
    overflowNames: overflowNames && texts(overflowNames),
    grantNames: grantNames && textMap(grantNames),
    ungranted: ungranted && texts(ungranted),
  }));
}

function rule(said: StatedRuleIntent, saying: Saying): Expression {
  const { name, policyName, matches, targets, filters = [], timeouts = {}, retry, streaming, without = [], policies = {} } = said;
  const has = (what: RuleDefaultName): boolean => without.includes(what);
  const { requestTimeout, retry: alsoRetry, ...rest } = policies;
  const timeout = timeouts.request ?? requestTimeout;
  return struct('LlmRouteRule', {
    ruleName: maybe(name),
    policyName: maybe(policyName),
    matches: matches && list(matches.map(match)),
    targets: targets && list(targets.map(each => target(each, saying))),
    ...filterFields(filters, saying),
    requestTimeout: timeout === undefined ? has('streamTimeout') ? from('RouteTimeout', 'gatewayDefault') : undefined : routeTimeout(timeout),
    backendRequestTimeout: duration(timeouts.backendRequest),
    retry: retryOf(retry ?? alsoRetry, has),
    streaming: onlyTrue(streaming),
    keepAuthorization: onlyTrue(has('authorization')),
    keepPrefix: onlyTrue(has('prefix')),
    keepHost: onlyTrue(has('host')),
    policies: structIfAny('RoutePolicies', policyFields(rest, filters, saying)),
  });
}

function retryOf(retry: StatedRuleIntent['retry'], has: (what: RuleDefaultName) => boolean): Expression | undefined {
  if (retry) { return routeRetry(retry, has('retryBackoff')); }
  return has('failoverRetry') ? from('RouteRetry', 'never') : undefined;
}

function policyFields(policies: Capabilities, filters: readonly FilterIntent[], saying: Saying): Fields {
  const shared = filters.find(filter => filter.kind === 'cors');
  if (shared?.kind !== 'cors') { return ruleFields(policies, saying); }
  const { kind: _, ...said } = shared;
  return { ...ruleFields(policies, saying), cors: cors(said) };
}

function filterFields(filters: readonly FilterIntent[], saying: Saying): Fields {
  const fields: { [name: string]: Expression | undefined } = {};
  const mirrors: Expression[] = [];
  const refs: Expression[] = [];
  for (const filter of filters) {
    switch (filter.kind) {
      case 'requestHeaders': fields.requestHeaders ??= headerChanges(filter); break;
      case 'responseHeaders': fields.responseHeaders ??= headerChanges(filter); break;
      case 'rewrite': fields.rewrite ??= rewrite(filter); break;
      case 'redirect': fields.redirect ??= redirect(filter); break;
      case 'extension': if (referenceGaps(filter.policy, saying.dialect).length === 0) { refs.push(saying.policyRef(filter.policy)); } break;
      case 'mirror':
        mirrors.push(struct('RouteMirror', {
          target: saying.target(filter.target), percent: maybe(filter.percent), fraction: filter.fraction && fraction(filter.fraction),
        }));
        break;
      default: break;
    }
  }
  return { ...fields, mirrors: mirrors.length > 0 ? list(mirrors) : undefined, policyRefs: refs.length > 0 ? list(refs) : undefined };
}

const fraction = ({ numerator, denominator }: NonNullable<(FilterIntent & { readonly kind: 'mirror' })['fraction']>): Expression =>
  struct('MirrorFraction', { numerator: literal(numerator), denominator: maybe(denominator) });

function rewrite({ hostname, path }: FilterIntent & { readonly kind: 'rewrite' }): Expression | undefined {
  if (path === undefined) { return hostname === undefined ? undefined : from('Rewrite', 'hostname', literal(hostname)); }
  if (hostname !== undefined) { return path.type === 'full' ? from('Rewrite', 'hostnameAndPath', literal(hostname), literal(path.value)) : from('Rewrite', 'hostname', literal(hostname)); }
  return from('Rewrite', path.type === 'full' ? 'fullPath' : 'prefix', literal(path.value));
}

const redirect = ({ scheme, hostname, port, path, statusCode }: FilterIntent & { readonly kind: 'redirect' }): Expression => struct('RouteRedirect', {
  scheme: maybe(scheme), hostname: maybe(hostname), port: maybe(port), path: path?.type === 'full' ? literal(path.value) : undefined, statusCode: maybe(statusCode),
});

function target({ weight, filters = [], ...ref }: TargetIntent, saying: Saying): Expression {
  const { requestHeaders, responseHeaders, policyRefs } = filterFields(filters, saying);
  const own = structIfAny('TargetFilters', { requestHeaders, responseHeaders, policyRefs });
  const plain = saying.target(ref as ObjectRefIntent);
  const to = own ? from('FilteredTarget', 'of', plain, own) : plain;
  return weight === undefined ? to : from('RouteTarget', 'weighted', to, literal(weight));
}

const PATHS = { prefix: 'pathPrefix', exact: 'pathExact', regex: 'pathRegex' } as const;

function match({ path, headers = [], query = [], method }: MatchIntent): Expression {
  const value = (exact: string, regex: string) => ({ name, type, value: text }: ValueMatchIntent): Expression =>
    from('RouteMatch', type === 'exact' ? exact : regex, literal(name), literal(text));
  const conditions = [
    ...path ? [from('RouteMatch', PATHS[path.type], literal(path.value))] : [],
    ...headers.map(value('header', 'headerRegex')),
    ...query.map(value('queryParam', 'queryParamRegex')),
    ...method === undefined ? [] : [from('RouteMatch', 'method', literal(method))],
  ];
  return conditions.length === 1 ? conditions[0] : from('RouteMatch', 'allOf', ...conditions);
}
