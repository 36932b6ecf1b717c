import { GatewayPolicies } from './gateway-policies';
import { FrontendCapabilities } from '../intent/policy/frontend-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** How a gateway meets its clients, and what it records, in the words of the hub. */
export function gatewayCapabilities(policies: GatewayPolicies, binding: Binding): FrontendCapabilities {
  const { accessLog, tracing, metrics, frontendHttp, frontendKeepalive, frontendTls, proxyProtocol, connect, networkAuthorization } = policies;
  return withoutUndefined({
    accessLog: accessLog?._bind(binding),
    tracing: tracing?._bind(binding),
    metrics: metrics?._toIntent(),
    frontendHttp: frontendHttp?._toIntent(),
    frontendTcp: frontendKeepalive && { keepalive: frontendKeepalive._toIntent() },
    frontendTls: frontendTls?._toIntent(),
    proxyProtocol: proxyProtocol?._toIntent(),
    connect,
    networkAuthorization: networkAuthorization?._toIntent(),
  });
}
