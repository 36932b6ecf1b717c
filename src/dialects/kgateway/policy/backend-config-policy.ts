import { connectionHttp, connectionTcp, healthCheck, outlierDetection } from './backend-connection';
import { envoyTls } from './envoy-tls';
import { loadBalancer } from './load-balancer';
import { at, fields } from '../../../codec/codec';
import { deferred } from '../../../codec/deferred';
import { absent } from '../../../codec/lacking';
import { PolicyIntent } from '../../../intent/policy/policy';
import { PolicyKind } from '../../definition';
import { noAi, noCalls, noEndpoint, noFrontend, noMcp, noTraffic } from '../../lacking';
import { optionalTargetRefs, targetSelectors } from '../../target-refs';

const ELSEWHERE = 'a BackendConfigPolicy has no such thing';

/** How kgateway 2.1 on Envoy calls backends and Services: a BackendConfigPolicy. */
export const backendConfigPolicy: PolicyKind = {
  group: 'gateway.kgateway.dev',
  version: 'v1alpha1',
  kind: 'BackendConfigPolicy',
  carries: ['connectionHttp', 'connectionTcp', 'loadBalancer', 'outlierDetection', 'healthCheck', 'envoyTls'],
  codec: deferred(() => at('spec', fields<PolicyIntent>({
    targets: optionalTargetRefs({}),
    selectors: targetSelectors({}),
    preRouting: absent('a policy before routing', 'kgateway has no such phase'),
    overrides: absent('a policy that beats those of more specific targets', ELSEWHERE),
    ...noEndpoint(ELSEWHERE),
    ...noAi(ELSEWHERE),
    ...noCalls(ELSEWHERE),
    connectionHttp,
    connectionTcp,
    loadBalancer,
    outlierDetection,
    healthCheck,
    envoyTls,
    ...noTraffic(ELSEWHERE),
    ...noMcp('kgateway has no policies for servers of tools'),
    ...noFrontend(ELSEWHERE),
  }))),
};
