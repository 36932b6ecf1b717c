import { Construct } from 'constructs';
import { OwnRoute } from './own-route';
import { RouteOptions } from './route-options';
import { RouteRule } from './route-rule';
import { checked } from '../input/checked';

/**
 * Properties for `McpRoute`.
 */
export interface McpRouteProps extends RouteOptions {
  /**
   * Rules of the route; more can be added with `addRule`.
   *
   * @default - none yet
   */
  readonly rules?: RouteRule[];
}

/**
 * Sends clients to servers of tools, agents or any other host: an HTTPRoute, and whatever the dialect needs beside it. It is an `LlmRoute` without what
 * only matters to models. What is added by itself goes by the target, not by the kind of route: nothing for an `McpBackend`, which an
 * `LlmRoute` takes as well.
 */
@checked
export class McpRoute extends OwnRoute {
  constructor(scope: Construct, id: string, props: McpRouteProps) {
    super(scope, id, props);
    props.rules?.forEach(rule => this._objects.add(rule));
  }

  /**
   * Adds a rule after those already there.
   *
   * @param rule the rule
   */
  public addRule(rule: RouteRule): void {
    this._objects.add(rule);
  }
}
