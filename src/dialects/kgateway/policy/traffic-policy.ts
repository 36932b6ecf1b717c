import { aiCapabilities } from './ai';
import { TrafficPolicyForms } from './forms';
import { trafficCapabilities } from './traffic';
import { at, fields } from '../../../codec/codec';
import { deferred } from '../../../codec/deferred';
import { absent } from '../../../codec/lacking';
import { PolicyIntent } from '../../../intent/policy/policy';
import { ObjectKind } from '../../definition';
import { IN_BACKENDS, noCalls, noEndpoint, noFrontend, noMcp } from '../../lacking';
import { optionalTargetRefs, targetSelectors } from '../../target-refs';

/** HTTPListenerPolicy and BackendConfigPolicy are for Envoy. */
const IGNORED = 'the agentgateway data plane reads it from its own configuration only, which GatewayParameters name';

/** The TrafficPolicy of one kgateway release. */
export function trafficPolicy(forms: TrafficPolicyForms): ObjectKind<PolicyIntent> {
  const targets = { sections: forms.plane !== '2.0' };
  return {
    group: 'gateway.kgateway.dev',
    version: 'v1alpha1',
    kind: 'TrafficPolicy',
    codec: deferred(() => at('spec', fields<PolicyIntent>({
      targets: optionalTargetRefs(targets),
      selectors: forms.plane === '2.1-envoy' ? targetSelectors(targets) : absent('a policy on everything with some labels', 'name the targets'),
      preRouting: absent('a policy before routing', 'kgateway has no such phase'),
      overrides: absent('a policy that beats those of more specific targets', 'the more specific one wins in kgateway'),
      ...noEndpoint(IN_BACKENDS),
      ...aiCapabilities(forms),
      ...noCalls(forms.plane === '2.1-agentgateway' ? IGNORED : 'kgateway has no such thing in a TrafficPolicy'),
      ...trafficCapabilities(forms),
      ...noMcp('kgateway has no policies for servers of tools'),
      ...noFrontend(forms.plane === '2.1-agentgateway' ? IGNORED : 'kgateway has no such thing in a TrafficPolicy'),
    }))),
  };
}
