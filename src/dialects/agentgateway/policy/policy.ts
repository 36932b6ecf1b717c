import { at, fields } from '../../../codec/codec';
import { deferred } from '../../../codec/deferred';
import { under } from '../../../codec/table';
import { PolicyIntent } from '../../../intent/policy/policy';
import { PolicyKind } from '../../definition';
import { optionalTargetRefs, targetSelectors } from '../../target-refs';
import { BackendForms, endpointPolicies } from '../backend';
import { isSince, since } from '../release';
import { frontendCapabilities } from './frontend';
import { mcpCapabilities } from './mcp';
import { trafficCapabilities } from './traffic';
import { word } from './word';

/** The AgentgatewayPolicy of one release. */
export function agentgatewayPolicy(forms: BackendForms): PolicyKind {
  const { release } = forms;
  const targets = { sections: true, ports: isSince(release, '1.4') };
  return {
    group: 'agentgateway.dev',
    version: 'v1alpha1',
    kind: 'AgentgatewayPolicy',
    oneByOne: ['authorization'],
    codec: deferred(() => at('spec', fields<PolicyIntent>({
      targets: optionalTargetRefs(targets),
      selectors: targetSelectors(targets),
      preRouting: word('traffic.phase', 'PreRouting', 'PostRouting'),
      overrides: since('1.3', release, 'a policy that beats those of more specific targets', word('strategy.inheritance', 'Override', 'Default')),
      ...under('backend', endpointPolicies(forms)),
      ...under('backend', mcpCapabilities(release)),
      ...under('traffic', trafficCapabilities(release)),
      ...under('frontend', frontendCapabilities(release)),
    }))),
  };
}
