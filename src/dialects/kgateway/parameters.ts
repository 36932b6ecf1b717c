import { Codec } from '../../codec/codec';
import { absent } from '../../codec/lacking';
import { GatewayParametersIntent } from '../../intent/gateway-parameters';
import { ObjectKind } from '../definition';
import { agentgatewayContainer, aiExtension, envoy, kubeParameters, tracing } from '../kube-parameters';

const gatewayParameters = (codec: Codec<GatewayParametersIntent>): ObjectKind<GatewayParametersIntent> =>
  ({ group: 'gateway.kgateway.dev', version: 'v1alpha1', kind: 'GatewayParameters', codec });

/** GatewayParameters of kgateway 2.0. */
export const parameters20 = gatewayParameters(kubeParameters(envoy(false), aiExtension(absent('traces of the AI extension', 'the parameters of this release have no field for it'))));

/** The same of kgateway 2.1, for its Gateways on Envoy. */
export const parameters21Envoy = gatewayParameters(kubeParameters(envoy(true), aiExtension(tracing)));

/** The same for its Gateways on agentgateway, which needs no extension. */
export const parameters21 = gatewayParameters(kubeParameters(agentgatewayContainer, absent('an AI extension beside the proxy', 'the gateway needs none')));
