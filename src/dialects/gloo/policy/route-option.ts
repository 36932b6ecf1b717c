import { aiCapabilities } from './ai';
import { trafficCapabilities } from './traffic';
import { at, fields } from '../../../codec/codec';
import { deferred } from '../../../codec/deferred';
import { absent } from '../../../codec/lacking';
import { PolicyIntent } from '../../../intent/policy/policy';
import { ObjectKind } from '../../definition';
import { IN_BACKENDS, noCalls, noEndpoint, noFrontend, noMcp } from '../../lacking';
import { optionalTargetRefs } from '../../target-refs';

/** The RouteOption of Gloo Gateway. */
export const routeOption: ObjectKind<PolicyIntent> = {
  group: 'gateway.solo.io',
  version: 'v1',
  kind: 'RouteOption',
  codec: deferred(() => at('spec', fields<PolicyIntent>({
    targets: optionalTargetRefs({}),
    selectors: absent('a policy on everything with some labels', 'name the targets'),
    preRouting: absent('a policy before routing', 'Gloo has no such phase'),
    overrides: absent('a policy that beats those of more specific targets', 'Gloo has no such thing'),
    ...noEndpoint(IN_BACKENDS),
    ...aiCapabilities,
    ...noCalls('a RouteOption has no such thing'),
    ...trafficCapabilities,
    ...noMcp('Gloo knows no servers of tools'),
    ...noFrontend('Gloo says it in a ListenerOption or an HttpListenerOption, which this library does not write'),
  }))),
};
