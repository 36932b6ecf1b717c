import { calledService } from './called-service';
import { callAuthorization } from './external-auth';
import { extraCredentials } from './extra-credentials';
import { keepalive } from './keepalive';
import { crossAppAccess, jwtSign, tokenExchange } from './token-exchange';
import { transformation } from './transformation';
import { optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { CallCapabilities } from '../../../intent/policy/call-capabilities';
import { ConnectionHttpIntent } from '../../../intent/policy/connection-http';
import { ConnectionTcpIntent } from '../../../intent/policy/connection-tcp';
import { ENVOY_TLS } from '../../../intent/policy/envoy-tls';
import { CALL_AUTHORIZATION } from '../../../intent/policy/external-auth';
import { HEALTH_CHECK } from '../../../intent/policy/health-check';
import { LOAD_BALANCER } from '../../../intent/policy/load-balancer';
import { OUTLIER_DETECTION } from '../../../intent/policy/outlier-detection';
import { CALL_TRANSFORMATION } from '../../../intent/policy/transformation';
import { TUNNEL } from '../../../intent/policy/tunnel';
import { ENVOY_ONLY } from '../../envoy-only';
import { AgentgatewayRelease, since } from '../release';

/** How backends are called: what stands beside `ai` in `backend` of a policy, and in `policies` of a backend. */
export function callCapabilities(release: AgentgatewayRelease): Table<CallCapabilities> {
  return {
    callAuthorization: since('1.2', release, CALL_AUTHORIZATION, optional('extAuth', callAuthorization(release))),
    callTransformation: since('1.0', release, CALL_TRANSFORMATION, optional('transformation', transformation(release))),
    connectionHttp: optional('http', record<ConnectionHttpIntent>({
      version: value('version'),
      requestTimeout: value('requestTimeout'),
      envoy: absent('settings of Envoy for HTTP towards backends', ENVOY_ONLY),
    })),
    connectionTcp: optional('tcp', record<ConnectionTcpIntent>({ connectTimeout: value('connectTimeout'), keepalive })),
    tunnel: since('1.0', release, TUNNEL, optional('tunnel', calledService(release))),
    extraCredentials: extraCredentials(release),
    tokenExchange: tokenExchange(release),
    crossAppAccess: crossAppAccess(release),
    jwtSign: jwtSign(release),
    loadBalancer: absent(LOAD_BALANCER, ENVOY_ONLY),
    outlierDetection: absent(OUTLIER_DETECTION, 'say it as a health rule'),
    healthCheck: absent(HEALTH_CHECK, 'the gateway learns it from calls; say it as a health rule'),
    envoyTls: absent(ENVOY_TLS, 'say it as TLS of the backend'),
  };
}
