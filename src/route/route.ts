import { Construct } from 'constructs';
import { OwnRoute } from './own-route';
import { RouteOptions } from './route-options';
import { LlmRouteRule } from './route-rule';
import { checked } from '../input/checked';

/**
 * Properties for `LlmRoute`.
 */
export interface LlmRouteProps extends RouteOptions {
  /**
   * Rules of the route; more can be added with `addRule`.
   *
   * @default - none yet
   */
  readonly rules?: LlmRouteRule[];
}

/**
 * Sends requests to backends: an HTTPRoute, and whatever the dialect needs beside it.
 *
 * A route that is larger than the API allows (16 rules, 8 matches in a rule) becomes several HTTPRoutes, named so that rules that match equally
 * well keep their order: `…-02` and so on, or `…x02` on agentgateway and kgateway 2.1, which rank routes by their names in a way of their own.
 * A ReferenceGrant is made in the chart of the backend that it leads to, if the backend is one of ours.
 */
@checked
export class LlmRoute extends OwnRoute {
  constructor(scope: Construct, id: string, props: LlmRouteProps) {
    super(scope, id, props);
    props.rules?.forEach(rule => this._objects.add(rule));
  }

  /**
   * Adds a rule after those already there.
   *
   * @param rule the rule
   */
  public addRule(rule: LlmRouteRule): void {
    this._objects.add(rule);
  }
}
