import { Authorization } from './authorization';
import { ClientAuth } from './client-auth';
import { Cors } from './cors';
import { Csrf } from './csrf';
import { ExternalAuthorization } from './external-authorization';

/**
 * Who may call. Recorded on agentgateway 1.4.1: who calls is looked at first, then the rules of authorization, then limits, then guards.
 */
export interface AccessPolicies {
  /**
   * How it is told who calls (`traffic.apiKeyAuthentication`, `jwtAuthentication` and `basicAuthentication` of an AgentgatewayPolicy), each kind at most
   * once.
   *
   * @default - anybody may call
   */
  readonly clientAuth?: ClientAuth[];

  /**
   * Rules of who may do what, all of which count (`traffic.authorization` of an AgentgatewayPolicy; `rbac` of a TrafficPolicy of kgateway 2.1, of one
   * action). A policy object holds one action, so several make further objects. Rules of all levels add up: a rule of a route takes nothing away from one
   * of its Gateway (recorded on agentgateway 1.4.1).
   *
   * @default - whoever is let in may do everything
   */
  readonly authorization?: Authorization[];

  /**
   * A service that decides of each request (`traffic.extAuth` of an AgentgatewayPolicy, `extAuth` of a TrafficPolicy, `extauth` of a RouteOption).
   *
   * @default - no service is asked
   */
  readonly externalAuthorization?: ExternalAuthorization;

  /**
   * What pages of other origins may do (`traffic.cors` of an AgentgatewayPolicy, `cors` of a TrafficPolicy of kgateway 2.1 on Envoy and of a
   * RouteOption). kgateway 2.1 on agentgateway follows a filter of the route only, which a rule gets for its own `policies`.
   *
   * @default - nothing
   */
  readonly cors?: Cors;

  /**
   * Whether requests that change something must come from the own origin (`traffic.csrf` of an AgentgatewayPolicy, `csrf` of a TrafficPolicy of
   * kgateway 2.1 on Envoy and of a RouteOption).
   *
   * @default - from anywhere
   */
  readonly csrf?: Csrf;
}
