import { HeaderChanges } from './header-changes';

/**
 * Changes to headers, in a policy.
 */
export interface HeaderModifiers {
  /**
   * Changes to those of requests (`request`). A filter of the route that does the same replaces them as a whole (recorded on agentgateway 1.4.1).
   *
   * @default - none
   */
  readonly request?: HeaderChanges;

  /**
   * Changes to those of answers (`response`).
   *
   * @default - none
   */
  readonly response?: HeaderChanges;
}
