import { Chart, Duration } from 'cdk8s';
import { CONDITION } from './manifests';
import {
  EndpointOptions, FailoverBackend, FailoverTier, GatewayRef, HealthRule, HealthRuleOptions, IRouteTarget, LlmProvider, LlmRoute, LlmRouteProps, LlmRouteRule,
  OpenAiCompatible, OpenAiCompatibleBackend, OpenAiCompatibleOptions, RouteMatch, RouteRetry, RouteRetryOptions, StaticBackend,
} from '../../src';

/** The plain host of a name; made once. */
export const host = (chart: Chart, name: string): StaticBackend => chart.node.tryFindChild(name) as StaticBackend | undefined
  ?? new StaticBackend(chart, name, { metadata: { name }, hosts: [{ host: `${name}.test`, port: 9000 }] });

const at = (name: string): string => `http://${name}.test:9000/v1`;

/** A server that speaks the chat API of OpenAI, at the host of the same name. */
export const served = (chart: Chart, name: string, options: Partial<OpenAiCompatibleOptions> = {}): OpenAiCompatibleBackend =>
  new OpenAiCompatibleBackend(chart, name, { metadata: { name }, baseUrl: at(name), ...options });

/** One provider of a pool, with a model of its own. */
export const one = (name: string, options: EndpointOptions & Partial<OpenAiCompatibleOptions> = {}): LlmProvider =>
  new OpenAiCompatible({ endpointName: name, baseUrl: at(name), model: `model-${name}`, ...options });

export const tiers = (...providers: readonly (readonly LlmProvider[])[]): FailoverTier[] => providers.map(tier => ({ providers: [...tier] }));

/** The rule of health that most recordings have. */
export const leaving = (options: HealthRuleOptions = { evictionDuration: Duration.seconds(30) }): HealthRule => HealthRule.of({ unhealthyCondition: CONDITION, ...options });

/** A pool; one server that is preferred to another unless something else is given. */
export const pooled = (chart: Chart, name: string, health: HealthRule | undefined, given = tiers([one('north')], [one('south')])): FailoverBackend =>
  new FailoverBackend(chart, name, { metadata: { name }, tiers: given, ...health && { health } });

/** A rule of a route: what it is for, and where it leads to. */
export const rule = (match: RouteMatch | string | undefined, target: IRouteTarget | IRouteTarget[], more: LlmRouteRule = {}): LlmRouteRule => ({
  ...match !== undefined && { matches: [typeof match === 'string' ? RouteMatch.pathPrefix(match) : match] },
  targets: Array.isArray(target) ? target : [target],
  ...more,
});

export const routed = (chart: Chart, name: string, rules: LlmRouteRule[], more: Partial<LlmRouteProps> = {}): LlmRoute =>
  new LlmRoute(chart, `route-${name}`, { gateway: GatewayRef.named('edge'), metadata: { name }, rules, ...more });

/** Retries that wait for 25 milliseconds, and are of one try. */
export const again = (codes: number[], more: Partial<RouteRetryOptions> = {}): LlmRouteRule => ({
  retry: RouteRetry.of({ attempts: 1, codes, ...!more.immediate && { backoff: Duration.millis(25) }, ...more }),
});

/** No retries, where a pool would have some by default. */
export const once: LlmRouteRule = { retry: RouteRetry.never() };
