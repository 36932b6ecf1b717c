import { accessLog } from './access-log';
import { namedExpressions } from './attributes';
import { frontendHttp } from './frontend-http';
import { frontendTls } from './frontend-tls';
import { keepalive } from './keepalive';
import { tracing } from './tracing';
import { word } from './word';
import { at, Codec, optional, record, spelled, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { AuthorizationIntent } from '../../../intent/policy/authorization';
import { CONNECT, ConnectModeIntent } from '../../../intent/policy/connect-mode';
import { FrontendCapabilities } from '../../../intent/policy/frontend-capabilities';
import { FrontendTcpIntent } from '../../../intent/policy/frontend-tcp';
import { METRICS, MetricsIntent } from '../../../intent/policy/metrics';
import { NETWORK_AUTHORIZATION } from '../../../intent/policy/network-authorization';
import { PROXY_PROTOCOL, ProxyProtocolIntent } from '../../../intent/policy/proxy-protocol';
import { AgentgatewayRelease, since } from '../release';

/** How the gateway meets its clients, and what it records: `frontend` of a policy. */
export function frontendCapabilities(release: AgentgatewayRelease): Table<FrontendCapabilities> {
  return {
    accessLog: accessLog(release),
    tracing: tracing(release),
    metrics: since('1.2', release, METRICS, optional('metrics', record<MetricsIntent>({
      add: at('attributes', namedExpressions('add')) as Codec<MetricsIntent['add']>,
    }))),
    frontendHttp: frontendHttp(release),
    frontendTcp: optional('tcp', record<FrontendTcpIntent>({ keepalive })),
    frontendTls: frontendTls(release),
    proxyProtocol: since('1.2', release, PROXY_PROTOCOL, optional('proxyProtocol', record<ProxyProtocolIntent>({
      version: value('version'),
      optional: word('mode', 'Optional', 'Strict'),
    }))),
    connect: since('1.3', release, CONNECT, value<ConnectModeIntent>('connect.mode')),
    networkAuthorization: since('1.1', release, NETWORK_AUTHORIZATION, optional('networkAuthorization', record<AuthorizationIntent>({
      action: spelled('action', { allow: 'Allow', deny: 'Deny', require: 'Require' }),
      expressions: value('policy.matchExpressions') as Codec<readonly string[]>,
    }))),
  };
}
