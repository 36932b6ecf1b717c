import { EndpointIntent } from '../../intent/backend';
import { MemberState } from '../state';

/** One of several that may be called, and how it does. */
export interface Callee {
  readonly endpoint: { readonly name?: string };
  readonly state: MemberState;
}

/** An endpoint of a pool, and its place among all of them. */
export interface Member extends Callee {
  readonly endpoint: EndpointIntent;
  readonly tier: number;
}
