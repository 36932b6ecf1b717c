import { at, Codec, fields, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { DIRECT_RESPONSE, DirectResponseIntent } from '../../../intent/policy/direct-response';
import { PolicyIntent } from '../../../intent/policy/policy';
import { PolicyTargetIntent } from '../../../intent/policy/policy-target';
import { PolicyKind } from '../../definition';
import { noAi, noCalls, noEndpoint, noFrontend, noMcp, noTraffic } from '../../lacking';
import { unconditional } from '../../unconditional';

const NOTHING_ELSE = 'a DirectResponse says nothing else';

/** Rules refer to it, and nothing else can. */
const targets: Codec<readonly PolicyTargetIntent[]> = {
  encode: (refs, to) => {
    if (refs.length > 0) {
      to.report.error('UnsupportedFeature', 'an answer by the gateway itself on more than a rule cannot be expressed in this dialect; give it to a rule of a route', to.path);
    }
  },
  decode: () => [],
};

const answer = record<DirectResponseIntent>({
  status: value('status') as Codec<number>,
  body: value('body'),
  bodyExpression: absent('a body that an expression makes', 'write the body'),
  headers: absent('headers of an answer by the gateway itself', 'leave them out'),
});

/** What the gateway answers by itself, in kgateway. */
export const directResponse: PolicyKind = {
  group: 'gateway.kgateway.dev',
  version: 'v1alpha1',
  kind: 'DirectResponse',
  carries: ['directResponse'],
  isReferredTo: true,
  codec: fields<PolicyIntent>({
    targets,
    selectors: absent('a policy on everything with some labels', NOTHING_ELSE),
    preRouting: absent('a policy before routing', NOTHING_ELSE),
    overrides: absent('a policy that beats those of more specific targets', NOTHING_ELSE),
    ...noEndpoint(NOTHING_ELSE),
    ...noAi(NOTHING_ELSE),
    ...noCalls(NOTHING_ELSE),
    ...noTraffic(NOTHING_ELSE),
    ...noMcp('kgateway has no policies for servers of tools'),
    ...noFrontend(NOTHING_ELSE),
    directResponse: at('spec', unconditional(answer, DIRECT_RESPONSE)),
  }),
};
