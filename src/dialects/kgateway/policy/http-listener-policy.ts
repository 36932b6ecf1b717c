import { accessLog } from './access-log';
import { frontendHttp } from './frontend-http';
import { tracing } from './tracing';
import { at, fields } from '../../../codec/codec';
import { deferred } from '../../../codec/deferred';
import { absent } from '../../../codec/lacking';
import { PolicyIntent } from '../../../intent/policy/policy';
import { PolicyKind } from '../../definition';
import { noAi, noCalls, noEndpoint, noFrontend, noMcp, noTraffic } from '../../lacking';
import { optionalTargetRefs, targetSelectors } from '../../target-refs';

const ELSEWHERE = 'an HTTPListenerPolicy has no such thing';

/** What kgateway on Envoy is told of its clients: an HTTPListenerPolicy, for whole Gateways. */
export const httpListenerPolicy = (release: '2.0' | '2.1'): PolicyKind => ({
  group: 'gateway.kgateway.dev',
  version: 'v1alpha1',
  kind: 'HTTPListenerPolicy',
  carries: release === '2.1' ? ['accessLog', 'tracing', 'frontendHttp'] : ['accessLog'],
  codec: deferred(() => at('spec', fields<PolicyIntent>({
    targets: optionalTargetRefs({}),
    selectors: release === '2.1' ? targetSelectors({}) : absent('a policy on everything with some labels', 'name the targets'),
    preRouting: absent('a policy before routing', 'kgateway has no such phase'),
    overrides: absent('a policy that beats those of more specific targets', ELSEWHERE),
    ...noEndpoint(ELSEWHERE),
    ...noAi(ELSEWHERE),
    ...noCalls(ELSEWHERE),
    ...noTraffic(ELSEWHERE),
    ...noMcp('kgateway has no policies for servers of tools'),
    ...noFrontend(release === '2.1' ? ELSEWHERE : 'it came with kgateway 2.1, or is not there'),
    accessLog: accessLog(release),
    ...release === '2.1' && { tracing, frontendHttp },
  }))),
});
