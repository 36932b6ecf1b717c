import { } from '../../codec/codec';
import { absent } from '../../codec/lacking';
import { GatewayParametersIntent } from '../../intent/gateway-parameters';
import { ObjectKind } from '../definition';
import { aiExtension, envoy, kubeParameters } from '../kube-parameters';

/** Gloo's GatewayParameters. It has traces of its own form, by host and port, which nothing here says. */
export const glooParameters: ObjectKind<GatewayParametersIntent> = {
  group: 'gateway.gloo.solo.io',
  version: 'v1alpha1',
  kind: 'GatewayParameters',
  codec: kubeParameters(envoy(false), aiExtension(absent('traces of the AI extension', 'the parameters of this release have no field for it'))),
};
