import { EndpointIntent } from '../../intent/backend';
import { MemberState } from '../state';

/** An endpoint of a pool, and its place among all of them. */
export interface Member {
  readonly endpoint: EndpointIntent;
  readonly tier: number;
  readonly state: MemberState;
}
